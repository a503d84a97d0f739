"""What a change does to the executive: one day, before and after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from executive.composition import Composition, Seat
from executive.findings import Finding
from executive.models import Office
from executive.telling import finding_in_words, seat_in_words


class SeatChange(NamedTuple):
    """One line of an office: in words, "" where the office has no such line before or after."""

    office: Office
    before: str
    after: str

    @property
    def is_change(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True)
class Difference:
    """Two compositions of one day. Findings are compared by what they say, so a new appointment of
    the same person is no new finding."""

    before: Composition
    after: Composition

    @property
    def seats(self) -> list[SeatChange]:
        return list(_seats(self.before.seats, self.after.seats))

    @property
    def begun(self) -> list[Finding]:
        return _only_in(self.after.findings, self.before.findings)

    @property
    def ended(self) -> list[Finding]:
        return _only_in(self.before.findings, self.after.findings)

    @property
    def remaining(self) -> list[Finding]:
        begun = self.begun
        return [finding for finding in self.after.findings if finding not in begun]

    @property
    def is_nothing(self) -> bool:
        unchanged = not any(seat.is_change for seat in self.seats)
        return unchanged and not self.begun and not self.ended


def _seats(before: Sequence[Seat], after: Sequence[Seat]) -> Iterator[SeatChange]:
    offices = {seat.office.pk: seat.office for seat in (*after, *before)}
    for office in sorted(offices.values(), key=lambda office: office.rank):
        then = {_occupant(seat, number): seat for number, seat in _numbered(before, office)}
        now = {_occupant(seat, number): seat for number, seat in _numbered(after, office)}
        for occupant in [occupant for occupant in now if occupant in then]:
            yield _change(office, then.pop(occupant), now.pop(occupant))
        for left, right in zip_longest(then.values(), now.values()):
            yield _change(office, left, right)


def _numbered(seats: Sequence[Seat], office: Office) -> Iterator[tuple[int, Seat]]:
    return enumerate(seat for seat in seats if seat.office == office)


def _occupant(seat: Seat, number: int) -> object:
    """What is the same before and after: the person; of a seat that nobody holds, nothing."""
    return seat.holder.appointment.parliamentarian_id if seat.holder else (seat.state, number)


def _change(office: Office, before: Seat | None, after: Seat | None) -> SeatChange:
    return SeatChange(
        office, seat_in_words(before) if before else "", seat_in_words(after) if after else ""
    )


def _only_in(findings: Sequence[Finding], others: Sequence[Finding]) -> list[Finding]:
    told = {finding_in_words(finding) for finding in others}
    return [finding for finding in findings if finding_in_words(finding) not in told]
