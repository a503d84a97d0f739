"""The income and expenditure statement as a table."""

from collections.abc import Iterator

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from exports.catalogue import Answer, Asked
from exports.table import Phrase
from funding.exports.asking import days_of
from funding.exports.book import ACCRUAL, Book, during
from funding.exports.statement_lines import (
    BEFORE,
    LINES,
    RESULT,
    TOTAL,
    Line,
    account_line,
    part_sections,
)
from funding.reports.income import IncomeStatement, Part, income_statement
from tenure.wording import span_in_words


def income(asked: Asked) -> Answer:
    report = income_statement(**days_of(asked))
    book = Book(report.anchor)
    compared = (
        () if report.before is None else ((_("Compared with"), span_in_words(report.before)),)
    )
    table = book.table(
        "income",
        _title(report),
        _("What came in and what was spent. Support in kind was never money and stands apart."),
        (*LINES, BEFORE) if compared else LINES,
        list(_lines(report)),
        (*during(report.days), *compared),
    )
    parts = ("income", "expenses", "result", "in_kind_received", "in_kind_used")
    return Answer(table, part_sections(book, table, parts), ACCRUAL)


def _title(report: IncomeStatement) -> Phrase:
    if report.year is None:
        return _("Income and expenditure")
    return format_lazy(_("Income and expenditure, {year}"), year=report.year.label)


def _lines(report: IncomeStatement) -> Iterator[Line]:
    result = _("Income less expenditure")
    yield from _part("income", report.income)
    yield from _part("expenses", report.expenses)
    yield Line("result", RESULT, result, report.result_cents, report.result_before_cents)
    yield from _part("in_kind_received", report.in_kind_received)
    yield from _part("in_kind_used", report.in_kind_used)


def _part(name: str, part: Part) -> Iterator[Line]:
    for line in part.lines:
        yield account_line(name, line.account, line.cents, line.before_cents)
    yield Line(name, TOTAL, _("Total"), part.cents, part.before_cents)
