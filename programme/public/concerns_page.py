"""All that the public pages about areas of concern show."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property

from exports import FORMATS
from members.chips import address_with
from partners.day import Shown, shown
from programme.models import AreaOfConcern, Document, Event, Recommendation, Update
from programme.public.reading import events_to_list, recommendations_to_list
from record.bilingual import localized
from record.folding import fold
from tenure import clock


@dataclass(frozen=True)
class KindOfConcern:
    code: str
    concerns: list[AreaOfConcern]


def watched(day: date | None) -> Shown[AreaOfConcern]:
    """Published ones, by name, each with `public_updates`, newest first. Two queries."""
    updates = Prefetch(
        "updates", queryset=Update.objects.public().newest_first(), to_attr="public_updates"
    )
    rows = AreaOfConcern.objects.published().prefetch_related(updates)
    return shown(sorted(rows, key=lambda row: fold(localized(row, "name"))), day)


class ConcernsPage:
    """Of one day, or all that is on record."""

    def __init__(self, day: date | None, query: QueryDict) -> None:
        self.day = day
        self.query = query

    @cached_property
    def shown(self) -> Shown[AreaOfConcern]:
        return watched(self.day)

    @property
    def kinds(self) -> list[KindOfConcern]:
        kinds = (
            KindOfConcern(code, [row for row in self.shown.rows if row.kind == code])
            for code in AreaOfConcern.Kind.values
        )
        return [kind for kind in kinds if kind.concerns]

    @property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}


class ConcernPage:
    """Each part read when the template asks for it."""

    def __init__(self, concern: AreaOfConcern) -> None:
        self.concern = concern

    @cached_property
    def updates(self) -> QuerySet[Update]:
        rows = Update.objects.public().filter(concern=self.concern)
        return rows.select_related("concern").newest_first()

    @cached_property
    def upcoming(self) -> list[Event]:
        return list(self._events.upcoming(clock.today()))

    @cached_property
    def past(self) -> list[Event]:
        return list(self._events.past(clock.today()))

    @cached_property
    def recommendations(self) -> list[Recommendation]:
        rows = Recommendation.objects.public().filter(concerns=self.concern)
        return list(recommendations_to_list(rows))

    @cached_property
    def documents(self) -> list[Document]:
        return list(Document.objects.published().filter(concerns=self.concern))

    @property
    def _events(self) -> QuerySet[Event]:
        return events_to_list(Event.objects.published().filter(concerns=self.concern))
