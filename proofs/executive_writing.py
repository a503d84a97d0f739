"""One attempt to write an appointment, through one of the doors a writer may use."""

from dataclasses import dataclass
from datetime import date
from threading import BrokenBarrierError

from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.utils import translation

from executive.actions import appoint
from executive.actions.refusing import sentences
from executive.models import Appointment, Office
from members.models import Parliamentarian

DOORS = ("verb", "save", "bulk_create", "raw SQL")


@dataclass(frozen=True)
class Task:
    """`extends` is the appointment to lengthen instead of writing a new one."""

    door: str
    office: int
    person: int
    party: int
    since: date
    until: date | None = None
    extends: int | None = None
    repeatable_read: bool = False


def attempt(task: Task, barrier: object) -> tuple[str, str]:
    """("won", ""), ("lost", the sentence), or ("error", what no reader could understand)."""
    connection.ensure_connection()
    barrier.wait(30)
    try:
        with translation.override("en"), transaction.atomic():
            if task.repeatable_read:
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                Appointment.objects.count()
            _write(task)
    except ValidationError as refusal:
        return "lost", " ".join(refusal.messages)
    except (DatabaseError, BrokenBarrierError) as error:
        return "error", repr(error)
    return "won", ""


def _write(task: Task) -> None:
    if task.extends is not None:
        with sentences():
            Appointment.objects.filter(pk=task.extends).update(until=task.until)
    elif task.door == "verb":
        appoint(
            office=Office.objects.get(pk=task.office),
            parliamentarian=Parliamentarian.objects.get(pk=task.person),
            since=task.since,
            until=task.until,
            by=None,
        )
    else:
        with sentences():
            _WRITE[task.door](task)


def _row(task: Task) -> Appointment:
    return Appointment(
        office_id=task.office,
        parliamentarian_id=task.person,
        party_id=task.party,
        since=task.since,
        until=task.until,
    )


def _raw(task: Task) -> None:
    columns = {
        "office_id": task.office,
        "parliamentarian_id": task.person,
        "party_id": task.party,
        "since": task.since.isoformat(),
        "until": task.until and task.until.isoformat(),
        **dict.fromkeys(("since_precision", "until_precision"), "day"),
        **dict.fromkeys(("source", "dispute_en", "dispute_fr", "dispute_source"), ""),
        "basis": "elected",
        **dict.fromkeys(("end_reason", "decided_by"), ""),
    }
    places = ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO executive_appointment ({', '.join(columns)}) VALUES ({places})",
            list(columns.values()),
        )


_WRITE = {
    "save": lambda task: _row(task).save(),
    "bulk_create": lambda task: Appointment.objects.bulk_create([_row(task)]),
    "raw SQL": _raw,
}
