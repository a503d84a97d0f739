"""The columns of one member's account."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from exports.catalogue import Answer, Asked
from exports.table import Column
from funding.exports.asking import person_of, whole_or_days_of
from funding.exports.book import ACCRUAL, Book, during, up_to
from funding.reports.member_statement import StatementEntry, member_statement


@dataclass(frozen=True)
class BroughtForward:
    """The first line of a statement that does not begin with the account."""

    balance_cents: int


def _of_entry(fact: Callable[[StatementEntry], Any]) -> Callable[[Any], Any]:
    """Nothing on the line that brings the balance forward."""
    return lambda row: fact(row) if isinstance(row, StatementEntry) else None


def _what(row: StatementEntry | BroughtForward) -> Any:
    return row.what if isinstance(row, StatementEntry) else _("balance brought forward")


STATEMENT = (
    Column("date", _("Date"), _of_entry(lambda row: row.date), "date"),
    Column("transaction", _("Transaction"), _of_entry(lambda row: row.number), "integer"),
    Column("what", _("What"), _what),
    Column("kind_code", _("Code of the kind"), _of_entry(lambda row: row.transaction.kind)),
    Column("charged", _("Charged"), _of_entry(lambda row: row.charged_cents or None), "cents"),
    Column("credited", _("Credited"), _of_entry(lambda row: row.credited_cents or None), "cents"),
    Column("balance", _("Balance owed"), lambda row: row.balance_cents, "cents"),
)


def statement(asked: Asked) -> Answer:
    report = member_statement(person_of(asked), **whole_or_days_of(asked))
    book = Book(report.anchor)
    first = [BroughtForward(report.opening_cents)] if report.since else []
    table = book.table(
        "statement",
        format_lazy(_("Account of {name}"), name=report.person.full_name),
        _("Fees and payments; a balance below zero is what the member has paid ahead."),
        STATEMENT,
        [*first, *report.entries],
        during(report.days) if report.since else up_to(report.last_day),
    )
    totals = {
        "charged": report.charged_cents,
        "credited": report.credited_cents,
        "balance": report.closing_cents,
    }
    return Answer(table, [book.section(table, totals, without=("kind_code",))], ACCRUAL)
