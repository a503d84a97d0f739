"""Signatures of somebody who had two records."""

from django.core.exceptions import ValidationError
from django.db import transaction

from members.actions.refusals import sentences
from members.models import Parliamentarian
from partners.models import Signatory
from record import lock
from record.because import Because, write_down


@transaction.atomic
def move_signatures(
    duplicate: Parliamentarian, *, into: Parliamentarian, by: object
) -> list[Signatory]:
    """After the two records are one. Refused, under `duplicate`, where one memorandum names both:
    one of the two is then a mistake to be corrected first."""
    lock.take()
    return [_move(row, into, by) for row in Signatory.objects.filter(parliamentarian=duplicate)]


@transaction.atomic
def return_signatures(
    duplicate: Parliamentarian, *, survivor: Parliamentarian, by: object
) -> list[Signatory]:
    """After a merge is undone: what once was the duplicate's own."""
    lock.take()
    once_its_own = Signatory.history.filter(parliamentarian=duplicate).values("id")
    rows = Signatory.objects.filter(parliamentarian=survivor, pk__in=once_its_own)
    return [_move(row, duplicate, by) for row in rows]


def _move(row: Signatory, person: Parliamentarian, by: object) -> Signatory:
    row.parliamentarian = person
    try:
        write_down(row, by=by, because=Because.CORRECTION)
    except ValidationError as error:
        told = [f"{row.memorandum}: {sentence}" for sentence in sentences(error)]
        raise ValidationError({"duplicate": told}) from error
    return row
