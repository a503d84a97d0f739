"""The group's money by fiscal year, as readers may see it: totals, and published grants only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from funding import chart
from funding.fiscal_years import FiscalYear, fiscal_years
from funding.ledger import closed_up_to, postings_by, sums
from funding.models import Account, Posting
from partners.models import Organisation
from tenure.span import is_before

INCOME, EXPENSE = Account.Kind.INCOME, Account.Kind.EXPENSE
FEES = (chart.FEES, chart.FEES_REMITTED)
GRANTS = (chart.GRANTS_RECEIVED,)


def public_postings(on: date) -> QuerySet[Posting]:
    """Dated `on` or earlier, to accounts of income and expenses; without those of a grant that is
    not published, in what came from it and in what was spent of it."""
    published = Q(grant__isnull=True) | Q(grant__published_at__isnull=False)
    return postings_by(on).filter(published, account__kind__in=(INCOME, EXPENSE))


@dataclass(frozen=True)
class Line:
    """Positive cents for income and for expenses alike. Income from grants has a line a funder."""

    account: Account
    funder: Organisation | None
    cents: int


@dataclass(frozen=True)
class YearFigures:
    """Cents; None where nothing is recorded. `up_to`: the last day counted, where the year goes on
    after it. `is_closed`: the books are shut for every day counted, so nothing can change."""

    year: FiscalYear
    lines: tuple[Line, ...]
    is_closed: bool
    up_to: date | None

    @property
    def fees_cents(self) -> int | None:
        """Asked of members, less what was let off."""
        return _total(line for line in self.income if line.account.code in FEES)

    @property
    def grants_cents(self) -> int | None:
        return _total(line for line in self.income if line.account.code in GRANTS)

    @property
    def other_cents(self) -> int | None:
        return _total(line for line in self.income if line.account.code not in FEES + GRANTS)

    @property
    def support_cents(self) -> int | None:
        """All money that is not fees."""
        return _total(line for line in self.income if line.account.code not in FEES)

    @property
    def income_cents(self) -> int | None:
        return _total(self.income)

    @property
    def spent_cents(self) -> int | None:
        return _total(self.expenses)

    @property
    def result_cents(self) -> int | None:
        """Less than zero for a deficit."""
        if not self.income and not self.expenses:
            return None
        return (self.income_cents or 0) - (self.spent_cents or 0)

    @property
    def in_kind_cents(self) -> int | None:
        return _total(self.in_kind)

    @property
    def income(self) -> list[Line]:
        return self._part(INCOME, in_kind=False)

    @property
    def expenses(self) -> list[Line]:
        return self._part(EXPENSE, in_kind=False)

    @property
    def in_kind(self) -> list[Line]:
        """Received; what is received in kind is used in the same moment."""
        return self._part(INCOME, in_kind=True)

    def _part(self, kind: str, *, in_kind: bool) -> list[Line]:
        return [
            line
            for line in self.lines
            if line.account.kind == kind and line.account.in_kind is in_kind
        ]


def figures_by_year(on: date, starts: Sequence[date]) -> list[YearFigures]:
    """Every fiscal year from the first posting's to that of `on`, oldest first; empty where there
    is none. `starts` as of `fiscal_year_starts()`. Four queries for any number of rows.
    """
    by_day = sums(public_postings(on), "account", "grant__funder", "transaction__date")
    accounts = Account.objects.in_bulk()
    funders = Organisation.objects.in_bulk({funder for _account, funder, _day in by_day if funder})
    closed = closed_up_to()
    return [
        YearFigures(
            year=year,
            lines=_lines(
                (accounts[account], funders.get(funder), cents)
                for (account, funder, day), cents in by_day.items()
                if day in year.span
            ),
            is_closed=_is_closed(year, on, closed),
            up_to=on if is_before(on, year.last_day) else None,
        )
        for year in years_of((day for _account, _funder, day in by_day), on, starts)
    ]


def years_of(days: Iterable[date], on: date, starts: Sequence[date]) -> list[FiscalYear]:
    """From the first of `days` to `on`. Books older than the first known start count from it."""
    first = min(days, default=None)
    if first is None or not starts:
        return []
    return fiscal_years(max(first, starts[0]), on, starts)


def _is_closed(year: FiscalYear, on: date, closed: date | None) -> bool:
    last = on if is_before(on, year.last_day) else year.last_day
    return closed is not None and not is_before(closed, last)


def _lines(postings: Iterable[tuple[Account, Organisation | None, int]]) -> tuple[Line, ...]:
    cents: dict[tuple[Account, Organisation | None], int] = {}
    for account, funder, amount in postings:
        came_in = account.kind == INCOME
        key = (account, funder if came_in else None)
        cents[key] = cents.get(key, 0) + (-amount if came_in else amount)
    lines = (Line(account, funder, total) for (account, funder), total in cents.items())
    return tuple(sorted(lines, key=lambda line: (line.account.code, str(line.funder or ""))))


def _total(lines: Iterable[Line]) -> int | None:
    found = [line.cents for line in lines]
    return sum(found) if found else None
