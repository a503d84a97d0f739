"""Who owes the fee of a year on a day, and who does not and why. Reads only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db import models
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from funding.fiscal_years import FiscalYear
from funding.ledger.reading import survivors
from funding.models import FeeAssessment, FeeRate
from members.models import Membership, Parliamentarian
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
    standing_for = {person.pk: person for person in _merged_into()}
    due: list[Due] = []
    left_out: list[LeftOut] = []
    ties: dict[Parliamentarian, list[Membership]] = {}
    for tie in ties_within(Span.inclusive(year.first_day, day)):
        person = tie.parliamentarian
        if person.pk in merged:
            left_out.append(LeftOut(person, Reason.MERGED))
            person = standing_for[merged[person.pk]]
        ties.setdefault(person, []).append(tie)
    for person, its_ties in ties.items():
        found = _found(person, its_ties, day, rates, already=person.pk in asked)
        if isinstance(found, Due):
            due.append(found)
        else:
            left_out.append(found)
    return _by_name(due), _by_name(left_out)


def assessed_in(year: int, merged: Mapping[int, int] | None = None) -> set[int]:
    """Keys of those whose fee of the year is in the books, merged records under their survivor's.
    Reversed ones are left out. `merged`: what `survivors()` says, where it was asked already.
    """
    merged = survivors() if merged is None else merged
    rows = FeeAssessment.objects.filter(fiscal_year=year, transaction__reversed_by__isnull=True)
    keys = rows.values_list("parliamentarian", flat=True)
    return {merged.get(key, key) for key in keys}


def ties_within(span: Span, people: Iterable[int] | None = None) -> QuerySet[Membership]:
    """Ties with a day in `span`, oldest first; of these people only where their keys are given."""
    ties = Membership.objects.overlapping(span).oldest_first().select_related("parliamentarian")
    return ties if people is None else ties.filter(parliamentarian__in=people)


def due_by(ties: Iterable[Membership], rates: Mapping[str, FeeRate]) -> FeeRate | None:
    """The rate of the last ratified one of these ties that has a rate above zero."""
    ratified = [tie for tie in ties if not tie.awaiting_ratification and tie.kind in rates]
    asking = [rates[tie.kind] for tie in ratified if rates[tie.kind].amount_cents > 0]
    return asking[-1] if asking else None


def _found(
    person: Parliamentarian,
    ties: list[Membership],
    day: date,
    rates: Mapping[str, FeeRate],
    *,
    already: bool,
) -> Due | LeftOut:
    on_the_day = [tie for tie in ties if day in tie.span]
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


def _merged_into() -> QuerySet[Parliamentarian]:
    duplicates = Parliamentarian.objects.filter(merged_into=OuterRef("pk"))
    return Parliamentarian.objects.filter(Exists(duplicates))


def _by_name(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (row.person.sort_key, row.person.pk)))
