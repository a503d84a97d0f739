"""What each public table of the money has in its columns."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from exports.table import Column
from funding.models import Grant
from funding.public.years import Line, YearFigures
from partners.models import Organisation
from record.bilingual import localized

Columns = tuple[Column, ...]
Address = Callable[[Grant], str]

CLOSED = pgettext_lazy("of a year's books", "closed")
PROVISIONAL = pgettext_lazy("of a year's books", "provisional")
PARTS = {
    "income": _("Income"),
    "expenses": _("Expenditure"),
    "in_kind": _("In kind, no money"),
}


@dataclass(frozen=True)
class StatementLine:
    figures: YearFigures
    part: str
    line: Line


def statement_lines(figures: Iterable[YearFigures]) -> Iterator[StatementLine]:
    for one in figures:
        for part in PARTS:
            for line in getattr(one, part):
                yield StatementLine(one, part, line)


def _of_year(year: Callable[[Any], Any]) -> Columns:
    return (
        Column("fiscal_year", _("Fiscal year"), lambda row: year(row).label),
        Column("first_day", _("First day"), lambda row: year(row).first_day, "date"),
        Column("last_day", _("Last day"), lambda row: year(row).last_day, "date"),
    )


def _of_books(figures: Callable[[Any], YearFigures]) -> Columns:
    return (
        Column("counted_up_to", _("Counted up to"), lambda row: figures(row).up_to, "date"),
        Column("books", _("Books"), lambda row: CLOSED if figures(row).is_closed else PROVISIONAL),
        Column(
            "books_code",
            _("Code of the books"),
            lambda row: "closed" if figures(row).is_closed else "provisional",
        ),
    )


def _name(organisation: Organisation | None) -> str | None:
    return localized(organisation, "name") if organisation else None


YEARS: Columns = (
    *_of_year(lambda row: row.year),
    Column("fees", _("Membership fees"), lambda row: row.fees_cents, "cents"),
    Column("grants", _("Grants received"), lambda row: row.grants_cents, "cents"),
    Column("other_income", _("Other income"), lambda row: row.other_cents, "cents"),
    Column("income", _("Total income"), lambda row: row.income_cents, "cents"),
    Column("spent", _("Spending"), lambda row: row.spent_cents, "cents"),
    Column("result", _("Surplus or deficit"), lambda row: row.result_cents, "cents"),
    Column("in_kind", _("Support in kind (no money)"), lambda row: row.in_kind_cents, "cents"),
    *_of_books(lambda row: row),
)

STATEMENT: Columns = (
    *_of_year(lambda row: row.figures.year),
    Column("part", _("Part"), lambda row: PARTS[row.part]),
    Column("part_code", _("Code of the part"), lambda row: row.part),
    Column("account_code", _("Account"), lambda row: row.line.account.code),
    Column("account", _("Name of the account"), lambda row: localized(row.line.account, "name")),
    Column("funder", _("Funder"), lambda row: _name(row.line.funder)),
    Column("amount", _("Amount"), lambda row: row.line.cents, "cents"),
    *_of_books(lambda row: row.figures),
)

_WHO: Columns = (
    Column("source_of_benefit", _("Source"), lambda row: _name(row.grant.funder)),
    Column("payer", _("Paid by"), lambda row: _name(row.payer)),
    Column(
        "ultimate_funder",
        _("Ultimate funder"),
        lambda row: _name(row.grant.ultimate_funder),
    ),
)
_WHAT: Columns = (
    Column("description", _("Description"), lambda row: row.line.description),
    Column("value", _("Value"), lambda row: row.line.cents, "cents"),
    Column("from", _("From"), lambda row: row.grant.covers_from, "date"),
    Column("to", _("To"), lambda row: row.grant.last_day_covered, "date"),
)
_VALUE: Columns = (Column("value", _("Value"), lambda row: row.line.cents, "cents"),)
_WHEN: Columns = (
    Column("received", _("Received"), lambda row: row.line.received_on, "date"),
    Column("registered", _("Registered"), lambda row: row.line.recorded_on, "date"),
    Column("days_between", _("Days between"), lambda row: row.line.days_between, "integer"),
    Column("taken_back", _("Taken back"), lambda row: row.is_taken_back, "boolean"),
    Column("event_reference", _("Event"), lambda row: row.line.event_reference),
)


def _of_grant(grant: Callable[[Any], Grant], address: Address) -> Columns:
    return (
        Column("grant", _("Short name of the grant"), lambda row: grant(row).reference),
        Column("purpose", _("Purpose"), lambda row: localized(grant(row), "purpose")),
        Column("source", _("Source of this entry"), lambda row: grant(row).source),
        Column("dispute", _("Another source says"), lambda row: localized(grant(row), "dispute")),
        Column("dispute_source", _("Source of that claim"), lambda row: grant(row).dispute_source),
        Column("address", _("Page"), lambda row: address(grant(row)), "url"),
    )


def financial(address: Address) -> Columns:
    """As the United Kingdom's register of groups has them, and who paid whom."""
    return (*_WHO, *_VALUE, *_WHEN, *_of_grant(lambda row: row.grant, address))


def in_kind(address: Address) -> Columns:
    return (*_WHO, *_WHAT, *_WHEN, *_of_grant(lambda row: row.grant, address))


def _recorded(cents: str) -> Callable[[Any], Any]:
    """Nothing where the books say nothing of the grant."""
    return lambda row: getattr(row, cents) if row.is_recorded else None


def grants(address: Address) -> Columns:
    return (
        Column("funder", _("Funder"), lambda row: _name(row.grant.funder)),
        Column("payer", _("Paid by"), lambda row: _name(row.grant.paid_by)),
        Column(
            "ultimate_funder", _("Ultimate funder"), lambda row: _name(row.grant.ultimate_funder)
        ),
        Column("nature", _("Nature"), lambda row: row.grant.get_nature_display()),
        Column("nature_code", _("Code of the nature"), lambda row: row.grant.nature),
        Column("agreed_on", _("Agreed on"), lambda row: row.grant.agreed_on, "date"),
        Column(
            "agreed_on_precision",
            _("Precision of that day"),
            lambda row: row.grant.get_agreed_on_precision_display() if row.grant.agreed_on else "",
        ),
        Column("agreed", _("Agreed"), lambda row: row.agreed_cents, "cents"),
        Column("received", _("Received"), _recorded("received_cents"), "cents"),
        Column("spent", _("Spent"), _recorded("spent_cents"), "cents"),
        Column("remaining", _("Remaining"), _recorded("remaining_cents"), "cents"),
        Column("in_kind", _("Received in kind (no money)"), _recorded("in_kind_cents"), "cents"),
        Column("still_to_come", _("Still to come"), lambda row: row.still_to_come_cents, "cents"),
        Column("spend_by", _("To be spent by"), lambda row: row.grant.spend_by, "date"),
        Column("from", _("Support from"), lambda row: row.grant.covers_from, "date"),
        Column("to", _("Support to"), lambda row: row.grant.last_day_covered, "date"),
        Column("event_reference", _("Event"), lambda row: row.grant.event_reference),
        *_of_grant(lambda row: row.grant, address),
    )


RATES: Columns = (
    Column("kind", _("Kind of member"), lambda row: row.get_kind_display()),
    Column("kind_code", _("Code of the kind"), lambda row: row.kind),
    Column("fee", _("Yearly fee"), lambda row: row.amount_cents, "cents"),
    Column(
        "first_fiscal_year", _("First fiscal year"), lambda row: row.first_fiscal_year, "integer"
    ),
    Column("decided_by", _("Decided by"), lambda row: row.decided_by),
    Column("source", _("Source"), lambda row: row.source),
    Column("dispute", _("Another source says"), lambda row: localized(row, "dispute")),
    Column("dispute_source", _("Source of that claim"), lambda row: row.dispute_source),
)

GRANT_STATEMENT: Columns = (
    Column("part", _("Part"), lambda row: row.part_name),
    Column("part_code", _("Code of the part"), lambda row: row.part),
    Column("day", _("Date"), lambda row: row.line.received_on, "date"),
    Column("registered", _("Registered"), lambda row: row.line.recorded_on, "date"),
    Column("days_between", _("Days between"), lambda row: row.line.days_between, "integer"),
    Column("account", _("Name of the account"), lambda row: localized(row.line.account, "name")),
    Column("description", _("Description"), lambda row: row.description),
    Column("event_reference", _("Event"), lambda row: row.line.event_reference),
    Column("amount", _("Amount"), lambda row: row.line.cents, "cents"),
)
