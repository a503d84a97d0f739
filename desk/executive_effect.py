"""What a task does to the executive, for its preview."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from desk.findings import FindingLine, ended, lines
from executive.composition import Composition, composition
from executive.difference import Difference, SeatChange
from executive.telling import finding_in_words
from tenure import clock
from tenure.span import Span


class FindingGroup(NamedTuple):
    title: object
    lines: list[FindingLine]


@dataclass(frozen=True)
class ExecutiveEffect:
    """One day, as it is and as it would be; `same_on` is a later day of which all of it is true."""

    before: Composition
    after: Composition
    same_on: date | None = None

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
            FindingGroup(_("Newly found"), lines(shown.begun)),
            FindingGroup(_("No longer found"), ended(shown.ended)),
            FindingGroup(_("Found before and after"), lines(shown.remaining)),
        ]
        return [group for group in groups if group.lines]

    def lines(self) -> list[str]:
        """All that the preview shows of it, to tell whether it has changed since."""
        shown = self.difference
        seats = [f"{seat.office}: {seat.before} → {seat.after}" for seat in shown.seats]
        findings = [*shown.begun, *shown.ended, *shown.remaining]
        return [*seats, *map(finding_in_words, findings)]


def effects_since(before: Sequence[Composition]) -> list[ExecutiveEffect]:
    """What has become of each day by now; a later day that tells nothing else is not told apart."""
    effects = [ExecutiveEffect(then, composition(then.day)) for then in before]
    if len(effects) == 2 and effects[0].lines() == effects[1].lines():
        return [replace(effects[0], same_on=effects[1].day)]
    return effects


def days_to_watch(first: date | None) -> list[date]:
    """The day of the change, and today where that is later."""
    if first is None:
        return []
    today = clock.today()
    return [first, today] if today != first and today in Span(first) else [first]
