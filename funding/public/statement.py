"""Income and expenditure of one fiscal year beside the year before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from funding.fiscal_years import FiscalYear
from funding.models import Account
from funding.public.years import Line, YearFigures
from partners.models import Organisation


@dataclass(frozen=True)
class Compared:
    """Cents of one line in both years; None where nothing is recorded in that year."""

    account: Account
    funder: Organisation | None
    cents: int | None
    before_cents: int | None


@dataclass(frozen=True)
class Statement:
    figures: YearFigures
    before: YearFigures | None

    @property
    def year(self) -> FiscalYear:
        return self.figures.year

    @property
    def last_day(self) -> date:
        """The last that is counted."""
        return self.figures.up_to or self.year.last_day

    @property
    def income(self) -> list[Compared]:
        return _compared(self.figures.income, self.before.income if self.before else [])

    @property
    def expenses(self) -> list[Compared]:
        return _compared(self.figures.expenses, self.before.expenses if self.before else [])

    @property
    def in_kind(self) -> list[Compared]:
        return _compared(self.figures.in_kind, self.before.in_kind if self.before else [])


def statement_of(figures: Sequence[YearFigures], year: FiscalYear | None) -> Statement | None:
    """`figures` oldest first. The newest year with a line where none is asked; None where the year
    has none."""
    told = [one for one in figures if one.lines and year in (None, one.year)]
    if not told:
        return None
    place = figures.index(told[-1])
    return Statement(told[-1], figures[place - 1] if place else None)


def _compared(lines: Sequence[Line], before: Sequence[Line]) -> list[Compared]:
    now, then = _by_kind(lines), _by_kind(before)
    keys = sorted(now.keys() | then.keys(), key=lambda key: (key[0].code, str(key[1] or "")))
    return [Compared(*key, now.get(key), then.get(key)) for key in keys]


def _by_kind(lines: Sequence[Line]) -> dict[tuple[Account, Organisation | None], int]:
    return {(line.account, line.funder): line.cents for line in lines}
