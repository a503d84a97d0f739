"""Which payments still wait to be taken to the bank."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum

from funding.chart import UNDEPOSITED
from funding.models import DepositedPayment, Posting, Transaction
from tenure.querysets import dated_by_q

Kind = Transaction.Kind


def standing_deposits() -> QuerySet[DepositedPayment]:
    """Payments in deposits that were not reversed."""
    return DepositedPayment.objects.filter(deposit__transaction__reversed_by__isnull=True)


def is_deposited(payment: Transaction) -> bool:
    return standing_deposits().filter(payment=payment).exists()


def undeposited(on: date | None = None) -> QuerySet[Transaction]:
    """Payments that stand and wait for a deposit, the oldest first, each with `waiting_cents`.

    `on`: of those dated by that day. What waited when the books were opened is one of them.
    """
    in_cash_box = Posting.objects.filter(transaction=OuterRef("pk"), account__code=UNDEPOSITED)
    waiting = Transaction.objects.filter(
        kind__in=(Kind.PAYMENT, Kind.OPENING), reversed_by__isnull=True
    ).filter(Exists(in_cash_box), ~Exists(standing_deposits().filter(payment=OuterRef("pk"))))
    by_then = waiting if on is None else waiting.filter(dated_by_q("date", on))
    return by_then.annotate(waiting_cents=in_cash_box_cents()).order_by("date", "number")


def in_cash_box_cents() -> Sum:
    """For a query of transactions: what each put into the cash box."""
    return Sum("postings__amount_cents", filter=Q(postings__account__code=UNDEPOSITED))
