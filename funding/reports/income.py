"""What came in and what was spent between two days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from funding.fiscal_years import FiscalYear, UnknownFiscalYear, fiscal_year
from funding.ledger import postings_within, sums
from funding.models import Account
from funding.reports.anchors import Anchor, anchor
from funding.reports.days import a_year_before, days_asked, last_day_of
from tenure.span import Span

INCOME, EXPENSE = Account.Kind.INCOME, Account.Kind.EXPENSE


@dataclass(frozen=True)
class AccountLine:
    """In cents, positive as the section counts: income received, money spent. `before_cents` is
    None where there is nothing to compare with."""

    account: Account
    cents: int
    before_cents: int | None


@dataclass(frozen=True)
class Part:
    lines: tuple[AccountLine, ...]

    @property
    def cents(self) -> int:
        return sum(line.cents for line in self.lines)

    @property
    def before_cents(self) -> int | None:
        before = [line.before_cents for line in self.lines]
        return None if None in before else sum(cents for cents in before if cents is not None)


@dataclass(frozen=True)
class IncomeStatement:
    """Support in kind is in the two last parts only and enters no total of money. `before`: the
    days compared with, None where no fiscal year before is known."""

    days: Span
    year: FiscalYear | None
    before: Span | None
    income: Part
    expenses: Part
    in_kind_received: Part
    in_kind_used: Part
    anchor: Anchor

    @property
    def result_cents(self) -> int:
        """Positive for a surplus."""
        return self.income.cents - self.expenses.cents

    @property
    def result_before_cents(self) -> int | None:
        if self.income.before_cents is None or self.expenses.before_cents is None:
            return None
        return self.income.before_cents - self.expenses.before_cents


def income_statement(
    *, within: Span | None = None, year: int | None = None, on: date | None = None
) -> IncomeStatement:
    """Of the fiscal year `year` or of the days of `within`, up to `on` or else today, beside the
    same days of the year before. Raises UnknownFiscalYear.
    """
    days = days_asked(within=within, year=year, on=on)
    its_year = fiscal_year(year) if year is not None else None
    before = _days_before(days, its_year)
    now, then = _sums(days), None if before is None else _sums(before)
    accounts = Account.objects.filter(kind__in=(INCOME, EXPENSE))
    used = [account for account in accounts if account.pk in now or account.pk in (then or {})]

    def part(kind: str, *, in_kind: bool) -> Part:
        chosen = (row for row in used if (row.kind, row.in_kind) == (kind, in_kind))
        return Part(tuple(_lines(chosen, now, then, -1 if kind == INCOME else 1)))

    return IncomeStatement(
        days=days,
        year=its_year,
        before=before,
        income=part(INCOME, in_kind=False),
        expenses=part(EXPENSE, in_kind=False),
        in_kind_received=part(INCOME, in_kind=True),
        in_kind_used=part(EXPENSE, in_kind=True),
        anchor=anchor(last_day_of(days)),
    )


def _lines(
    accounts: Iterable[Account], now: dict[int, int], then: dict[int, int] | None, sign: int
) -> Iterable[AccountLine]:
    for account in accounts:
        before = None if then is None else sign * then.get(account.pk, 0)
        yield AccountLine(account, sign * now.get(account.pk, 0), before)


def _days_before(days: Span, year: FiscalYear | None) -> Span | None:
    """Of a whole fiscal year, the whole one before it, which may have been shorter."""
    if year is None or days != year.span:
        return a_year_before(days)
    try:
        return fiscal_year(year.number - 1).span
    except UnknownFiscalYear:
        return None


def _sums(days: Span) -> dict[int, int]:
    return {account: cents for (account,), cents in sums(postings_within(days), "account").items()}
