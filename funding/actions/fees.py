"""Asking members for their fee."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from funding.actions.refusals import known_person
from funding.chart import FEES, FEES_RECEIVABLE
from funding.fiscal_years import FiscalYear, fiscal_year
from funding.ledger import Draft, Line, post_all
from funding.ledger.reading import keys_of
from funding.ledger.writing import insert
from funding.models import FeeAssessment, Transaction
from funding.owing import Due, assessed_in, due_by, ties_within
from funding.rates import governing_rates
from members.models import Parliamentarian
from record import guards, lock
from tenure import clock
from tenure.span import Span, is_before


@transaction.atomic
def assess_fee(
    person: Parliamentarian,
    year: int,
    *,
    by: Any,
    on: date | None = None,
    at: datetime | None = None,
) -> FeeAssessment:
    """Ask one person, also one who has left since: by the last tie of theirs in the year that has
    a rate.

    `on`: the date in the books, which may lie after the year; today or the year's last day when
    not given. ValidationError under `parliamentarian`, `year` or `date`.
    """
    lock.take()
    known_person(person)
    the_year = fiscal_year(year)
    today = clock.today()
    rates = governing_rates(year)
    if person.pk in assessed_in(year):
        raise ValidationError(
            {"parliamentarian": _("This person's fee for that year is already in the books.")},
            code="assessed",
        )
    day = on or (today if today in the_year.span else the_year.last_day)
    rate = due_by(ties_within(_up_to(day, the_year), keys_of(person)), rates)
    if rate is None or _died_before(person, the_year):
        raise ValidationError(
            {"parliamentarian": _("This person had no tie in that year for which a fee is asked.")},
            code="not_due",
        )
    due = Due(person, rate.kind, rate, rate.amount_cents)
    return assess([due], year=year, on=day, by=by, at=at)[0]


def _up_to(day: date, year: FiscalYear) -> Span:
    """The year's days that are known on `day`."""
    if is_before(day, year.first_day):
        raise ValidationError(
            {"date": _("The fee of a year is asked once the year has begun.")}, code="not_begun"
        )
    return Span.inclusive(year.first_day, day) if day in year.span else year.span


def _died_before(person: Parliamentarian, year: FiscalYear) -> bool:
    return person.died_on is not None and is_before(person.died_on, year.first_day)


def assess(
    dues: Sequence[Due], *, year: int, on: date, by: Any, at: datetime | None = None
) -> list[FeeAssessment]:
    """Post one transaction each and note its assessment; inside a transaction that holds the lock.

    One or more; a fixed number of queries for up to a thousand. In the order of
    `dues`. Raises ValidationError.
    """
    drafts = [
        Draft(
            kind=Transaction.Kind.FEE,
            date=on,
            lines=(
                Line(FEES_RECEIVABLE, due.amount_cents, due.person, fiscal_year=year),
                Line(FEES, -due.amount_cents, due.person, fiscal_year=year),
            ),
        )
        for due in dues
    ]
    posted = post_all(drafts, by=by, at=at)
    rows = [
        _Assessed(due.person.pk, year, due.kind, due.rate.pk, row.number)
        for due, row in zip(dues, posted, strict=True)
    ]
    try:
        with transaction.atomic():
            insert(FeeAssessment, _Assessed._fields, rows)
    except DatabaseError as error:
        refusal = guards.explain(error)
        if refusal is None:
            raise
        raise ValidationError(_("Nothing was posted. %s") % refusal) from error
    written = FeeAssessment.objects.filter(
        transaction__gte=posted[0].number, transaction__lte=posted[-1].number
    )
    return list(written.order_by("transaction_id"))


class _Assessed(NamedTuple):
    """A FeeAssessment's own fields."""

    parliamentarian_id: int
    fiscal_year: int
    kind: str
    rate_id: int
    transaction_id: int
