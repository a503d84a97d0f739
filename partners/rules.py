"""What two rows of a partnership must agree on."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from record.folding import fold
from tenure.span import is_before

FEWEST_PARTIES = 2


class Signed(Protocol):
    signed_on: date
    signed_in_words: str


def named_alike(name: str, others: Iterable[str]) -> bool:
    """Whether one of `others` is the same name, capitals, accents and spaces aside."""
    return fold(name) in {fold(other) for other in others}


def not_before_signing(field: str, day: date | None, memorandum: Signed) -> None:
    if day is not None and memorandum.signed_on and is_before(day, memorandum.signed_on):
        told = {"signed": memorandum.signed_in_words}
        message = _("That is before the memorandum was signed (%(signed)s).") % told
        raise ValidationError({field: ValidationError(message, code="before_signing")})


def enough_parties(count: int, *, group_is_party: bool) -> None:
    """`count`: organisations. ValidationError under no field."""
    if count + group_is_party < FEWEST_PARTIES:
        raise ValidationError(
            _("A memorandum has at least two parties: name another organisation, or the group."),
            code="enough_parties",
        )
