"""Money that goes back: a bounced payment, a refund."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from funding.actions import refusals
from funding.chart import BANK, BANK_CHARGES, FEES_RECEIVABLE, UNDEPOSITED
from funding.deposited import is_deposited
from funding.ledger import Draft, Line, post, reverse
from funding.models import Posting, Transaction
from funding.standing import member_standing
from members.models import Parliamentarian
from record import lock

Kind = Transaction.Kind


@transaction.atomic
def bounce(
    payment: Transaction,
    *,
    on: date,
    by: Any,
    charge_cents: int = 0,
    charge_member: bool = False,
    key: str = "",
    at: datetime | None = None,
) -> Transaction:
    """The bank did not honour a payment: the reversal of it. Where it was deposited, the bank's
    debit is posted too; `charge_cents` is what the bank asks, borne by the group unless
    `charge_member`. ValidationError under `payment`, `charge`, `charge_member` or `date`.
    """
    lock.take()
    earlier = refusals.sent_before(key, reverses=payment, date=on)
    if earlier is not None:
        return earlier
    if payment.kind != Kind.PAYMENT:
        raise ValidationError({"payment": _("Only a payment can be returned by the bank.")})
    refusals.not_reversed(payment, "payment")
    if payment.method == Transaction.Method.CASH:
        raise ValidationError({"payment": _("Cash is never returned by a bank: reverse it.")})
    reversal = reverse(payment, on=on, by=by, key=key, at=at)
    if is_deposited(payment):
        cents = _paid_cents(payment)
        lines = (Line(UNDEPOSITED, cents), Line(BANK, -cents))
        post(Draft(Kind.RETURNED, on, lines, description=_about(payment)), by=by, at=at)
    if charge_cents:
        post(_charge(payment, charge_cents, charge_member, on), by=by, at=at)
    return reversal


@transaction.atomic
def refund(
    person: Parliamentarian,
    amount_cents: int,
    *,
    on: date,
    by: Any,
    method: str = "",
    cheque_number: str = "",
    key: str = "",
    at: datetime | None = None,
) -> Transaction:
    """Pay a member's credit back from the bank: at most what it is, on that day and since.

    ValidationError under `parliamentarian`, `amount`, `method`, `cheque_number` or `date`.
    """
    lock.take()
    earlier = refusals.sent_before(key, kind=Kind.REFUND, date=on, **_to(person, amount_cents))
    if earlier is not None:
        return earlier
    refusals.known_person(person)
    refusals.positive(amount_cents)
    if method:
        refusals.known_method(method)
    draft = Draft(
        kind=Kind.REFUND,
        date=on,
        lines=(Line(FEES_RECEIVABLE, amount_cents, person), Line(BANK, -amount_cents)),
        method=method,
        cheque_number=cheque_number,
        key=key,
    )
    credit = min(member_standing(person, on=day).credit_cents for day in (on, None))
    refusals.at_most(amount_cents, credit, _("This member's credit is %(most)s: refund no more."))
    return post(draft, by=by, at=at)


def _to(person: Parliamentarian, cents: int) -> dict[str, Any]:
    return {"postings__parliamentarian": person, "postings__amount_cents": cents}


def _charge(payment: Transaction, cents: int, of_member: bool, on: date) -> Draft:
    refusals.positive(cents, "charge")
    people = [line.parliamentarian for line in _shares(payment)]
    if of_member and len(people) > 1:
        raise ValidationError(
            {"charge_member": _("Several members paid together: the group bears the charge.")}
        )
    bearer = Line(FEES_RECEIVABLE, cents, people[0]) if of_member else Line(BANK_CHARGES, cents)
    return Draft(Kind.CHARGE, on, (bearer, Line(BANK, -cents)), description=_about(payment))


def _shares(payment: Transaction) -> list[Posting]:
    shares = payment.postings.filter(account__code=FEES_RECEIVABLE)
    return list(shares.select_related("parliamentarian"))


def _paid_cents(payment: Transaction) -> int:
    return -sum(share.amount_cents for share in _shares(payment))


def _about(payment: Transaction) -> str:
    return _("Payment of transaction %(number)d, returned") % {"number": payment.pk}
