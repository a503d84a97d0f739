"""What several verbs refuse, and how a batch gathers its refusals."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.translation import gettext as _

from members.models import Parliamentarian
from tenure import clock
from tenure.span import day_before

Row = TypeVar("Row", bound=models.Model)


def not_in_the_future(field: str, day: date | None) -> None:
    """A decision is recorded once it was taken."""
    if day is not None and not clock.has_come(day):
        raise ValidationError({field: _("That day has not come yet.")})


def no_future_end(field: str, day: date) -> None:
    """`day` is the first on which something no longer holds: the last may be today."""
    not_in_the_future(field, day_before(day))


def not_merged(field: str, person: Parliamentarian) -> None:
    if person.merged_into_id is not None:
        raise ValidationError(
            {
                field: _("%(person)s was merged into another record: use that one.")
                % {"person": person}
            }
        )


def for_each(rows: Iterable[Row], field: str, verb: Callable[[Row], None]) -> list[Row]:
    """Do `verb` on every row; raise all refusals together under `field`, each naming its row."""
    done, refusals = list(rows), []
    if not done:
        raise ValidationError({field: _("Choose at least one.")})
    for row in done:
        try:
            verb(row)
        except ValidationError as error:
            refusals += [f"{_name(row)}: {sentence}" for sentence in sentences(error)]
    if refusals:
        raise ValidationError({field: refusals})
    return done


def sentences(error: ValidationError) -> list[str]:
    return [str(sentence) for sentence in error.messages]


def under_field(error: ValidationError, renamed: dict[str, str]) -> ValidationError:
    """The same refusal with a row's field names put into a verb's own: `since` into `on`."""
    by_field: dict[str, list] = {}
    for name, errors in error.error_dict.items():
        by_field.setdefault(renamed.get(name, NON_FIELD_ERRORS), []).extend(errors)
    return ValidationError(by_field)


def _name(row: models.Model) -> str:
    return str(getattr(row, "parliamentarian", None) or row)
