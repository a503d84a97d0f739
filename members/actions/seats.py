"""Leaving a seat in Parliament."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from members.actions.refusals import no_future_end, under_field
from members.models import Mandate
from record import lock
from record.because import Because, write_down


@transaction.atomic
def end_mandate(mandate: Mandate, *, on: date, by: object, reason: str = "") -> Mandate:
    """`on`: the first day without the seat, tomorrow at the latest. The affiliation stays."""
    lock.take()
    no_future_end("on", on)
    mandate.refresh_from_db()
    if mandate.until is not None:
        raise ValidationError({"on": _("This mandate has already ended.")})
    mandate.until = on
    mandate.end_reason = reason
    try:
        write_down(mandate, by=by, because=Because.EVENT)
    except ValidationError as error:
        named = {"until": "on", "since": "on", "__all__": "on", "end_reason": "reason"}
        raise under_field(error, named) from error
    return mandate
