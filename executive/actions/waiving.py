"""Accepting a finding, on the record."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from executive.actions.refusing import sentences
from executive.models import Appointment, Waiver
from executive.rules import Code, Severity
from record import lock
from record.because import Because, write_down


@transaction.atomic
def waive(
    appointment: Appointment,
    *,
    code: str,
    since: date,
    until: date | None = None,
    reason: str,
    decided_on: date,
    decided_by: str = "",
    by: object,
) -> Waiver:
    """Only a breach can be waived, for this appointment and this code; the finding stays visible
    and says that it is accepted."""
    lock.take()
    if Code(code).severity is not Severity.BREACH:
        raise ValidationError({"code": _("Only a breach needs a waiver.")})
    waiver = Waiver(
        appointment=appointment,
        code=code,
        since=since,
        until=until,
        reason=reason,
        decided_on=decided_on,
        decided_by=decided_by,
    )
    with sentences():
        write_down(waiver, by=by, because=Because.EVENT)
    return waiver
