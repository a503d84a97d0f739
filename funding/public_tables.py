"""What the public may have of the group's money, as open data: totals and published grants."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from exports.public import Codes, PublicColumn, PublicTable, derived, field
from exports.public_parts import both, each, sourced
from exports.table import Column
from funding.fiscal_years import fiscal_year_starts
from funding.models import FeeRate, FiscalYearStart, Grant, Posting, Transaction
from funding.public.columns import CLOSED, PROVISIONAL, YEARS
from funding.public.register import Benefit, register
from funding.public.support import public_grants
from funding.public.years import YearFigures, figures_by_year
from members.public_tables import EVERY_DAY
from partners.public_tables import BY_THAT_DAY
from tenure import clock

COUNTED = _("As the books stood on the day asked for; today where none is.")
YEAR_KEYS = ("fiscal_year", "first_day", "last_day", "counted_up_to", "books_code")
BOOKS: Codes = (("closed", CLOSED), ("provisional", PROVISIONAL))
NATURES: Codes = (("financial", _("Money")), ("in_kind", _("In kind, no money")))


def _counted(on: date | None) -> date:
    """The books hold nothing of days that have not come."""
    return on if on is not None and clock.has_come(on) else clock.today()


def _years(on: date | None) -> list[YearFigures]:
    return figures_by_year(_counted(on), fiscal_year_starts())


def _benefits(on: date | None) -> list[Benefit]:
    its = register(_counted(on), fiscal_year_starts())
    rows = [*its.financial, *its.in_kind]
    return sorted(rows, key=lambda row: (row.line.received_on, row.line.number))


def _grants(on: date | None) -> QuerySet[Grant]:
    return public_grants(on).order_by("reference")


def _of_year(column: Column) -> PublicColumn:
    """Sums of the book, but for which days they count."""
    is_sum = column.key not in YEAR_KEYS
    return derived(
        column,
        [(FiscalYearStart, "first_day")],
        in_part=[(Posting, "amount_cents")] if is_sum else (),
        codes=BOOKS if column.key == "books_code" else (),
    )


def _benefit(
    key: str, header: Any, value: Any, reads: Iterable[str], kind: Any = "text", **more: Any
) -> PublicColumn:
    return derived(Column(key, header, value, kind), [(Grant, name) for name in reads], **more)


def _line(key: str, header: Any, value: Any, reads: Any, kind: Any) -> PublicColumn:
    return derived(Column(key, header, value, kind), (), in_part=reads, is_required=True)


FEE_RATES = PublicTable(
    "fee_rates",
    _("Fee rates"),
    _("The yearly fee by kind of member, and the motion or source that tells of it."),
    (
        field(FeeRate, "kind"),
        field(FeeRate, "amount_cents"),
        *each(FeeRate, "first_fiscal_year", "decided_by"),
        *sourced(FeeRate),
    ),
    lambda on: FeeRate.objects.order_by("kind", "first_fiscal_year", "pk"),
    ("kind", "first_fiscal_year"),
    EVERY_DAY,
)
GRANTS = PublicTable(
    "grants",
    _("Grants"),
    _("Published grants as they were agreed; what came of them is in the register of benefits."),
    (
        field(Grant, "reference", key="grant"),
        field(Grant, "funder__slug"),
        field(Grant, "payer__slug"),
        field(Grant, "ultimate_funder__slug"),
        field(Grant, "nature"),
        field(Grant, "amount_agreed_cents", key="agreed_cents"),
        *both(Grant, "purpose"),
        *each(Grant, "agreed_on", "agreed_on_precision", "spend_by"),
        field(Grant, "covers_from", key="covers_first_day"),
        derived(
            Column(
                "covers_last_day",
                _("Last day covered"),
                lambda row: row.last_day_covered,
                "date",
            ),
            [(Grant, "covers_until")],
        ),
        field(Grant, "event_reference"),
        *sourced(Grant),
    ),
    _grants,
    ("grant",),
    BY_THAT_DAY,
)
FUNDING_BY_YEAR = PublicTable(
    "funding_by_year",
    _("Income and spending by fiscal year"),
    _("Totals of the books; support in kind is apart and in no total of money."),
    tuple(_of_year(column) for column in YEARS if column.key != "books"),
    _years,
    ("first_day",),
    COUNTED,
)
BENEFITS = PublicTable(
    "benefits",
    _("Register of benefits"),
    _("What others gave under published grants, in money and in kind, and when."),
    (
        _benefit(
            "nature",
            _("Nature"),
            lambda row: "in_kind" if row.line.is_in_kind else "financial",
            ["nature"],
            codes=NATURES,
            is_required=True,
        ),
        _benefit("grant", _("Grant"), lambda row: row.grant.reference, ["reference"]),
        _benefit("funder", _("Funder"), lambda row: row.grant.funder.slug, ["funder"]),
        _benefit("payer", _("Paid by"), lambda row: row.payer.slug, ["payer", "funder"]),
        _benefit(
            "ultimate_funder",
            _("Ultimate funder"),
            lambda row: row.grant.ultimate_funder and row.grant.ultimate_funder.slug,
            ["ultimate_funder"],
        ),
        derived(
            Column(
                "description",
                _("Description"),
                lambda row: (row.line.description if row.line.is_in_kind else "") or None,
            ),
            (),
            in_part=[(Transaction, "description")],
        ),
        _line(
            "value",
            _("Value"),
            lambda row: row.line.cents,
            [(Posting, "amount_cents")],
            "cents",
        ),
        _line(
            "received",
            _("Received"),
            lambda row: row.line.received_on,
            [(Transaction, "date")],
            "date",
        ),
        _line(
            "registered",
            _("Registered"),
            lambda row: row.line.recorded_on,
            [(Transaction, "posted_at")],
            "date",
        ),
        _line(
            "taken_back",
            _("Taken back"),
            lambda row: row.is_taken_back,
            [(Transaction, "reverses")],
            "boolean",
        ),
        derived(
            Column("event_reference", _("Event"), lambda row: row.line.event_reference or None),
            (),
            in_part=[(Transaction, "event_reference")],
        ),
    ),
    _benefits,
    ("grant", "received", "value"),
    COUNTED,
)
PUBLIC_TABLES = (FEE_RATES, GRANTS, FUNDING_BY_YEAR, BENEFITS)
