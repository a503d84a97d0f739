"""Who owes the fee of a year on a day, and who does not and why. Reads only."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import NamedTuple, Protocol, TypeVar

from django.db import models
from django.db.models import Exists, ExpressionWrapper, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from funding.fiscal_years import FiscalYear
from funding.ledger.reading import survivors
from funding.models import FeeAssessment, FeeRate
from members.models import Membership, Parliamentarian
from tenure.querysets import on_q
from tenure.span import Span, is_before

Row = TypeVar("Row", "Due", "LeftOut")


class Reason(models.TextChoices):
    ASSESSED = "assessed", _("The fee of this year is already in the books.")
    MERGED = "merged", _("This record was merged into another, which is counted instead.")
    DIED = "died", _("Died by that day.")
    LEFT = "left", _("Left before that day.")
    AWAITING = "awaiting", _("Awaits ratification.")
    NO_RATE = "no_rate", _("No rate asks a fee of this kind of member.")
    ZERO_RATE = "zero_rate", _("The rate for this kind of member is zero.")


@dataclass(frozen=True)
class Due:
    person: Parliamentarian
    kind: str
    rate: FeeRate
    amount_cents: int


@dataclass(frozen=True)
class LeftOut:
    person: Parliamentarian
    reason_code: str

    @property
    def sentence(self) -> str:
        return str(Reason(self.reason_code).label)


def who_owes_a_fee(
    year: FiscalYear, day: date, rates: Mapping[str, FeeRate]
) -> tuple[tuple[Due, ...], tuple[LeftOut, ...]]:
    """Of all who had a tie to the group in the year up to `day`, by name; each person once, and a
    merged record with a tie of its own is told as left out. A fixed number of queries.
    """
    merged = survivors()
    asked = assessed_in(year.number, merged)
    ties = ties_within(Span.inclusive(year.first_day, day))
    of_each = _of_each(ties, day, merged)
    people = _by_key(_people_of(ties))
    duplicates = [
        LeftOut(people[tie.person], Reason.MERGED)
        for tie in chain.from_iterable(of_each.values())
        if tie.person in merged
    ]
    found = [
        _found(people[key], its_ties, day, rates, already=key in asked)
        for key, its_ties in of_each.items()
    ]
    return (
        _by_name(one for one in found if isinstance(one, Due)),
        _by_name([*duplicates, *(one for one in found if isinstance(one, LeftOut))]),
    )


def who_is_to_be_asked(
    year: FiscalYear, day: date, rates: Mapping[str, FeeRate]
) -> tuple[Due, ...]:
    """Only the first of what `who_owes_a_fee` tells. Of its people it reads the key, the day of
    death and what sorts them, and nothing where nobody is left to be asked.
    """
    merged = survivors()
    asked = assessed_in(year.number, merged)
    ties = ties_within(Span.inclusive(year.first_day, day))
    of_each = _of_each(ties, day, merged)
    left = {key: its_ties for key, its_ties in of_each.items() if key not in asked}
    people = _by_key(_people_of(ties).only("died_on", "sort_key")) if left else {}
    found = (
        _found(people[key], its_ties, day, rates, already=False) for key, its_ties in left.items()
    )
    return _by_name(one for one in found if isinstance(one, Due))


def assessed_in(year: int, merged: Mapping[int, int] | None = None) -> set[int]:
    """Keys of those whose fee of the year is in the books, merged records under their survivor's.
    Reversed ones are left out. `merged`: what `survivors()` says, where it was asked already.
    """
    merged = survivors() if merged is None else merged
    keys = _standing_in(year).values_list("parliamentarian", flat=True)
    return {merged.get(key, key) for key in keys}


def _standing_in(year: int) -> QuerySet[FeeAssessment]:
    return FeeAssessment.objects.filter(fiscal_year=year, transaction__reversed_by__isnull=True)


def ties_within(span: Span, people: Iterable[int] | None = None) -> QuerySet[Membership]:
    """Ties with a day in `span`, oldest first; of these people only where their keys are given."""
    ties = Membership.objects.overlapping(span).oldest_first()
    return ties if people is None else ties.filter(parliamentarian__in=people)


class Tie(Protocol):
    """What of a Membership decides its fee."""

    @property
    def kind(self) -> str: ...

    @property
    def awaiting_ratification(self) -> bool: ...


class _TieOfDay(NamedTuple):
    person: int
    kind: str
    awaiting_ratification: bool
    holds: bool


def _of_day(ties: QuerySet[Membership], day: date) -> Iterator[_TieOfDay]:
    holds = ExpressionWrapper(on_q(day), output_field=models.BooleanField())
    rows = ties.annotate(holds=holds).values_list(
        "parliamentarian", "kind", "awaiting_ratification", "holds"
    )
    return map(_TieOfDay._make, rows)


def _of_each(
    ties: QuerySet[Membership], day: date, merged: Mapping[int, int]
) -> dict[int, list[_TieOfDay]]:
    """By the key of the person whom they count for."""
    of_each: dict[int, list[_TieOfDay]] = {}
    for tie in _of_day(ties, day):
        of_each.setdefault(merged.get(tie.person, tie.person), []).append(tie)
    return of_each


def due_by(ties: Iterable[Tie], rates: Mapping[str, FeeRate]) -> FeeRate | None:
    """The rate of the last ratified one of these ties that has a rate above zero."""
    ratified = [tie for tie in ties if not tie.awaiting_ratification and tie.kind in rates]
    asking = [rates[tie.kind] for tie in ratified if rates[tie.kind].amount_cents > 0]
    return asking[-1] if asking else None


def _found(
    person: Parliamentarian,
    ties: list[_TieOfDay],
    day: date,
    rates: Mapping[str, FeeRate],
    *,
    already: bool,
) -> Due | LeftOut:
    on_the_day = [tie for tie in ties if tie.holds]
    if already:
        return LeftOut(person, Reason.ASSESSED)
    if person.died_on is not None and not is_before(day, person.died_on):
        return LeftOut(person, Reason.DIED)
    if not on_the_day:
        return LeftOut(person, Reason.LEFT)
    rate = due_by(on_the_day, rates)
    if rate is not None:
        return Due(person, rate.kind, rate, rate.amount_cents)
    if all(tie.awaiting_ratification for tie in on_the_day):
        return LeftOut(person, Reason.AWAITING)
    has_rate = any(tie.kind in rates for tie in on_the_day)
    return LeftOut(person, Reason.ZERO_RATE if has_rate else Reason.NO_RATE)


def _people_of(ties: QuerySet[Membership]) -> QuerySet[Parliamentarian]:
    """And those whom others were merged into."""
    theirs = ties.order_by().filter(parliamentarian=OuterRef("pk"))
    duplicates = Parliamentarian.objects.filter(merged_into=OuterRef("pk"))
    return Parliamentarian.objects.filter(Exists(theirs) | Exists(duplicates))


def _by_key(people: Iterable[Parliamentarian]) -> dict[int, Parliamentarian]:
    return {person.pk: person for person in people}


def _by_name(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (row.person.sort_key, row.person.pk)))
