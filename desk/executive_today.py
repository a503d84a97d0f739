"""The executive on the staff's front page."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse

from desk.findings import FindingLine, line, remedies
from executive.composition import Seat, composition
from executive.models import Office
from executive.telling import seat_in_words


class SeatLine(NamedTuple):
    office: Office
    words: str
    address: str


@dataclass(frozen=True)
class ExecutiveToday:
    """What `check_executive` says of today, with what mends it."""

    day: date
    seats: list[SeatLine]
    findings: list[FindingLine]
    is_covered: bool


def executive_today(user: AbstractBaseUser) -> ExecutiveToday | None:
    """Eleven queries; None for who may not read it."""
    if not user.has_perm("executive.view_appointment"):
        return None
    found = composition()
    return ExecutiveToday(
        found.day,
        [SeatLine(seat.office, seat_in_words(seat), _address(seat)) for seat in found.seats],
        [line(finding, remedies(finding, user)) for finding in found.findings],
        found.is_covered,
    )


def _address(seat: Seat) -> str:
    """Of the appointment; empty for a seat that nobody holds."""
    if seat.holder is None:
        return ""
    return reverse("admin:executive_appointment_change", args=[seat.holder.appointment.pk])
