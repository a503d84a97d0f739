"""All that the page about the group's partners shows."""

from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.text import capfirst

from exports import FORMATS
from members.chips import address_with
from partners.day import Shown, shown
from partners.models import Memorandum, Relation
from record.bilingual import active_language


@dataclass(frozen=True)
class KindOfRelation:
    code: str
    title: str
    relations: list[Relation]


class PartnersPage:
    """Two queries beside the parties of the memoranda: published relations, published memoranda."""

    def __init__(self, day: date | None, query: QueryDict) -> None:
        self.day = day
        self.query = query

    @cached_property
    def shown(self) -> Shown[Relation]:
        """By name of the organisation in the active language, then by days."""
        key = f"organisation__sort_key_{active_language()}"
        rows = Relation.objects.published().select_related("organisation", "of")
        return shown(rows.order_by(key, "since", "pk"), self.day)

    @property
    def kinds(self) -> list[KindOfRelation]:
        """Relations to the group itself, in the order of their kinds."""
        groups = (
            KindOfRelation(
                code,
                capfirst(str(label)),
                [row for row in self.shown.rows if row.kind == code and row.of is None],
            )
            for code, label in Relation.Kind.choices
        )
        return [group for group in groups if group.relations]

    @property
    def among_others(self) -> list[Relation]:
        """Between two other organisations."""
        return [row for row in self.shown.rows if row.of is not None]

    @cached_property
    def memoranda(self) -> list[Memorandum]:
        rows = Memorandum.objects.published().prefetch_related("party_rows__organisation")
        return list(rows)

    @property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}
