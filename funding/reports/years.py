"""Members and fiscal years side by side."""

from dataclasses import dataclass
from datetime import date

from funding.fiscal_years import FiscalYear, fiscal_years
from funding.reports.anchors import Anchor, anchor
from funding.reports.fees import by_name
from funding.standing import MemberStanding, standings
from tenure import clock


@dataclass(frozen=True)
class SeveralYears:
    """`members`: everyone assessed in one of the years, by name."""

    years: tuple[FiscalYear, ...]
    day: date
    members: tuple[MemberStanding, ...]
    anchor: Anchor

    def total(self, year: int, name: str) -> int:
        """Cents of one amount of all fees of a year, such as "owed_cents"."""
        fees = (standing.fee_of(year) for standing in self.members)
        return sum(getattr(fee, name) for fee in fees if fee)


def several_years(first: date, last: date, *, on: date | None = None) -> SeveralYears:
    """Every fiscal year with a day from `first` to `last`, as paid by the end of `on`, or else
    today. Raises UnknownFiscalYear.
    """
    day = on or clock.today()
    years = tuple(fiscal_years(first, last))
    numbers = {year.number for year in years}
    members = tuple(
        standing
        for standing in by_name(standings(on=day))
        if any(fee.fiscal_year in numbers for fee in standing.fees)
    )
    return SeveralYears(years, day, members, anchor(day))
