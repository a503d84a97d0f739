"""The year's fees, asked of everyone who owes one and was not asked yet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from funding.actions.fees import assess
from funding.fiscal_years import FiscalYear, fiscal_year
from funding.ledger.refusing import open_days, refuse_before_opening, refuse_day
from funding.models import FeeAssessment
from funding.owing import Due, LeftOut, who_is_to_be_asked, who_owes_a_fee
from funding.rates import governing_rates
from record import lock
from tenure import clock
from tenure.span import is_before
from tenure.wording import day_in_words

AT_A_TIME = 1000


@dataclass(frozen=True)
class FeeRunPlan:
    """`on`: the day whose members are asked, and the date in the books. Both lists by name."""

    year: int
    on: date
    due: tuple[Due, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def total_cents(self) -> int:
        return sum(due.amount_cents for due in self.due)


def fee_run_plan(year: int, *, on: date | None = None) -> FeeRunPlan:
    """What `run_fees` would do; writes nothing. A fixed number of queries.

    `on`: today when not given, or the year's last day where that has passed. Raises
    ValidationError under `year` (unknown, not begun, no rate), `on` (not in the year) or `date`
    (future, closed books).
    """
    the_year, day = _open_day_of_run(year, on)
    due, left_out = who_owes_a_fee(the_year, day, governing_rates(year))
    return FeeRunPlan(year, day, due, left_out)


@transaction.atomic
def run_fees(
    year: int,
    *,
    by: Any,
    on: date | None = None,
    expected: FeeRunPlan | None = None,
    progress: Callable[[int, int], None] | None = None,
    at: datetime | None = None,
) -> list[FeeAssessment]:
    """One transaction a member, all of them or none; a second run asks only who is missing.

    `expected`: the plan that was shown; ValidationError where it is no longer so. `progress` hears
    how many of how many are done. Raises what `fee_run_plan` raises.
    """
    lock.take()
    the_year, day = _open_day_of_run(year, on)
    due = who_is_to_be_asked(the_year, day, governing_rates(year))
    if expected is not None and (day, due) != (expected.on, expected.due):
        raise ValidationError(
            _("Something has changed since this was shown: look at it again."), code="changed"
        )
    done: list[FeeAssessment] = []
    for start in range(0, len(due), AT_A_TIME):
        done += assess(due[start : start + AT_A_TIME], year=year, on=day, by=by, at=at)
        if progress is not None:
            progress(len(done), len(due))
    return done


def _open_day_of_run(year: int, on: date | None) -> tuple[FiscalYear, date]:
    """Raises what `fee_run_plan` raises of the year and its day."""
    the_year = fiscal_year(year)
    day = _day_of_run(the_year, on)
    days = open_days()
    refuse_day(day, days)
    refuse_before_opening(day, days.opened)
    return the_year, day


def _day_of_run(year: FiscalYear, on: date | None) -> date:
    today = clock.today()
    if is_before(today, year.first_day):
        raise ValidationError(
            {
                "year": _("The fiscal year %(year)s begins on %(day)s only.")
                % {"year": year, "day": day_in_words(year.first_day)}
            },
            code="not_begun",
        )
    if on is None:
        return today if today in year.span else year.last_day
    if on not in year.span:
        raise ValidationError(
            {
                "on": _("Choose a day of the fiscal year %(year)s: %(first)s to %(last)s.")
                % {
                    "year": year,
                    "first": day_in_words(year.first_day),
                    "last": day_in_words(year.last_day),
                }
            },
            code="outside",
        )
    return on
