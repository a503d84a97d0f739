"""Which days a fiscal year holds, by the dated rows that say when it begins."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from funding.models import FiscalYearStart
from tenure.span import Span


class UnknownFiscalYear(ValidationError):
    """Before the first start on record, or beyond the calendar. Its field is `year`."""


@dataclass(frozen=True)
class FiscalYear:
    """`number`: the calendar year in which it begins."""

    number: int
    span: Span

    @property
    def first_day(self) -> date:
        return self.span.since

    @property
    def last_day(self) -> date:
        last_day = self.span.last_day
        assert last_day is not None
        return last_day

    @property
    def label(self) -> str:
        """ "2024–2025"; "2024" where it ends in the calendar year in which it began."""
        if self.last_day.year == self.number:
            return str(self.number)
        return f"{self.number}–{self.last_day.year}"

    def __str__(self) -> str:
        return self.label


def fiscal_year_starts() -> tuple[date, ...]:
    """The first days on record, oldest first: what the functions below take as `starts`."""
    return tuple(FiscalYearStart.objects.order_by("first_day").values_list("first_day", flat=True))


def fiscal_year(number: int, starts: Sequence[date] | None = None) -> FiscalYear:
    """A year lasts until the next one begins: it is longer or shorter where its start was moved.

    One query unless `starts` is given. Raises UnknownFiscalYear.
    """
    known = fiscal_year_starts() if starts is None else starts
    return FiscalYear(number, Span(_first_day(number, known), _first_day(number + 1, known)))


def fiscal_year_of(day: date, starts: Sequence[date] | None = None) -> FiscalYear:
    """The year that holds `day`. Raises UnknownFiscalYear."""
    known = fiscal_year_starts() if starts is None else starts
    begun_before = day not in Span(_first_day(day.year, known))
    return fiscal_year(day.year - 1 if begun_before else day.year, known)


def fiscal_years(first: date, last: date, starts: Sequence[date] | None = None) -> list[FiscalYear]:
    """Every year with a day from `first` to `last`, both included. Raises UnknownFiscalYear."""
    known = fiscal_year_starts() if starts is None else starts
    numbers = range(fiscal_year_of(first, known).number, fiscal_year_of(last, known).number + 1)
    return [fiscal_year(number, known) for number in numbers]


def _first_day(number: int, starts: Sequence[date]) -> date:
    begun = [start for start in starts if start.year <= number]
    if not begun or number > MAXYEAR - 1:
        raise UnknownFiscalYear(
            {
                "year": _("The record does not say when a fiscal year %(year)s begins.")
                % {"year": number}
            },
            code="unknown_year",
        )
    return begun[-1].replace(year=number)
