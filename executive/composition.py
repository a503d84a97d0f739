"""The whole executive on one day: its seats, and what the rules find."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from executive.facts import Facts, Holder, OfficeFacts, facts_on
from executive.findings import Finding, findings_of
from executive.models import Office, OfficeRule
from executive.rules import Code
from tenure import clock


class SeatState(Enum):
    HELD = "held"
    VACANT = "vacant"
    NOT_KNOWN = "not known"


@dataclass(frozen=True)
class Seat:
    """`holder` only where held; `rule` None where the office has none that day, or none that is
    known: then one seat, not known, stands for however many there were."""

    office: Office
    rule: OfficeRule | None
    state: SeatState
    holder: Holder | None = None


@dataclass(frozen=True)
class Composition:
    """Seats in the order of the offices; findings in the order of their codes' list."""

    day: date
    seats: Sequence[Seat]
    findings: Sequence[Finding]
    is_covered: bool

    @property
    def vacancies(self) -> list[Seat]:
        return [seat for seat in self.seats if seat.state is SeatState.VACANT]

    @property
    def open_breaches(self) -> list[Finding]:
        """Breaches that no waiver accepts."""
        return [finding for finding in self.findings if finding.is_open_breach]


def composition(on: date | None = None) -> Composition:
    """Of today where no day is asked. Eleven queries."""
    return composition_of(facts_on(on or clock.today()))


def composition_of(facts: Facts) -> Composition:
    """Pure. Nothing is said of the seats nobody is recorded in on a day outside Coverage, unless a
    source says that they stood vacant."""
    seats: list[Seat] = []
    findings: list[Finding] = []
    for office in facts.offices:
        office_seats = list(_seats(office, facts))
        seats += office_seats
        findings += findings_of(office, facts)
        vacant = sum(seat.state is SeatState.VACANT for seat in office_seats)
        if vacant:
            findings.append(Finding(Code.VACANT_SEAT, office.office, number=vacant))
    findings.sort(key=lambda finding: list(Code).index(finding.code))
    waived = [_with_waiver(finding, facts) for finding in findings]
    return Composition(facts.day, seats, waived, facts.executive_covered)


def _seats(office: OfficeFacts, facts: Facts) -> Iterator[Seat]:
    for holder in office.holders:
        yield Seat(office.office, office.rule, SeatState.HELD, holder)
    for number in range(_unheld(office)):
        is_complete = facts.executive_covered and office.rule_is_known
        is_vacant = is_complete or number < office.told_vacant
        state = SeatState.VACANT if is_vacant else SeatState.NOT_KNOWN
        yield Seat(office.office, office.rule, state)


def _unheld(office: OfficeFacts) -> int:
    if office.rule:
        return office.rule.seats - len(office.holders)
    return 0 if office.rule_is_known or office.holders else 1


def _with_waiver(finding: Finding, facts: Facts) -> Finding:
    if finding.appointment is None:
        return finding
    return replace(finding, waiver=facts.waivers.get((finding.appointment.pk, finding.code)))
