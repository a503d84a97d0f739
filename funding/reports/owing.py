"""Who owes, and for how long."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from funding.reports.anchors import Anchor, anchor
from funding.reports.days import labels_of_years
from funding.reports.fees import by_name
from funding.standing import FeeStanding, MemberStanding, standings
from members.models import Parliamentarian
from tenure import clock

LIMITS = (30, 60, 90)
"""The last day of each age since assessment; the last age is beyond them."""


@dataclass(frozen=True)
class Owing:
    """In cents: `by_age` one sum for each age of LIMITS and one for what is older. `other_cents`
    is no fee and has no age: what was owed when the books were opened, charges."""

    person: Parliamentarian
    by_age: tuple[int, ...]
    other_cents: int
    years: tuple[str, ...]
    oldest: date | None

    @property
    def owed_cents(self) -> int:
        return sum(self.by_age) + self.other_cents


@dataclass(frozen=True)
class YearOwing:
    """`label` is empty for what is no fee."""

    label: str
    members: int
    owed_cents: int


@dataclass(frozen=True)
class WhoOwes:
    day: date
    members: tuple[Owing, ...]
    years: tuple[YearOwing, ...]
    anchor: Anchor

    @property
    def owed_cents(self) -> int:
        return sum(member.owed_cents for member in self.members)

    @property
    def by_age(self) -> tuple[int, ...]:
        ages = (member.by_age for member in self.members)
        return tuple(map(sum, zip(*ages, strict=True))) or (0,) * (len(LIMITS) + 1)

    @property
    def other_cents(self) -> int:
        return sum(member.other_cents for member in self.members)


def who_owes(*, on: date | None = None) -> WhoOwes:
    """At the end of `on`, or else today; whoever owes nothing is left out."""
    day = on or clock.today()
    label = labels_of_years()
    owing = [standing for standing in by_name(standings(on=day)) if standing.owed_cents]
    members = tuple(
        Owing(
            person=standing.person,
            by_age=_by_age(standing, day),
            other_cents=standing.other_owed_cents,
            years=tuple(label(fee.fiscal_year) for fee in _unpaid(standing)),
            oldest=min((fee.assessed_on for fee in _unpaid(standing)), default=None),
        )
        for standing in owing
    )
    return WhoOwes(day, members, _by_year(owing), anchor(day))


def _unpaid(standing: MemberStanding) -> list[FeeStanding]:
    return [fee for fee in standing.fees if fee.owed_cents]


def _by_age(standing: MemberStanding, day: date) -> tuple[int, ...]:
    ages = [0] * (len(LIMITS) + 1)
    for fee in _unpaid(standing):
        age = (day - fee.assessed_on).days
        ages[sum(age > limit for limit in LIMITS)] += fee.owed_cents
    return tuple(ages)


def _by_year(owing: list[MemberStanding]) -> tuple[YearOwing, ...]:
    label = labels_of_years()
    cents: Counter[int] = Counter()
    members: Counter[int] = Counter()
    for standing in owing:
        for fee in _unpaid(standing):
            cents[fee.fiscal_year] += fee.owed_cents
            members[fee.fiscal_year] += 1
    years = [YearOwing(label(year), members[year], cents[year]) for year in sorted(cents)]
    others = [standing.other_owed_cents for standing in owing if standing.other_owed_cents]
    if others:
        years.append(YearOwing("", len(others), sum(others)))
    return tuple(years)
