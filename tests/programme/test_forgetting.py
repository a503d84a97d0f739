"""Guests' names go half a year after the event; what was public and how many came stay."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from programme.actions import forget_guests, guests_to_forget, withdraw_attendance
from programme.models import Attendance
from tenure import clock
from tests.programme.factories import AttendanceFactory, EventFactory

pytestmark = pytest.mark.django_db
TODAY = date(2025, 9, 1)


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        yield


def guest(name: str, day: date, **told: object) -> Attendance:
    event = told.pop("event", None) or EventFactory(day=day, status="held")
    return AttendanceFactory(event=event, parliamentarian=None, guest_name=name, **told)


@pytest.mark.parametrize(
    ("day", "forgotten"), [(date(2025, 3, 1), True), (date(2025, 3, 2), False)]
)
def test_half_a_year_after_the_event(day: date, forgotten: bool) -> None:
    row = guest("Visitor", day)
    assert (row.pk in guests_to_forget()) is forgotten


def test_nothing_of_a_forgotten_guest_stays_but_that_somebody_came() -> None:
    event = EventFactory(day=date(2024, 1, 1), status="held")
    guest("One Visitor", date(2024, 1, 1), event=event)
    guest("Two Visitor", date(2024, 1, 1), event=event, role="speaker")
    member = AttendanceFactory(event=event)
    assert forget_guests(by=None) == 2
    assert list(Attendance.objects.all()) == [member]
    assert not Attendance.history.exclude(guest_name="").exists()
    event.refresh_from_db()
    assert (event.guests_count, event.guests_count_precision) == (2, "at_least")
    assert forget_guests(by=None) == 0


def test_a_recorded_count_is_left_alone() -> None:
    event = EventFactory(day=date(2024, 1, 1), status="held", guests_count=40)
    guest("Visitor", date(2024, 1, 1), event=event)
    forget_guests(by=None)
    event.refresh_from_db()
    assert (event.guests_count, event.guests_count_precision) == (40, "exact")


def test_who_is_shown_to_the_public_stays() -> None:
    day = date(2024, 1, 1)
    guest("Agreed", day, agreed_to_be_named=day, published_at=timezone.now())
    guest("Spoke", day, role="speaker", published_at=timezone.now())
    assert not guests_to_forget()
    forget_guests(by=None)
    assert Attendance.history.filter(guest_name="Spoke").exists()


def test_a_row_withdrawn_by_hand_is_forgotten_in_the_history_too() -> None:
    withdraw_attendance([guest("Mistyped", date(2024, 1, 1))], by=None)
    assert Attendance.history.filter(guest_name="Mistyped").exists()
    assert forget_guests(by=None) == 1
    assert not Attendance.history.filter(guest_name="Mistyped").exists()


def test_the_command_counts_first() -> None:
    guest("Visitor", date(2024, 1, 1))
    out = StringIO()
    call_command("erase_guests", "--dry-run", stdout=out)
    assert "1 guest." in out.getvalue() and Attendance.objects.exists()
    call_command("erase_guests", stdout=out)
    assert not Attendance.objects.exists()
