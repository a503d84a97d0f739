"""What several verbs of the books refuse, in sentences by field."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from exports.money import money
from funding.ledger.naming import names_refused
from funding.ledger.refusing import LARGEST_CENTS
from funding.models import Transaction
from members.actions.refusals import not_merged
from members.models import Parliamentarian
from tenure import clock


def positive(cents: object, field: str = "amount") -> None:
    """Whole cents above zero."""
    if type(cents) is not int or not 0 < cents < LARGEST_CENTS:
        raise ValidationError(
            {field: _("Write an amount greater than zero, in dollars and cents.")}, code="amount"
        )


def at_most(cents: int, most: int, sentence: str, field: str = "amount") -> None:
    """`sentence` takes the most that may be, as %(most)s."""
    if cents > most:
        raise ValidationError({field: sentence % {"most": money(most)}}, code="too_much")


def known_person(person: Parliamentarian) -> None:
    if person.pk is None:
        raise ValidationError({"parliamentarian": _("Choose a person of the record.")})
    not_merged("parliamentarian", person)


def without_names(text: str, people: Iterable[Parliamentarian], field: str = "description") -> None:
    """Not even the family name of those whom a line is about; the book's own door refuses the full
    name of anybody."""
    if any(re.search(rf"\b{re.escape(person.family_name)}\b", text) for person in people):
        raise ValidationError({field: names_refused()})


def known_method(method: str, field: str = "method") -> None:
    if method not in Transaction.Method.values:
        raise ValidationError({field: _("Choose how it was paid.")}, code="method")


def sent_before(key: str, **facts: Any) -> Transaction | None:
    """What an earlier request with this key has posted, so that a double click posts once.

    `facts`: filters that it meets. Raises ValidationError where the key came with other ones.
    """
    sent = Transaction.objects.filter(key=key) if key else Transaction.objects.none()
    earlier = sent.filter(**facts).distinct().first()
    other = None if earlier else sent.first()
    if other is not None:
        raise ValidationError(
            _("This form was already sent, and transaction %(number)d posted. Open it anew.")
            % {"number": other.number},
            code="key",
        )
    return earlier


def not_reversed(transaction: Transaction, field: str = "transaction") -> None:
    if Transaction.objects.filter(reverses=transaction).exists():
        raise ValidationError(
            {field: _("Transaction %(number)d is already reversed.") % {"number": transaction.pk}},
            code="twice",
        )


def has_come(field: str, day: date | None) -> None:
    if day is not None and not clock.has_come(day):
        raise ValidationError({field: _("This day has not come yet.")}, code="future")
