"""What the pages of the editions show."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _

from exports.table import Phrase
from opendata.editions.addresses import with_addresses
from opendata.editions.content import key_of, read
from opendata.editions.telling import TELLERS
from opendata.models import Change, Edition, EditionContent, EditionWithdrawal
from tenure.span import is_before

TOPICS: tuple[tuple[Phrase, tuple[str, ...]], ...] = tuple(
    (title, tuple(teller.TABLES))
    for title, teller in zip(
        (
            _("The executive"),
            _("Parliamentarians"),
            _("Seats and parties"),
            _("What the group does"),
            _("Partners"),
            _("Funding"),
        ),
        TELLERS,
        strict=True,
    )
)
LATELY = 5


@dataclass(frozen=True)
class Topic:
    title: Phrase
    changes: list[Change]


def editions() -> QuerySet[Edition]:
    """The newest first, each with `sentences`, how many it has."""
    return Edition.objects.annotate(sentences=Count("changes")).order_by("-number")


class ChangesPage:
    @cached_property
    def editions(self) -> list[Edition]:
        return list(editions())

    @cached_property
    def lately(self) -> list[Change]:
        """What the newest edition tells first."""
        return lately(self.editions[0]) if self.editions else []


def lately(edition: Edition) -> list[Change]:
    return with_addresses(edition.changes.order_by("order")[:LATELY])


class EditionPage:
    def __init__(self, edition: Edition) -> None:
        self.edition = edition

    @property
    def withdrawn(self) -> EditionWithdrawal | None:
        """Once confirmed: what stays in the place of the text."""
        return self.edition.withdrawal if self.edition.withdrawn_on else None

    @cached_property
    def following(self) -> Edition | None:
        return Edition.objects.filter(previous=self.edition).first()

    @cached_property
    def changes(self) -> list[Change]:
        return with_addresses(self.edition.changes.order_by("order"))

    @property
    def topics(self) -> list[Topic]:
        """Of what happened; corrections and withdrawals stand apart."""
        happened = [one for one in self.changes if one.kind == Change.Kind.EVENT]
        found = [
            Topic(title, [one for one in happened if one.table in tables])
            for title, tables in TOPICS
        ]
        return [topic for topic in found if topic.changes]

    @property
    def corrections(self) -> list[Change]:
        return [one for one in self.changes if one.kind == Change.Kind.CORRECTION]

    @property
    def withdrawals(self) -> list[Change]:
        return [one for one in self.changes if one.kind == Change.Kind.WITHDRAWAL]

    @cached_property
    def corrected_since(self) -> list[Change]:
        """What later editions corrected of the facts in this one, or of what it lacked."""
        later = Change.objects.filter(
            kind=Change.Kind.CORRECTION, edition__number__gt=self.edition.number
        )
        found = list(later.select_related("edition").order_by("edition_id", "order"))
        return with_addresses(_about(self.edition, found)) if found else []


def _about(edition: Edition, corrections: list[Change]) -> Iterator[Change]:
    """Oldest first, so that a row corrected twice is followed from key to key."""
    content = EditionContent.objects.filter(edition=edition).first()
    tables = read(content.text)["tables"] if content else {}
    told = {(name, key_of(table, row)) for name, table in tables.items() for row in table["rows"]}
    for change in corrections:
        was_told = (change.table, tuple(change.before)) in told
        if was_told or _was_lacking(edition, change):
            told.add((change.table, tuple(change.after)))
            yield change


def _was_lacking(edition: Edition, change: Change) -> bool:
    """Whether a later edition tells that this one should have had it."""
    is_new = not change.before
    return is_new and change.day is not None and not is_before(edition.on, change.day)
