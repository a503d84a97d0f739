"""What a task does to the executive, for its preview."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from desk.findings import FindingLine, lines
from executive.composition import Composition
from executive.difference import Difference, SeatChange
from executive.telling import finding_in_words
from tenure import clock
from tenure.span import Span


class FindingGroup(NamedTuple):
    title: object
    lines: list[FindingLine]


@dataclass(frozen=True)
class ExecutiveEffect:
    """One day, as it is and as it would be."""

    before: Composition
    after: Composition

    @property
    def day(self) -> date:
        return self.after.day

    @property
    def difference(self) -> Difference:
        return Difference(self.before, self.after)

    @property
    def seats(self) -> list[SeatChange]:
        return self.difference.seats

    @property
    def findings(self) -> list[FindingGroup]:
        """Groups without a finding left out."""
        shown = self.difference
        groups = [
            FindingGroup(_("Found from now on"), lines(shown.begun)),
            FindingGroup(_("No longer found"), lines(shown.ended)),
            FindingGroup(_("Found before and after"), lines(shown.remaining)),
        ]
        return [group for group in groups if group.lines]

    def lines(self) -> list[str]:
        """All that the preview shows of it, to tell whether it has changed since."""
        shown = self.difference
        seats = [f"{seat.office}: {seat.before} → {seat.after}" for seat in shown.seats]
        findings = [*shown.begun, *shown.ended, *shown.remaining]
        return [self.day.isoformat(), *seats, *map(finding_in_words, findings)]


def days_to_watch(first: date | None) -> list[date]:
    """The day of the change, and today where that is later."""
    if first is None:
        return []
    today = clock.today()
    return [first, today] if today != first and today in Span(first) else [first]
