"""Everybody's standing at once agrees with each one's, and with the ledger."""

import pytest

from funding.actions import assess_fee, remit_fee, run_fees, take_payment
from funding.ledger import balances_by_member
from funding.standing import member_standing, standings
from tests.factories import ParliamentarianFactory
from tests.funding.accounts import JULY, JUNE, NEXT_JUNE, SEPTEMBER, member
from tests.funding.factories import FeeRateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    """Paid, paid in part, paid ahead, remitted, never asked, and one under two records."""
    FeeRateFactory()
    people = [member() for _number in range(5)]
    run_fees(2024, by=None, on=JUNE)
    for person, cents in zip(people, (4000, 1500, 9000), strict=False):
        take_payment(shares=[(person, cents)], on=JULY, method="card", by=None)
    remit_fee(people[3], 2024, on=JULY, by=None)
    duplicate = ParliamentarianFactory()
    take_payment(shares=[(duplicate, 300)], on=SEPTEMBER, method="card", by=None)
    duplicate.merged_into = people[4]
    duplicate.save()
    run_fees(2025, by=None, on=NEXT_JUNE)
    return people


@pytest.mark.parametrize("day", [JUNE, JULY, SEPTEMBER, NEXT_JUNE, None])
def test_all_at_once_is_each_by_one(people, day):
    everybody = standings(on=day)
    assert everybody == {person.pk: member_standing(person, on=day) for person in people}
    balances = balances_by_member("1100", on=day)
    assert {key: one.balance_cents for key, one in everybody.items()} == balances
    for one in everybody.values():
        assert one.balance_cents == one.owed_cents - one.credit_cents
        assert one.owed_cents == sum(fee.owed_cents for fee in one.fees) + one.other_owed_cents
        assert 0 in (one.owed_cents, one.credit_cents)
        for fee in one.fees:
            parts = (fee.remitted_cents, fee.written_off_cents, fee.paid_cents, fee.owed_cents)
            assert sum(parts) == fee.fee_cents
            assert min(parts) >= 0


def test_in_numbers(people):
    everybody = standings()
    told = [(everybody[p.pk].owed_cents, everybody[p.pk].credit_cents) for p in people]
    assert told == [(4000, 0), (6500, 0), (0, 1000), (4000, 0), (7700, 0)]
    assert [fee.assessed_on for fee in everybody[people[0].pk].fees] == [JUNE, NEXT_JUNE]


def test_a_merged_record_answers_for_its_survivor(people):
    duplicate = people[4].duplicates.get()
    assert member_standing(duplicate) == member_standing(people[4])


def test_somebody_without_postings():
    one = member_standing(ParliamentarianFactory())
    assert (one.fees, one.owed_cents, one.credit_cents, one.balance_cents) == ((), 0, 0, 0)


@pytest.mark.parametrize("members", [1, 3])
def test_a_fixed_number_of_queries(django_assert_num_queries, members):
    FeeRateFactory()
    for _number in range(members):
        assess_fee(member(), 2024, by=None, on=JUNE)
    with django_assert_num_queries(3):
        assert len(standings()) == members
