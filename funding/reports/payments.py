"""Payments received, and what became of each by the last day asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from funding.chart import BANK, FEES_RECEIVABLE, UNDEPOSITED
from funding.ledger import postings_within
from funding.ledger.reading import in_order
from funding.models import Deposit, DepositedPayment, Posting, Transaction
from funding.reports.anchors import Anchor, anchor
from funding.reports.days import days_asked, last_day_of
from members.models import Parliamentarian
from tenure.querysets import dated_by_q
from tenure.span import Span

Kind = Transaction.Kind


@dataclass(frozen=True)
class Payment:
    """One member's share of one payment, in cents; a payment for several members has several.
    `deposit`: the one that stands. `reversed_by`: its reversal's number."""

    transaction: Transaction
    person: Parliamentarian
    cents: int
    needs_deposit: bool
    deposit: Deposit | None
    reversed_by: int | None

    @property
    def waits_for_deposit(self) -> bool:
        return self.needs_deposit and self.deposit is None and self.reversed_by is None


@dataclass(frozen=True)
class PaymentsReceived:
    days: Span
    payments: tuple[Payment, ...]
    anchor: Anchor

    @property
    def standing_cents(self) -> int:
        """Without what was reversed by the last day."""
        return sum(payment.cents for payment in self.payments if payment.reversed_by is None)


@dataclass(frozen=True)
class DepositMade:
    deposit: Deposit
    payments: int
    cents: int
    reversed_by: int | None


@dataclass(frozen=True)
class DepositsMade:
    days: Span
    deposits: tuple[DepositMade, ...]
    anchor: Anchor

    @property
    def standing_cents(self) -> int:
        return sum(deposit.cents for deposit in self.deposits if deposit.reversed_by is None)


def payments_received(
    *, within: Span | None = None, year: int | None = None, on: date | None = None
) -> PaymentsReceived:
    """Of these days. Raises UnknownFiscalYear."""
    days = days_asked(within=within, year=year, on=on)
    last_day = last_day_of(days)
    found = postings_within(days).filter(transaction__kind=Kind.PAYMENT)
    shares = list(
        in_order(found.filter(account__code=FEES_RECEIVABLE)).select_related(
            "parliamentarian__merged_into"
        )
    )
    waiting = set(found.filter(account__code=UNDEPOSITED).values_list("transaction_id", flat=True))
    undone = _reversals(last_day)
    deposit_of = _standing_deposits(last_day, undone)
    payments = tuple(_payment(share, waiting, deposit_of, undone) for share in shares)
    return PaymentsReceived(days, payments, anchor(last_day))


def deposits_made(
    *, within: Span | None = None, year: int | None = None, on: date | None = None
) -> DepositsMade:
    """Of these days. Raises UnknownFiscalYear."""
    days = days_asked(within=within, year=year, on=on)
    last_day = last_day_of(days)
    undone = _reversals(last_day)
    banked = postings_within(days).filter(
        transaction__kind=Kind.DEPOSIT, account__code=BANK, transaction__deposit__isnull=False
    )
    rows = banked.select_related("transaction__deposit").prefetch_related(
        "transaction__deposit__payments"
    )
    deposits = tuple(
        DepositMade(
            deposit=posting.transaction.deposit,
            payments=len(posting.transaction.deposit.payments.all()),
            cents=posting.amount_cents,
            reversed_by=undone.get(posting.transaction_id),
        )
        for posting in rows.order_by("transaction__date", "transaction_id")
    )
    return DepositsMade(days, deposits, anchor(last_day))


def _payment(
    share: Posting,
    waiting: Iterable[int],
    deposit_of: dict[int, Deposit],
    undone: dict[int, int],
) -> Payment:
    assert share.parliamentarian is not None
    return Payment(
        transaction=share.transaction,
        person=share.parliamentarian.survivor,
        cents=-share.amount_cents,
        needs_deposit=share.transaction_id in waiting,
        deposit=deposit_of.get(share.transaction_id),
        reversed_by=undone.get(share.transaction_id),
    )


def _reversals(day: date) -> dict[int, int]:
    """From the number of what was reversed by `day` to that of its reversal."""
    rows = Transaction.objects.filter(dated_by_q("date", day), kind=Kind.REVERSAL)
    return dict(rows.values_list("reverses", "number"))


def _standing_deposits(day: date, undone: dict[int, int]) -> dict[int, Deposit]:
    rows = DepositedPayment.objects.filter(
        dated_by_q("deposit__transaction__date", day)
    ).select_related("deposit__transaction")
    return {row.payment_id: row.deposit for row in rows if row.deposit.transaction_id not in undone}
