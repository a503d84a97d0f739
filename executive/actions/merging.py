"""Offices of somebody who had two records."""

from django.core.exceptions import ValidationError
from django.db import transaction

from executive.actions.appointing import party_on
from executive.actions.refusing import sentences
from executive.models import Appointment
from members.actions.refusals import under_field
from members.models import Parliamentarian
from record import lock
from record.because import Because, write_down


@transaction.atomic
def move_appointments(
    duplicate: Parliamentarian, *, into: Parliamentarian, by: object
) -> list[Appointment]:
    """After the two records are one. Refused, under `duplicate`, where both held one office on
    the same days: one of the two appointments is then a mistake to be corrected first."""
    lock.take()
    rows = list(Appointment.objects.filter(parliamentarian=duplicate).oldest_first())
    return [_move(row, into, by) for row in rows]


@transaction.atomic
def return_appointments(
    duplicate: Parliamentarian, *, survivor: Parliamentarian, by: object
) -> list[Appointment]:
    """After a merge is undone: what once was the duplicate's own."""
    lock.take()
    once_its_own = Appointment.history.filter(parliamentarian=duplicate).values("id")
    rows = Appointment.objects.filter(parliamentarian=survivor, pk__in=once_its_own)
    return [_move(row, duplicate, by) for row in rows.oldest_first()]


def _move(row: Appointment, person: Parliamentarian, by: object) -> Appointment:
    row.parliamentarian, row.party = person, party_on(person, row.since)
    try:
        with sentences():
            write_down(row, by=by, because=Because.CORRECTION)
    except ValidationError as error:
        raise under_field(error, dict.fromkeys(error.error_dict, "duplicate")) from error
    return row
