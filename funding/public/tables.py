"""The tables of the public pages about money, as files; formats are the exports package's."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from exports.table import Column, Phrase, Table
from funding.public import columns
from funding.public.columns import Address
from funding.public.page import FundingPage
from funding.reports.grants import GrantLine, GrantStatement
from members.exports import Filters, source_of
from members.models import Group
from members.notice import notice
from record.bilingual import localized
from tenure import clock
from tenure.wording import day_in_words

BASIS = _(
    "Fees are counted in the year in which they are asked (accrual), less those remitted; grants "
    "when they are received. Support in kind is apart and in no total of money. Only published "
    "grants are counted. An empty amount is not recorded."
)
REGISTER = _(
    "What others gave, in the columns of the United Kingdom’s register of groups, and who paid "
    "whom. Published grants only. Received: the day of the books; registered: the day of entry."
)
GRANT_PARTS = {
    "received": _("Received"),
    "spent": _("Spent"),
    "in_kind": _("In kind, no money"),
}


@dataclass(frozen=True)
class GrantStatementLine:
    part: str
    line: GrantLine

    @property
    def part_name(self) -> Phrase:
        return GRANT_PARTS[self.part]

    @property
    def description(self) -> str:
        """Of support in kind only: that of a payment is the treasurer's own."""
        return self.line.description if self.part == "in_kind" else ""


def table_of(page: FundingPage, name: str, *, address: Address) -> Table:
    """One of `page.TABLES`, of the day and the year that the page was asked for."""
    title, description, its_columns, rows = {
        "years": _years,
        "statement": _statement,
        "financial": _financial,
        "in-kind": _in_kind,
        "grants": _grants,
        "rates": _rates,
    }[name](page, address)
    filters = _on(page.day)
    if page.year:
        filters = ((_("Fiscal year"), page.year.label), *filters)
    return _table(f"funding-{name}", title, description, its_columns, rows, filters)


def grant_table(told: GrantStatement, on: date) -> Table:
    rows = [GrantStatementLine(part, line) for part in GRANT_PARTS for line in getattr(told, part)]
    title = localized(told.grant, "purpose")
    about = _("What was received and spent of this grant.")
    return _table("grant-statement", title, about, columns.GRANT_STATEMENT, rows, _on(on))


def _on(day: date) -> Filters:
    return ((_("On the day"), day_in_words(day)),)


def _table(
    name: str,
    title: Phrase,
    description: Phrase,
    its_columns: Iterable[Column],
    rows: Iterable[Any],
    filters: Filters,
) -> Table:
    group = Group.objects.the()
    return Table(
        name=name,
        title=title,
        description=description,
        columns=tuple(its_columns),
        rows=rows,
        notice=notice(group),
        filters=filters,
        source=source_of(group),
        written_on=clock.today(),
    )


Parts = tuple[Phrase, Phrase, tuple[Column, ...], Iterable[Any]]


def _years(page: FundingPage, address: Address) -> Parts:
    return _("Income and spending by fiscal year"), BASIS, columns.YEARS, page.figures


def _statement(page: FundingPage, address: Address) -> Parts:
    rows = columns.statement_lines(page.figures)
    return _("Income and expenditure"), BASIS, columns.STATEMENT, rows


def _financial(page: FundingPage, address: Address) -> Parts:
    rows = page.register.financial
    return _("Register of financial benefits"), REGISTER, columns.financial(address), rows


def _in_kind(page: FundingPage, address: Address) -> Parts:
    rows = page.register.in_kind
    return _("Register of benefits in kind"), REGISTER, columns.in_kind(address), rows


def _grants(page: FundingPage, address: Address) -> Parts:
    about = _("Published grants: agreed, received, spent and remaining on the day asked for.")
    return _("Grants"), about, columns.grants(address), page.grants


def _rates(page: FundingPage, address: Address) -> Parts:
    about = _("The yearly fee by kind of member, and the motion or source that tells of it.")
    return _("The membership fee"), about, columns.RATES, page.rates
