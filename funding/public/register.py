"""The register of benefits: what others gave, in money and in kind, from whom and when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from funding.fiscal_years import FiscalYear, UnknownFiscalYear, fiscal_year_of
from funding.models import Grant
from funding.public.years import public_postings
from funding.reports.grants import GrantLine, grant_lines, standing
from partners.models import Organisation


@dataclass(frozen=True)
class Benefit:
    """`line` tells value, received and recorded days; the cents of what was taken back in a later
    fiscal year are less than zero, and it stands in that year. `address`: of the event, if any."""

    line: GrantLine
    year: FiscalYear | None
    address: str = ""

    @property
    def grant(self) -> Grant:
        return self.line.grant

    @property
    def payer(self) -> Organisation:
        return self.grant.paid_by

    @property
    def is_taken_back(self) -> bool:
        return self.line.reverses is not None


@dataclass(frozen=True)
class Register:
    """Newest first."""

    financial: tuple[Benefit, ...]
    in_kind: tuple[Benefit, ...]

    @property
    def is_empty(self) -> bool:
        return not self.financial and not self.in_kind


def register(on: date, starts: Sequence[date], year: int | None = None) -> Register:
    """Of published grants, received by `on`; of one fiscal year where `year` is given. One query.

    What was undone in the fiscal year in which it was received is left out; undone later it stays,
    and the undoing is an entry of its own year. So the register of a closed year never changes.
    """
    lines = [line for line in grant_lines(public_postings(on)) if line.came_in]
    benefits = [
        Benefit(line, its_year)
        for its_year, of_year in _by_year(lines, starts).items()
        for line in standing(of_year)
        if year is None or (its_year and its_year.number == year)
    ]
    benefits.sort(key=lambda one: (one.line.received_on, one.line.number), reverse=True)
    return Register(
        tuple(one for one in benefits if not one.line.is_in_kind),
        tuple(one for one in benefits if one.line.is_in_kind),
    )


def _by_year(
    lines: Iterable[GrantLine], starts: Sequence[date]
) -> dict[FiscalYear | None, list[GrantLine]]:
    """None for days before the first fiscal year that is known."""
    years: dict[FiscalYear | None, list[GrantLine]] = {}
    for line in lines:
        years.setdefault(_year_of(line.received_on, starts), []).append(line)
    return years


def _year_of(day: date, starts: Sequence[date]) -> FiscalYear | None:
    try:
        return fiscal_year_of(day, starts)
    except UnknownFiscalYear:
        return None
