"""How many of each kind of tie, by party and chamber. The kinds are never added together."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.models import Affiliation, Chamber, Mandate, Membership, Parliamentarian, Party
from members.scope import Scope
from members.standing import people_of_unknown
from record.bilingual import localized

NOT_KNOWN = -1


@dataclass(frozen=True)
class Column:
    """`chamber` None where no seat was held, or it is not known whether one was: `name` says."""

    chamber: Chamber | None
    key: int | None
    name: str


@dataclass(frozen=True)
class Line:
    """One party's numbers, in the order of the count's columns; `party` None where there is none
    or it is not known."""

    party: Party | None
    name: str
    mark: str
    numbers: Sequence[int]

    @property
    def name_and_mark(self) -> str:
        return f"{self.name} ({self.mark})"

    @property
    def colour(self) -> str:
        return self.party.colour if self.party else ""

    @property
    def total(self) -> int:
        return sum(self.numbers)


@dataclass(frozen=True)
class Count:
    """One kind of tie on one day; `columns` are the chambers in which someone sat, then no seat
    and seat not known where there are such people.
    """

    kind: str
    columns: Sequence[Column]
    parties: Sequence[Party]
    cells: Counter[tuple[int | None, int | None]]

    @cached_property
    def lines(self) -> list[Line]:
        """The largest first; no affiliation and not known last."""
        lines = [
            Line(party, localized(party, "name"), localized(party, "abbreviation"), numbers)
            for party in self.parties
            if any(numbers := self._numbers(party.pk))
        ]
        lines.sort(key=lambda line: line.total, reverse=True)
        for key, name, mark in ((None, _("No affiliation"), "–"), (NOT_KNOWN, _("Not known"), "?")):
            if any(numbers := self._numbers(key)):
                lines.append(Line(None, name, mark, numbers))
        return lines

    @property
    def totals(self) -> list[int]:
        return [sum(column) for column in zip(*(line.numbers for line in self.lines), strict=True)]

    @property
    def total(self) -> int:
        return sum(self.cells.values())

    @property
    def what(self) -> str:
        """What is counted, in the number it is counted in."""
        if self.kind == Membership.Kind.OFFICIAL:
            return ngettext("official member", "official members", self.total)
        return ngettext(
            "participating parliamentarian", "participating parliamentarians", self.total
        )

    @property
    def in_words(self) -> str:
        return f"{self.total} {self.what}"

    def _numbers(self, party: int | None) -> list[int]:
        return [self.cells[column.key, party] for column in self.columns]


def counts_by_kind(
    people: QuerySet[Parliamentarian],
    day: date,
    chambers: Sequence[Chamber],
    parties: Sequence[Party],
) -> list[Count]:
    """On one day nobody has two ties. Three queries, whatever the number of people."""
    cells: dict[str, Counter] = {kind: Counter() for kind in Membership.Kind.values}
    no_seat_known = people_of_unknown(Mandate, people, day)
    no_party_known = people_of_unknown(Affiliation, people, day)
    for person, kind, chamber, party in _memberships(people, Scope.of_day(day)):
        seat = NOT_KNOWN if chamber is None and person in no_seat_known else chamber
        belongs = NOT_KNOWN if party is None and person in no_party_known else party
        cells[kind][seat, belongs] += 1
    return [_count(kind, found, chambers, parties) for kind, found in cells.items() if found]


def _count(
    kind: str, cells: Counter, chambers: Sequence[Chamber], parties: Sequence[Party]
) -> Count:
    seated = {chamber for chamber, _party in cells}
    columns = [Column(chamber, chamber.pk, str(chamber)) for chamber in chambers]
    columns += [Column(None, None, _("No seat")), Column(None, NOT_KNOWN, _("Seat not known"))]
    columns = [column for column in columns if column.key in seated]
    return Count(kind, columns, parties, cells)


def _memberships(people: QuerySet[Parliamentarian], scope: Scope) -> QuerySet:
    rows = Membership.objects.public().filter(
        scope.q(), parliamentarian__in=people.order_by().values("pk")
    )
    rows = rows.annotate(
        seat=_newest(Mandate, scope, "chamber_id"), belongs=_newest(Affiliation, scope, "party_id")
    )
    return rows.order_by().values_list("parliamentarian_id", "kind", "seat", "belongs")


def _newest(model: type[Mandate] | type[Affiliation], scope: Scope, value: str) -> Subquery:
    rows = model.objects.filter(scope.q(), parliamentarian=OuterRef("parliamentarian"))
    return Subquery(rows.newest_first().values(value)[:1])
