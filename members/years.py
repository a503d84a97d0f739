"""How many ties of each kind there were at the end of each year. The kinds are never added up."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.functional import cached_property

from exports import FORMATS
from members.chips import address_with
from members.models import Group, Membership
from members.scope import Completeness, Scope, completeness
from members.years_picture import YearsPicture, years_picture
from tenure import clock
from tenure.span import Span, Standing


@dataclass(frozen=True)
class Year:
    """Of the year's last day, or of today in the running year. `numbers` by kind of tie is None
    where the record does not claim to be complete that day: not known, which is not zero.
    `unknown`: people of whom it cannot tell whether a tie held, in neither number.
    """

    day: date
    numbers: Mapping[str, int] | None
    unknown: int = 0

    @property
    def year(self) -> int:
        return self.day.year

    @property
    def official(self) -> int | None:
        return None if self.numbers is None else self.numbers[Membership.Kind.OFFICIAL]

    @property
    def participating(self) -> int | None:
        return None if self.numbers is None else self.numbers[Membership.Kind.PARTICIPATING]


class MembershipYears:
    """Two queries, whatever the number of years: the complete records and the public ties."""

    def __init__(self, group: Group | None, query: QueryDict) -> None:
        self.founded = group.founded if group else None
        self.query = query
        self.today = clock.today()

    @cached_property
    def years(self) -> list[Year]:
        """Oldest first, from the founding or the first thing on record to today."""
        starts = [span.since.year for spans in self._ties.values() for _kind, span in spans]
        starts += [span.since.year for span in self._known.covered]
        starts += [self.founded.year] if self.founded else []
        first = min(starts, default=self.today.year)
        ends = [date(year, 12, 31) for year in range(first, self.today.year)]
        return [self._year(day) for day in (*ends, self.today)]

    @property
    def newest_first(self) -> list[Year]:
        return self.years[::-1]

    @property
    def is_counted(self) -> bool:
        return any(year.numbers is not None for year in self.years)

    @property
    def is_known_throughout(self) -> bool:
        return all(year.numbers is not None for year in self.years)

    @property
    def has_unknown_people(self) -> bool:
        return any(year.unknown for year in self.years)

    @property
    def pictures(self) -> list[tuple[str, YearsPicture]]:
        """A kind of tie and its picture."""
        return [
            (kind, years_picture([(year.year, self._number(year, kind)) for year in self.years]))
            for kind in Membership.Kind.values
        ]

    @property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}

    def _year(self, day: date) -> Year:
        known = Completeness(Scope.of_day(day), self._known.covered)
        if not known.is_whole:
            return Year(day, None)
        numbers = dict.fromkeys(Membership.Kind.values, 0)
        unknown = 0
        for ties in self._ties.values():
            for kind, span in ties:
                numbers[kind] += day in span
            spans = [span for _kind, span in ties]
            unknown += known.standing(spans) is Standing.NOT_KNOWN
        return Year(day, numbers, unknown)

    @staticmethod
    def _number(year: Year, kind: str) -> int | None:
        return None if year.numbers is None else year.numbers[kind]

    @cached_property
    def _known(self) -> Completeness:
        return completeness(Scope.of_day(self.today))

    @cached_property
    def _ties(self) -> Mapping[int, Sequence[tuple[str, Span]]]:
        """The public ones, by person."""
        ties: dict[int, list[tuple[str, Span]]] = defaultdict(list)
        for row in Membership.objects.public():
            ties[row.parliamentarian_id].append((row.kind, row.span))
        return ties
