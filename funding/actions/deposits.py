"""From the cash box to the bank."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from funding.actions import refusals
from funding.chart import BANK, FEES_RECEIVABLE, UNDEPOSITED
from funding.deposited import is_deposited
from funding.ledger import Draft, Line, post, total
from funding.models import Deposit, DepositedPayment, Posting, Transaction
from members.actions.refusals import for_each
from members.models import Parliamentarian
from record import guards, lock
from tenure.span import is_before


@transaction.atomic
def make_deposit(
    payments: Sequence[Transaction],
    *,
    on: date,
    by: Any,
    slip_number: str = "",
    value_date: date | None = None,
    key: str = "",
    at: datetime | None = None,
) -> Deposit:
    """Payments by cheque or in cash taken to the bank together, one transaction for all.

    ValidationError under `payments` (a sentence for each that cannot be), `value_date` or `date`.
    """
    lock.take()
    earlier = refusals.sent_before(key, date=on, deposit__slip_number=slip_number)
    if earlier is not None:
        return earlier.deposit
    chosen = for_each(_each_once(payments), "payments", lambda row: _may_be_deposited(row, on))
    drafted = Draft(
        kind=Transaction.Kind.DEPOSIT,
        date=on,
        lines=_lines(chosen),
        value_date=value_date,
        key=key,
    )
    deposit = Deposit(transaction=post(drafted, by=by, at=at), slip_number=slip_number)
    deposit.full_clean()
    deposit.save()
    _note(deposit, chosen)
    return deposit


def _each_once(payments: Sequence[Transaction]) -> list[Transaction]:
    return list({payment.pk: payment for payment in payments}.values())


def _may_be_deposited(payment: Transaction, on: date) -> None:
    if not _cash_box(payment):
        raise ValidationError(_("This was not paid by cheque or in cash."))
    refusals.not_reversed(payment)
    if is_deposited(payment):
        raise ValidationError(_("This payment is already in a deposit."))
    if is_before(on, payment.date):
        raise ValidationError(_("This payment came after the day of the deposit."))


def _cash_box(payment: Transaction) -> int:
    """Cents that the payment put there; 0 for what is no payment."""
    if payment.kind not in (Transaction.Kind.PAYMENT, Transaction.Kind.OPENING):
        return 0
    return total(Posting.objects.filter(transaction=payment, account__code=UNDEPOSITED))


def _lines(payments: Sequence[Transaction]) -> list[Line]:
    from_box = [Line(UNDEPOSITED, -_cash_box(payment), _payer(payment)) for payment in payments]
    return [Line(BANK, -sum(line.amount_cents for line in from_box)), *from_box]


def _payer(payment: Transaction) -> Parliamentarian | None:
    """None where several paid together."""
    shares = payment.postings.filter(account__code=FEES_RECEIVABLE)
    people = [share.parliamentarian for share in shares.select_related("parliamentarian")]
    return people[0] if len(people) == 1 else None


def _note(deposit: Deposit, payments: Sequence[Transaction]) -> None:
    rows = [DepositedPayment(deposit=deposit, payment=payment) for payment in payments]
    try:
        with transaction.atomic():
            DepositedPayment.objects.bulk_create(rows)
    except DatabaseError as error:
        refusal = guards.explain(error)
        if refusal is None:
            raise
        raise ValidationError({"payments": refusal}) from error
