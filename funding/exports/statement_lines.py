"""Lines of the income statement and the balance sheet: accounts, totals of parts, results."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from exports.pdf import Section
from exports.table import Column, Phrase, Table
from funding.exports.book import Book
from funding.models import Account
from record.bilingual import localized

ACCOUNT, TOTAL, RESULT = "account", "total", "result"
"""Codes of lines. Only those of accounts are to be added up."""

PARTS = {
    "income": _("Income"),
    "expenses": _("Expenditure"),
    "result": _("Result"),
    "in_kind_received": _("Support in kind received"),
    "in_kind_used": _("Support in kind used"),
    "assets": _("What the group has"),
    "liabilities": _("What the group owes"),
    "equity": _("What is the group’s own"),
}


@dataclass(frozen=True)
class Line:
    """`part`: a key of PARTS. In cents, positive as the part counts."""

    part: str
    code: str
    words: Phrase
    cents: int
    before_cents: int | None = None
    account: Account | None = None


LINES = (
    Column("part", _("Part"), lambda row: PARTS[row.part]),
    Column("part_code", _("Code of the part"), lambda row: row.part),
    Column("line_code", _("Code of the line"), lambda row: row.code),
    Column("account", _("Account"), lambda row: row.account.code if row.account else None),
    Column("what", _("What"), lambda row: row.words),
    Column("amount", _("Amount"), lambda row: row.cents, "cents"),
)
BEFORE = Column("amount_before", _("The year before"), lambda row: row.before_cents, "cents")
NOT_READ = ("part", "part_code", "line_code")


def account_line(part: str, account: Account, cents: int, before: int | None = None) -> Line:
    return Line(part, ACCOUNT, localized(account, "name"), cents, before, account)


def part_sections(book: Book, table: Table, names: Sequence[str]) -> list[Section]:
    """The parts of the table as people read them, each with its total last; what the table is and
    where it comes from stands above the first only.
    """
    first, *others = names
    rest = [_section(book, table, name, filters=(), source="") for name in others]
    return [_section(book, table, first), *rest]


def _section(book: Book, table: Table, name: str, **changes: Any) -> Section:
    rows: Sequence[Line] = [row for row in table.rows if row.part == name]
    total = next((row for row in rows if row.code == TOTAL), None)
    amounts = {"amount": total.cents, BEFORE.key: total.before_cents} if total else {}
    totals = {column.key: amounts[column.key] for column in table.columns if column.key in amounts}
    told = [row for row in rows if row.code != TOTAL]
    return book.section(
        table,
        totals or None,
        without=NOT_READ if any(row.account for row in told) else (*NOT_READ, "account"),
        title=PARTS[name],
        description="",
        rows=told,
        **changes,
    )
