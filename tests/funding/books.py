"""Two lively fiscal years of an invented group, posted through the verbs; today is summer 2025."""

from dataclasses import dataclass
from datetime import date

from funding.actions import (
    bounce,
    make_deposit,
    refund,
    remit_fee,
    run_fees,
    take_payment,
)
from funding.actions.grants import receive_grant, receive_in_kind, spend
from funding.models import Grant
from members.models import Parliamentarian
from tests.factories import MembershipFactory, ParliamentarianFactory
from tests.funding.factories import FeeRateFactory, GrantFactory

TODAY = date(2025, 7, 1)
NAMES = ("=1+1", "Éclair", "O’Neill", "Roy", "Stone", "Wood")


@dataclass(frozen=True)
class Books:
    people: tuple[Parliamentarian, ...]
    grant: Grant


def keep_books() -> Books:
    """Fees of 2023 and 2024. In turn: paid both; paid the first and died; paid the first and left;
    part paid; remitted; a bounced cheque.
    """
    people = tuple(ParliamentarianFactory(family_name=name) for name in NAMES)
    for person in people:
        MembershipFactory(parliamentarian=person)
    FeeRateFactory(first_fiscal_year=2020, amount_cents=4000)
    run_fees(2023, by=None, on=date(2023, 5, 1))
    _paid(people, date(2023, 6, 1))
    _gone(people)
    run_fees(2024, by=None, on=date(2024, 5, 1))
    _second_year(people)
    grant = GrantFactory()
    receive_grant(grant, 300_000, on=date(2024, 6, 1), by=None)
    room = GrantFactory(nature="in_kind", amount_agreed_cents=None)
    receive_in_kind(room, 50_000, on=date(2024, 6, 2), by=None, description="A room")
    spend(120_000, account="5000", on=date(2024, 9, 1), by=None, description="Hall", grant=grant)
    return Books(people, grant)


def _paid(people: tuple[Parliamentarian, ...], day: date) -> None:
    cheques = [
        take_payment(
            shares=[(person, 4000)], on=day, method="cheque", by=None, cheque_number=f"{place}"
        )
        for place, person in enumerate(people[:3], start=1)
    ]
    make_deposit(cheques, on=day, by=None, slip_number="7")
    take_payment(shares=[(people[3], 4000), (people[4], 5000)], on=day, method="transfer", by=None)


def _gone(people: tuple[Parliamentarian, ...]) -> None:
    dead = people[1]
    dead.died_on = date(2023, 12, 1)
    dead.save()
    tie = people[2].memberships.get()
    tie.until, tie.end_reason = date(2024, 1, 1), "resigned"
    tie.save()


def _second_year(people: tuple[Parliamentarian, ...]) -> None:
    take_payment(shares=[(people[0], 4000)], on=date(2024, 6, 1), method="transfer", by=None)
    take_payment(shares=[(people[3], 1000)], on=date(2024, 6, 1), method="cash", by=None)
    remit_fee(people[4], 2024, on=date(2024, 7, 1), by=None, reason="Leave", decided_by="")
    take_payment(shares=[(people[4], 1500)], on=date(2024, 7, 2), method="card", by=None)
    refund(people[4], 1000, on=date(2024, 8, 1), by=None)
    cheque = take_payment(
        shares=[(people[5], 8000)],
        on=date(2024, 6, 3),
        method="cheque",
        by=None,
        cheque_number="99; [2020-01-01]",
    )
    bounce(cheque, on=date(2024, 6, 20), by=None, charge_cents=500, charge_member=True)
