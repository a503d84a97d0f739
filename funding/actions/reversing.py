"""A transaction posted by mistake is taken back; nothing is ever edited."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from funding.actions import refusals
from funding.deposited import is_deposited, standing_deposits
from funding.ledger import reverse
from funding.models import Closing, FeeAssessment, Transaction
from funding.standing import member_standing
from record import lock

Kind = Transaction.Kind


@transaction.atomic
def reverse_transaction(
    original: Transaction,
    *,
    on: date,
    by: Any,
    description: str = "",
    key: str = "",
    at: datetime | None = None,
) -> Transaction:
    """Take back what was posted by mistake. What has a verb of its own, or on which something else
    rests, is refused with the remedy. ValidationError under `transaction`, `description` or `date`.
    """
    lock.take()
    earlier = refusals.sent_before(key, reverses=original, date=on)
    if earlier is not None:
        return earlier
    _refuse_what_rests_on(original)
    people = [
        posting.parliamentarian
        for posting in original.postings.select_related("parliamentarian")
        if posting.parliamentarian is not None
    ]
    refusals.without_names(description, people)
    return reverse(original, on=on, by=by, description=description, key=key, at=at)


def _refuse_what_rests_on(original: Transaction) -> None:
    remedy = None
    if original.kind in (Kind.PAYMENT, Kind.OPENING) and is_deposited(original):
        remedy = _(
            "It was taken to the bank. Record that the bank returned it, or reverse the deposit "
            "first."
        )
    elif original.kind == Kind.RETURNED:
        remedy = _("It belongs to a payment the bank returned. Take that payment in anew instead.")
    elif original.kind == Kind.DEPOSIT and _has_returned_payment(original):
        remedy = _("The bank returned a payment of this deposit, so the deposit was made.")
    elif original.kind == Kind.OPENING and Closing.objects.exists():
        remedy = _("The books were closed since. Post the difference as a transaction of its own.")
    elif original.kind == Kind.FEE and _is_forgiven(original):
        remedy = _("Something of this fee was remitted or written off. Reverse that first.")
    if remedy is not None:
        raise ValidationError({"transaction": remedy}, code="rests")


def _has_returned_payment(deposit: Transaction) -> bool:
    payments = standing_deposits().filter(deposit__transaction=deposit)
    return payments.filter(payment__reversed_by__isnull=False).exists()


def _is_forgiven(fee: Transaction) -> bool:
    assessment = FeeAssessment.objects.filter(transaction=fee).first()
    if assessment is None:
        return False
    standing = member_standing(assessment.parliamentarian).fee_of(assessment.fiscal_year)
    return standing is not None and bool(standing.remitted_cents or standing.written_off_cents)
