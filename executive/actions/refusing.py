"""The database's refusals, as sentences by the field they are about."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import DatabaseError, IntegrityError, OperationalError, transaction
from django.utils.translation import gettext as _

from record import guards

_FIELDS = {
    "executive_appointment_no_overlap": "parliamentarian",
    "executive_appointment_one_elected": "parliamentarian",
    "executive_appointment_capacity": "office",
    "executive_appointment_one_per_party": "party",
    "executive_appointment_party_that_day": "party",
}


@contextmanager
def sentences() -> Iterator[None]:
    """Inside its own savepoint; raises ValidationError instead of the database's refusal, also
    where another writer came first."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        message = guards.explain(error)
        if message is None:
            raise
        raise ValidationError({_field(error): message}) from error
    except OperationalError as error:
        raise ValidationError(
            _("Someone else was writing at the same moment. Nothing was saved; try again.")
        ) from error


def _field(error: DatabaseError) -> str:
    refusal = str(error)
    return next((field for name, field in _FIELDS.items() if name in refusal), NON_FIELD_ERRORS)
