"""Payments, deposits and a bank statement beside the book."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from exports.catalogue import Answer, Asked
from exports.table import Column, Phrase
from funding.exports.asking import bank_statement_of, days_of
from funding.exports.book import ACCRUAL, Book, during, up_to
from funding.models import Posting
from funding.reconciling import Reconciliation, reconciliation
from funding.reports.anchors import anchor
from funding.reports.payments import Payment, deposits_made, payments_received
from tenure.wording import day_in_words

PAYMENTS = (
    Column("date", _("Date"), lambda row: row.transaction.date, "date"),
    Column("transaction", _("Transaction"), lambda row: row.transaction.number, "integer"),
    Column("name", _("Member"), lambda row: row.person.sort_name),
    Column("member", _("Member’s number"), lambda row: row.person.pk, "integer"),
    Column("method", _("Method"), lambda row: row.transaction.get_method_display()),
    Column("cheque_number", _("Cheque number"), lambda row: row.transaction.cheque_number),
    Column("value_date", _("Value date"), lambda row: row.transaction.value_date, "date"),
    Column("description", _("Description"), lambda row: row.transaction.description),
    Column("amount", _("Amount"), lambda row: row.cents, "cents"),
    Column(
        "standing", _("Of it standing"), lambda row: 0 if row.reversed_by else row.cents, "cents"
    ),
    Column("deposit", _("Deposit"), lambda row: _deposit_of(row)),
    Column("reversed_by", _("Reversed by"), lambda row: row.reversed_by, "integer"),
)


def _deposit_of(row: Payment) -> Phrase:
    if row.deposit is not None:
        return str(row.deposit.transaction_id)
    return _("waits for a deposit") if row.waits_for_deposit else ""


def payments(asked: Asked) -> Answer:
    report = payments_received(**days_of(asked))
    book = Book(report.anchor)
    table = book.table(
        "payments",
        _("Payments received"),
        _("Each member’s share of each payment of fees, and the deposit it was taken to."),
        PAYMENTS,
        report.payments,
        during(report.days),
    )
    totals = {
        "amount": sum(payment.cents for payment in report.payments),
        "standing": report.standing_cents,
    }
    without = ("member", "description", "value_date")
    return Answer(table, [book.section(table, totals, without=without)], ACCRUAL)


DEPOSITS = (
    Column("date", _("Date"), lambda row: row.deposit.transaction.date, "date"),
    Column("transaction", _("Transaction"), lambda row: row.deposit.transaction_id, "integer"),
    Column("slip_number", _("Deposit slip"), lambda row: row.deposit.slip_number),
    Column("payments", _("Payments"), lambda row: row.payments, "integer"),
    Column("amount", _("Amount"), lambda row: row.cents, "cents"),
    Column(
        "standing", _("Of it standing"), lambda row: 0 if row.reversed_by else row.cents, "cents"
    ),
    Column("reversed_by", _("Reversed by"), lambda row: row.reversed_by, "integer"),
)


def deposits(asked: Asked) -> Answer:
    report = deposits_made(**days_of(asked))
    book = Book(report.anchor)
    table = book.table(
        "deposits",
        _("Deposits"),
        _("Payments taken to the bank together."),
        DEPOSITS,
        report.deposits,
        during(report.days),
    )
    totals = {
        "amount": sum(deposit.cents for deposit in report.deposits),
        "standing": report.standing_cents,
    }
    return Answer(table, [book.section(table, totals)], ACCRUAL)


@dataclass(frozen=True)
class BankLine:
    posting: Posting
    cleared: bool


BANK = (
    Column("date", _("Date"), lambda row: row.posting.transaction.date, "date"),
    Column("transaction", _("Transaction"), lambda row: row.posting.transaction_id, "integer"),
    Column("kind", _("Kind"), lambda row: row.posting.transaction.get_kind_display()),
    Column("cheque_number", _("Cheque number"), lambda row: row.posting.transaction.cheque_number),
    Column("description", _("Description"), lambda row: row.posting.transaction.description),
    Column("cleared", _("On the bank statement"), lambda row: row.cleared, "boolean"),
    Column("amount", _("Amount"), lambda row: row.posting.amount_cents, "cents"),
)
SUMS = (
    Column("what", _("What"), lambda row: row[0]),
    Column("amount", _("Amount"), lambda row: row[1], "cents"),
)


def bank(asked: Asked) -> Answer:
    found = reconciliation(bank_statement_of(asked))
    book = Book(anchor(found.statement.up_to))
    lines = [
        *(BankLine(posting, True) for posting in found.cleared),
        *(BankLine(posting, False) for posting in found.uncleared),
    ]
    table = book.table(
        "reconciliation",
        format_lazy(_("Bank reconciliation, {day}"), day=day_in_words(found.statement.up_to)),
        _("What the bank statement confirms, and what it does not show yet."),
        BANK,
        lines,
        up_to(found.statement.up_to),
    )
    sums = book.section(
        table,
        columns=SUMS,
        rows=list(reconciliation_sums(found)),
        title=_("From the bank statement to the book"),
        description="",
    )
    details = book.section(table, filters=(), source="")
    return Answer(table, [sums, details], ACCRUAL)


def reconciliation_sums(found: Reconciliation) -> Iterator[tuple[Phrase, int]]:
    """What it comes to, in the order in which it is read; cents."""
    yield _("Cleared on earlier statements"), found.opening_cents
    yield _("Cleared on this statement"), found.cleared_cents
    yield _("Balance by the bank"), found.bank_cents
    yield _("Difference"), found.difference_cents
    yield _("Not on a statement yet"), found.uncleared_cents
    yield _("Balance by the book"), found.book_cents
