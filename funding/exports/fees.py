"""Who paid, who owes, who did not renew, year beside year."""

from collections.abc import Callable
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from exports.catalogue import Answer, Asked
from exports.table import Column
from funding.exports.asking import period_of, year_of
from funding.exports.book import ACCRUAL, Book, up_to
from funding.reports.fees import STATES, fees_of_year, state_of
from funding.reports.owing import who_owes
from funding.reports.renewal import REASONS, who_did_not_renew
from funding.reports.years import SeveralYears, several_years
from funding.standing import FeeStanding, MemberStanding

NAME = Column("name", _("Name"), lambda row: row.person.sort_name)
PERSON_KEY = Column("member", _("Member’s number"), lambda row: row.person.pk, "integer")
FEE_AMOUNTS = (
    Column("fee", _("Fee"), lambda fee: fee.fee_cents, "cents"),
    Column("remitted", _("Remitted"), lambda fee: fee.remitted_cents, "cents"),
    Column("written_off", _("Written off"), lambda fee: fee.written_off_cents, "cents"),
    Column("paid", _("Paid"), lambda fee: fee.paid_cents, "cents"),
    Column("owed", _("Owed"), lambda fee: fee.owed_cents, "cents"),
)


def fees(asked: Asked) -> Answer:
    report = fees_of_year(year_of(asked), on=asked.on)
    book = Book(report.anchor)
    columns = (
        NAME,
        PERSON_KEY,
        Column("kind", _("Kind of member"), report.kind_of),
        Column("assessed_on", _("Assessed on"), lambda fee: fee.assessed_on, "date"),
        *FEE_AMOUNTS,
        Column("state", _("State"), lambda fee: STATES[state_of(fee)]),
        Column("state_code", _("Code of the state"), state_of),
    )
    table = book.table(
        "fees",
        format_lazy(_("Fees of {year}"), year=report.year.label),
        _("Everyone whose fee of this year was assessed. Payments pay the oldest fee first."),
        columns,
        report.fees,
        up_to(report.day),
    )
    totals = {column.key: report.total(f"{column.key}_cents") for column in FEE_AMOUNTS}
    section = book.section(table, totals, without=("member", "state_code"))
    return Answer(table, [section], ACCRUAL)


AGES = (
    ("days_0_30", _("0 to 30 days")),
    ("days_31_60", _("31 to 60 days")),
    ("days_61_90", _("61 to 90 days")),
    ("days_over_90", _("Over 90 days")),
)


def _age_column(place: int) -> Column:
    key, header = AGES[place]
    return Column(key, header, lambda row: row.by_age[place], "cents")


OWING = (
    NAME,
    PERSON_KEY,
    Column("years", _("Fiscal years"), lambda row: ", ".join(row.years)),
    Column("oldest", _("Oldest assessed on"), lambda row: row.oldest, "date"),
    *(_age_column(place) for place in range(len(AGES))),
    Column("other", _("Other than fees"), lambda row: row.other_cents, "cents"),
    Column("owed", _("Owed"), lambda row: row.owed_cents, "cents"),
)
OWING_BY_YEAR = (
    Column("year", _("Fiscal year"), lambda row: row.label or _("other than fees")),
    Column("members", _("Members"), lambda row: row.members, "integer"),
    Column("owed", _("Owed"), lambda row: row.owed_cents, "cents"),
)


def owing(asked: Asked) -> Answer:
    report = who_owes(on=asked.on)
    book = Book(report.anchor)
    table = book.table(
        "owing",
        _("Who owes"),
        _(
            "What each member owes, by the days since the fee was assessed. Payments pay the "
            "oldest fee first."
        ),
        OWING,
        report.members,
        up_to(report.day),
    )
    ages = dict(zip((key for key, _header in AGES), report.by_age, strict=True))
    totals = ages | {"other": report.other_cents, "owed": report.owed_cents}
    by_year = book.table(
        "owing-by-year",
        _("Owed by fiscal year"),
        _("A member who owes for several years counts in each."),
        OWING_BY_YEAR,
        report.years,
    )
    sections = [
        book.section(table, totals, without=("member",)),
        book.section(by_year, {"owed": report.owed_cents}, filters=(), source=""),
    ]
    return Answer(table, sections, ACCRUAL)


NOT_RENEWED = (
    NAME,
    PERSON_KEY,
    Column("reason", _("Why"), lambda row: REASONS[row.reason]),
    Column("reason_code", _("Code of why"), lambda row: row.reason),
    Column("details", _("Details"), lambda row: row.details),
    Column("paid_last_year", _("Paid last year"), lambda row: row.paid_last_year_cents, "cents"),
    Column(
        "owed_this_year", _("Owed for this year"), lambda row: row.owed_this_year_cents, "cents"
    ),
)


def not_renewed(asked: Asked) -> Answer:
    report = who_did_not_renew(year_of(asked), on=asked.on)
    book = Book(report.anchor)
    renewed = ngettext("%(count)s member renewed.", "%(count)s members renewed.", report.renewed)
    table = book.table(
        "not-renewed",
        format_lazy(
            _("Paid for {before}, not for {year}"),
            before=report.year_before.label,
            year=report.year.label,
        ),
        renewed % {"count": report.renewed},
        NOT_RENEWED,
        report.people,
        up_to(report.day),
    )
    basis = _(
        "Counted are those who paid some of last year’s fee. Whoever was let off this year’s fee "
        "has renewed."
    )
    section = book.section(table, without=("member", "reason_code"))
    return Answer(table, [section], basis)


def years(asked: Asked) -> Answer:
    period = period_of(asked)
    report = several_years(period.since, period.last_day or period.since, on=asked.on)
    book = Book(report.anchor)
    table = book.table(
        "years",
        _("Fees of several years"),
        _("Paid and owed by each member, fiscal year beside fiscal year."),
        _year_columns(report),
        report.members,
        up_to(report.day),
    )
    totals: dict[str, Any] = {}
    for year in report.years:
        for name in ("paid", "owed"):
            totals[f"{name}_{year.number}"] = report.total(year.number, f"{name}_cents")
    return Answer(table, [book.section(table, totals, without=("member",))], ACCRUAL)


def _year_columns(report: SeveralYears) -> tuple[Column, ...]:
    columns = [NAME, PERSON_KEY]
    for year in report.years:
        paid = format_lazy(_("{year}: paid"), year=year.label)
        owed = format_lazy(_("{year}: owed"), year=year.label)
        columns += [
            Column(
                f"paid_{year.number}", paid, _of_fee(year.number, lambda f: f.paid_cents), "cents"
            ),
            Column(
                f"owed_{year.number}", owed, _of_fee(year.number, lambda f: f.owed_cents), "cents"
            ),
        ]
    return tuple(columns)


def _of_fee(
    year: int, amount: Callable[[FeeStanding], int]
) -> Callable[[MemberStanding], int | None]:
    """Nothing where no fee of that year was assessed."""

    def cents(standing: MemberStanding) -> int | None:
        fee = standing.fee_of(year)
        return amount(fee) if fee else None

    return cents
