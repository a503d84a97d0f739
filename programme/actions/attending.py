"""Who was at an event, by name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from members.actions.refusals import for_each, not_merged, sentences
from members.models import Parliamentarian
from programme.models import Attendance, Event
from record import lock
from record.because import Because, write_down
from tenure import clock


@dataclass(frozen=True, kw_only=True)
class Present:
    """`not_sitting_reason` is needed for one who held no seat on the day of the event."""

    parliamentarian: Parliamentarian
    role: str = Attendance.Role.ATTENDED
    represented_by_staff: bool = False
    not_sitting_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Guest:
    """`agreed_to_be_named`: the day on which the guest did; None keeps the name to staff."""

    name: str
    capacity_en: str = ""
    capacity_fr: str = ""
    role: str = Attendance.Role.ATTENDED
    agreed_to_be_named: date | None = None


@transaction.atomic
def take_attendance(
    event: Event,
    *,
    people: Iterable[Present] = (),
    guests: Iterable[Guest] = (),
    by: object,
    source: str = "",
) -> list[Attendance]:
    """Added to what is already taken. Refusals name the person, under `people` or `guests`; all of
    them are told at once."""
    lock.take()
    event.refresh_from_db()
    rows = [(row.parliamentarian, _person_row(event, row, source)) for row in people]
    named = [(guest.name, _guest_row(event, guest, source)) for guest in guests]
    if not rows and not named:
        raise ValidationError({"people": _("Choose at least one.")})
    refusals = {
        "people": _write_all(event, rows, by),
        "guests": _write_all(event, named, by),
    }
    if found := {field: told for field, told in refusals.items() if told}:
        raise ValidationError(found)
    return [row for _name, row in rows + named]


@transaction.atomic
def withdraw_attendance(rows: Iterable[Attendance], *, by: object) -> None:
    """What was recorded by mistake goes; the history keeps it."""
    lock.take()

    def withdraw_one(row: Any) -> None:
        row.refresh_from_db()
        if row.is_published:
            raise ValidationError(_("Withdraw its publication first."))
        row._history_user = by
        row._change_reason = Because.CORRECTION.value
        row.delete()

    for_each(rows, "rows", withdraw_one)


def _person_row(event: Event, present: Present, source: str) -> Attendance:
    return Attendance(
        event=event,
        parliamentarian=present.parliamentarian,
        role=present.role,
        represented_by_staff=present.represented_by_staff,
        not_sitting_reason=present.not_sitting_reason,
        source=source,
    )


def _guest_row(event: Event, guest: Guest, source: str) -> Attendance:
    return Attendance(
        event=event,
        guest_name=guest.name.strip(),
        guest_capacity_en=guest.capacity_en,
        guest_capacity_fr=guest.capacity_fr,
        role=guest.role,
        agreed_to_be_named=guest.agreed_to_be_named,
        source=source,
    )


def _write_all(event: Event, rows: Sequence[tuple[object, Attendance]], by: object) -> list[str]:
    """The refusals, each naming who it is about."""
    told = []
    for name, row in rows:
        try:
            _may_have_attended(event, row)
            write_down(row, by=by, because=Because.EVENT)
        except ValidationError as error:
            told += [f"{name}: {sentence}" for sentence in sentences(error)]
    return told


def _may_have_attended(event: Event, row: Attendance) -> None:
    """Hosts, speakers and moderators are announced before; nobody attends what did not happen."""
    if row.parliamentarian is not None:
        not_merged("people", row.parliamentarian)
    if row.role != Attendance.Role.ATTENDED:
        return
    if event.status == Event.Status.CANCELLED:
        raise ValidationError(_("The event was cancelled."))
    if not clock.has_come(event.day):
        raise ValidationError(_("That day has not come yet."))
