"""The balance sheet and the trial balance as tables."""

from collections.abc import Iterator

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from exports.catalogue import Answer, Asked
from exports.table import Column
from funding.exports.book import ACCRUAL, Book, up_to
from funding.exports.statement_lines import (
    ACCOUNT,
    LINES,
    TOTAL,
    Line,
    account_line,
    part_sections,
)
from funding.reports.balances import BalanceSheet, balance_sheet, trial_balance
from record.bilingual import localized

TRIAL = (
    Column("account", _("Account"), lambda row: row.account.code),
    Column("name", _("Name"), lambda row: localized(row.account, "name")),
    Column("kind", _("Kind"), lambda row: row.account.get_kind_display()),
    Column("kind_code", _("Code of the kind"), lambda row: row.account.kind),
    Column("debit", _("Debit"), lambda row: row.debit_cents, "cents"),
    Column("credit", _("Credit"), lambda row: row.credit_cents, "cents"),
)


def balances(asked: Asked) -> Answer:
    report = balance_sheet(on=asked.on)
    book = Book(report.anchor)
    table = book.table(
        "balances",
        _("Balance sheet"),
        _("What the group has, less what it owes, is its own."),
        LINES,
        list(_lines(report)),
        up_to(report.day),
    )
    parts = ("assets", "liabilities", "equity")
    return Answer(table, part_sections(book, table, parts), ACCRUAL)


def _lines(report: BalanceSheet) -> Iterator[Line]:
    for row in report.assets:
        yield account_line("assets", row.account, row.cents)
    yield Line("assets", ACCOUNT, _("Owed by members"), report.owed_by_members_cents)
    yield Line("assets", TOTAL, _("Total"), report.assets_cents)
    for row in report.liabilities:
        yield account_line("liabilities", row.account, -row.cents)
    yield Line("liabilities", ACCOUNT, _("Paid ahead by members"), report.paid_ahead_cents)
    yield Line("liabilities", TOTAL, _("Total"), report.liabilities_cents)
    for row in report.equity:
        yield account_line("equity", row.account, -row.cents)
    yield from _results(report)
    yield Line("equity", TOTAL, _("Total"), report.equity_cents)


def _results(report: BalanceSheet) -> Iterator[Line]:
    yield Line("equity", ACCOUNT, _("Results of earlier years"), report.result_before_cents)
    if report.year:
        this_year = format_lazy(_("Result of {year} so far"), year=report.year.label)
        yield Line("equity", ACCOUNT, this_year, report.result_this_year_cents)


def trial(asked: Asked) -> Answer:
    report = trial_balance(on=asked.on)
    book = Book(report.anchor)
    table = book.table(
        "trial-balance",
        _("Trial balance"),
        _("The balance of every account that was ever posted to."),
        TRIAL,
        report.lines,
        up_to(report.day),
    )
    totals = {
        "debit": sum(line.debit_cents for line in report.lines),
        "credit": sum(line.credit_cents for line in report.lines),
    }
    return Answer(table, [book.section(table, totals, without=("kind_code",))], ACCRUAL)
