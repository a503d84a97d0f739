"""Guests' names are kept for staff some months after an event, then forgotten."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from programme.models import Attendance, Event
from record import lock
from record.because import Because, write_down
from tenure import clock
from tenure.points import months_before, until_day_q

# Long enough for the report of an event and the next invitation; the privacy page says so.
GUESTS_KEPT_MONTHS = 6


def guests_to_forget() -> set[int]:
    """Keys of rows, withdrawn ones too, of guests of long past events who are not shown to the
    public: two queries."""
    past = until_day_q("event__day", months_before(clock.today(), GUESTS_KEPT_MONTHS))
    guests = Attendance.objects.filter(past, parliamentarian__isnull=True)
    shown = guests.filter(published_at__isnull=False).values("pk")
    standing = guests.filter(published_at__isnull=True).values_list("pk", flat=True)
    return {*standing, *_versions().filter(past).exclude(id__in=shown).values_list("id", flat=True)}


@transaction.atomic
def forget_guests(*, by: object) -> int:
    """Deletes them with their history; how many came stays with the event, as "at least" where no
    count was recorded. Gives how many were forgotten."""
    lock.take()
    keys = guests_to_forget()
    rows = Attendance.objects.filter(pk__in=keys)
    for event in Event.objects.filter(attendances__in=rows, guests_count=None).distinct():
        event.guests_count = event.attendances.filter(parliamentarian__isnull=True).count()
        event.guests_count_precision = "at_least"
        write_down(event, by=by, because=Because.CORRECTION)
    rows.delete()
    _versions().filter(id__in=keys).delete()
    return len(keys)


def _versions() -> QuerySet[Any]:
    return Attendance.history.exclude(guest_name="")
