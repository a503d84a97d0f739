"""Which days a report looks at."""

from collections.abc import Callable
from datetime import date

from funding.fiscal_years import fiscal_year, fiscal_year_starts
from tenure import clock
from tenure.forms import EARLIEST
from tenure.points import months_before
from tenure.span import Span


def days_asked(
    *, within: Span | None = None, year: int | None = None, on: date | None = None
) -> Span:
    """The days of the fiscal year `year`, of `within`, or all, up to and including `on` or else
    today; an empty span where they had not begun. Never open. Raises ValidationError for a fiscal
    year before the first.
    """
    last = on or clock.today()
    everything = Span.inclusive(EARLIEST, last)
    asked = fiscal_year(year).span if year is not None else within or everything
    return asked.intersection(everything) or Span(asked.since, asked.since)


def last_day_of(span: Span) -> date:
    """Of a span that is not open."""
    return span.last_day or span.since


def a_year_before(span: Span) -> Span:
    """The same days one calendar year earlier; of a span that is not open."""
    assert span.until is not None
    return Span(months_before(span.since, 12), months_before(span.until, 12))


def labels_of_years() -> Callable[[int | None], str]:
    """From a fiscal year's number to its label, "" for none; one query for all of them."""
    starts = fiscal_year_starts()
    return lambda number: "" if number is None else fiscal_year(number, starts).label
