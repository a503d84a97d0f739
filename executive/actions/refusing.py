"""The database's refusals, as sentences by the field they are about."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import DatabaseError, IntegrityError, transaction

from record import guards
from record.lock import lost_race_in_words

_FIELDS = {
    "executive_appointment_no_overlap": "parliamentarian",
    "executive_appointment_one_elected": "parliamentarian",
    "executive_appointment_capacity": "office",
    "executive_appointment_one_per_party": "party",
    "executive_appointment_party_that_day": "party",
    "executive_officerule_no_overlap": "since",
}
_FIELD_OF_CONSTRAINT = {
    "until_after_since": "until",
    "precision_needs_end": "until",
    "end_reason_needs_end": "end_reason",
}


@contextmanager
def sentences() -> Iterator[None]:
    """Inside its own savepoint; raises ValidationError instead of the database's refusal, also
    where another writer came first."""
    try:
        with lost_race_in_words(), transaction.atomic():
            yield
    except ValidationError as error:
        raise by_field(error) from error
    except IntegrityError as error:
        message = guards.explain(error)
        if message is None:
            raise
        raise ValidationError({_field(error): message}) from error


def by_field(error: ValidationError) -> ValidationError:
    """A row's constraint is about one of its fields, though Django tells it of the whole row."""
    found: dict[str, list[ValidationError]] = {}
    for name, errors in error.update_error_dict({}).items():
        for one in errors:
            found.setdefault(_FIELD_OF_CONSTRAINT.get(one.code, name), []).append(one)
    return ValidationError(found)


def refuse_as_the_database_would(row: Any) -> None:
    """Writes the row and takes it back, so that a form hears the refusal before anything is saved;
    neither history nor the row itself knows of it. Needs the transaction of the save to come."""
    with sentences(), transaction.atomic():
        fields = [field for field in row._meta.concrete_fields if not field.primary_key]
        if row.pk is None:
            type(row)._default_manager.bulk_create([copy(row)])
        else:
            values = {field.attname: getattr(row, field.attname) for field in fields}
            type(row)._default_manager.filter(pk=row.pk).update(**values)
        transaction.set_rollback(True)


def _field(error: DatabaseError) -> str:
    refusal = str(error)
    return next((field for name, field in _FIELDS.items() if name in refusal), NON_FIELD_ERRORS)
