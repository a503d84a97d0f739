"""What each member owes, read from their account: payments pay the oldest debt first.

In this order: what was owed when the books were opened, the fees by fiscal year, then charges asked
of the member. Nothing is stored: a reversal undoes its part because its postings do.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from funding.chart import FEES_RECEIVABLE
from funding.ledger.reading import keys_of, postings_by, survivors
from funding.models import Posting, Transaction
from members.models import Parliamentarian

Kind = Transaction.Kind
PAYING = (Kind.PAYMENT, Kind.REFUND)


@dataclass(frozen=True)
class FeeStanding:
    """One member's fee of one year, in cents: fee = remitted + written off + paid + owed.

    A payment made before the fee was remitted stays the member's: it pays other debts or is
    credit. Two records of one person that were assessed before they were merged count as one.
    """

    person: Parliamentarian
    fiscal_year: int
    assessed_on: date
    fee_cents: int
    remitted_cents: int
    written_off_cents: int
    paid_cents: int
    owed_cents: int


@dataclass(frozen=True)
class MemberStanding:
    """In cents. `owed_cents`: all that is still owed; of it `other_owed_cents` is no fee: opening
    balance, charges, too much refunded. `credit_cents`: paid ahead. balance = owed − credit.
    """

    person: Parliamentarian
    fees: tuple[FeeStanding, ...]
    owed_cents: int
    other_owed_cents: int
    credit_cents: int
    balance_cents: int

    def fee_of(self, year: int) -> FeeStanding | None:
        return next((fee for fee in self.fees if fee.fiscal_year == year), None)


def member_standing(person: Parliamentarian, *, on: date | None = None) -> MemberStanding:
    """At the end of the day `on`, or by everything posted."""
    postings = postings_by(on).filter(parliamentarian__in=keys_of(person))
    account = _Account(person.survivor)
    for total in _totals(postings):
        account.add(total)
    return account.standing()


def standings(*, on: date | None = None) -> dict[int, MemberStanding]:
    """Everyone with a posting on their account, by key; a fixed number of queries."""
    merged = survivors()
    people = {person.pk: person for person in _people()}
    accounts: dict[int, _Account] = {}
    for total in _totals(postings_by(on).filter(parliamentarian__isnull=False)):
        key = merged.get(total.person, total.person)
        accounts.setdefault(key, _Account(people[key])).add(total)
    return {key: account.standing() for key, account in accounts.items()}


class _Total(NamedTuple):
    """Of one person's postings of one kind and year; reversals count with what they reverse."""

    person: int
    kind: str
    year: int | None
    cents: int
    assessed_on: date | None


def _totals(postings: QuerySet[Posting]) -> Iterator[_Total]:
    rows = (
        postings.filter(account__code=FEES_RECEIVABLE)
        .annotate(what=Coalesce("transaction__reverses__kind", "transaction__kind"))
        .values_list("parliamentarian", "what", "fiscal_year")
        .annotate(
            cents=Sum("amount_cents"),
            assessed_on=Max("transaction__date", filter=Q(transaction__kind=Kind.FEE)),
        )
        .order_by()
    )
    return (_Total(*row) for row in rows)


def _people() -> QuerySet[Parliamentarian]:
    """All whose account has postings, and all into whom a record was merged."""
    with_postings = Posting.objects.filter(account__code=FEES_RECEIVABLE).values("parliamentarian")
    duplicates = Parliamentarian.objects.filter(merged_into=OuterRef("pk"))
    return Parliamentarian.objects.filter(Q(pk__in=with_postings) | Exists(duplicates))


@dataclass
class _Fee:
    """In cents as posted; `written_off` and `remitted` are credits, so negative."""

    assessed_on: date | None = None
    fee: int = 0
    remitted: int = 0
    written_off: int = 0

    @property
    def left(self) -> int:
        return self.fee + self.remitted + self.written_off


@dataclass
class _Account:
    person: Parliamentarian
    fees: dict[int, _Fee] = field(default_factory=dict)
    opening: int = 0
    other: int = 0
    paid_in: int = 0

    def add(self, total: _Total) -> None:
        if total.year is not None and total.kind in (Kind.FEE, Kind.REMISSION, Kind.WRITE_OFF):
            self._add_to_fee(self.fees.setdefault(total.year, _Fee()), total)
        elif total.kind in PAYING:
            self.paid_in -= total.cents
        elif total.kind == Kind.OPENING:
            self.opening += total.cents
        else:
            self.other += total.cents

    @staticmethod
    def _add_to_fee(fee: _Fee, total: _Total) -> None:
        if total.kind == Kind.FEE:
            fee.fee += total.cents
            dates = [day for day in (fee.assessed_on, total.assessed_on) if day is not None]
            fee.assessed_on = max(dates, default=None)
        elif total.kind == Kind.REMISSION:
            fee.remitted += total.cents
        else:
            fee.written_off += total.cents

    def standing(self) -> MemberStanding:
        years = sorted(self.fees)
        debts = [self.opening, *(self.fees[year].left for year in years), self.other]
        paid_in = self.paid_in - sum(debt for debt in debts if debt < 0)
        refunded_too_much = max(-paid_in, 0)
        paid, credit = _oldest_first(debts, max(paid_in, 0))
        owed = [max(debt, 0) - part for debt, part in zip(debts, paid, strict=True)]
        return MemberStanding(
            person=self.person,
            fees=tuple(self._fees_told(years, paid[1:-1], owed[1:-1])),
            owed_cents=sum(owed) + refunded_too_much,
            other_owed_cents=owed[0] + owed[-1] + refunded_too_much,
            credit_cents=credit,
            balance_cents=sum(debts) - self.paid_in,
        )

    def _fees_told(
        self, years: Iterable[int], paid: Iterable[int], owed: Iterable[int]
    ) -> Iterator[FeeStanding]:
        for year, its_paid, its_owed in zip(years, paid, owed, strict=True):
            fee = self.fees[year]
            if fee.fee and fee.assessed_on is not None:
                yield FeeStanding(
                    person=self.person,
                    fiscal_year=year,
                    assessed_on=fee.assessed_on,
                    fee_cents=fee.fee,
                    remitted_cents=-fee.remitted,
                    written_off_cents=-fee.written_off,
                    paid_cents=its_paid,
                    owed_cents=its_owed,
                )


def _oldest_first(debts: Iterable[int], cents: int) -> tuple[list[int], int]:
    """What of `cents` each debt takes, in order, and what is left over."""
    paid = []
    for debt in debts:
        part = min(max(debt, 0), cents)
        paid.append(part)
        cents -= part
    return paid, cents
