"""Remissions, write-offs and reversals, told by what members owe afterwards."""

from datetime import date

import pytest

from funding.actions import (
    assess_fee,
    bounce,
    close_books,
    make_deposit,
    open_books,
    refund,
    remit_fee,
    reverse_transaction,
    take_payment,
    write_off,
)
from funding.ledger import balance
from funding.models import Transaction
from funding.standing import member_standing
from tests.factories import ParliamentarianFactory
from tests.funding.accounts import JULY, JUNE, NEXT_JUNE, SEPTEMBER, account, entries, fees, member
from tests.funding.factories import FeeRateFactory
from tests.funding.refusing import refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    """An official member who was asked $40 for 2024."""
    FeeRateFactory()
    person = member()
    assess_fee(person, 2024, by=None, on=JUNE)
    return person


def pay(person, cents=4000, on=JULY, method="transfer"):
    return take_payment(shares=[(person, cents)], on=on, method=method, by=None)


def remit(person, cents=None, on=JULY, year=2024, **more):
    return remit_fee(person, year, on=on, by=None, amount_cents=cents, **more)


def leave(person, day=SEPTEMBER):
    person.memberships.update(until=day)


class TestRemission:
    def test_of_the_whole_fee(self, person):
        row = remit(person)
        assert entries(row) == [("4010", 4000, person, 2024), ("1100", -4000, person, 2024)]
        assert fees(person) == {2024: (4000, 4000, 0, 0, 0)}
        assert account(person) == (0, 0)
        assert balance("4000", "4010") == 0

    def test_of_part(self, person):
        remit(person, 1500)
        pay(person, 2500)
        assert fees(person) == {2024: (4000, 1500, 0, 2500, 0)}

    def test_of_what_a_part_payment_left(self, person):
        pay(person, 1000)
        remit(person)
        assert fees(person) == {2024: (4000, 3000, 0, 1000, 0)}

    def test_of_what_was_paid_becomes_credit(self, person):
        pay(person)
        with refused("amount", saying="it becomes credit"):
            remit(person)
        remit(person, 4000)
        assert fees(person) == {2024: (4000, 4000, 0, 0, 0)}
        assert account(person) == (0, 4000)
        refund(person, 4000, on=SEPTEMBER, by=None)
        assert account(person) == (0, 0)

    def test_its_reason_and_decision_are_kept(self, person):
        row = remit(person, 1, reason="On leave", decided_by="2024-06-01-agm/3")
        assert row.description == "On leave (Decided by 2024-06-01-agm/3)"
        assert remit(person, 1, decided_by="m/1").description == "Decided by m/1"
        assert remit(person, 1, reason="On leave").description == "On leave"

    def test_of_more_than_is_left(self, person):
        remit(person, 3000)
        with refused("amount", saying="$10.00"):
            remit(person, 1001)

    @pytest.mark.parametrize("cents", [0, -1])
    def test_of_nothing(self, person, cents):
        with refused("amount"):
            remit(person, cents)

    def test_of_a_fee_that_was_never_asked(self, person):
        with refused("year"):
            remit(person, year=2023)

    def test_before_the_fee_was_asked(self, person):
        with refused("date"):
            remit(person, on=date(2024, 6, 2))

    def test_with_a_name_in_its_reason(self, person):
        with refused("reason"):
            remit(person, reason=f"{person.family_name} is ill")

    def test_a_double_click_remits_once(self, person):
        first = remit(person, 1500, key="one")
        assert remit(person, 1500, key="one") == first
        assert account(person) == (2500, 0)
        whole = remit(person, key="two")
        assert remit(person, key="two") == whole
        assert account(person) == (0, 0)

    def test_another_form_with_the_same_key(self, person):
        remit(person, 1500, key="one")
        with refused("__all__", saying="already sent"):
            remit(person, 1600, key="one")


class TestWriteOff:
    def test_of_all_that_the_departed_owe(self, person):
        assess_fee(person, 2023, by=None, on=JUNE)
        pay(person, 1000)
        leave(person)
        row = write_off(person, on=SEPTEMBER, by=None)
        assert entries(row) == [
            ("5110", 3000, person, 2023),
            ("1100", -3000, person, 2023),
            ("5110", 4000, person, 2024),
            ("1100", -4000, person, 2024),
        ]
        assert fees(person) == {2023: (4000, 0, 3000, 1000, 0), 2024: (4000, 0, 4000, 0, 0)}
        assert account(person) == (0, 0)

    def test_of_a_charge_and_what_was_owed_at_the_opening(self):
        person = ParliamentarianFactory()
        open_books(on=JUNE, bank_cents=0, members=[(person, 2000)], by=None)
        row = pay(person, 2000, method="cheque")
        bounce(row, on=JULY, by=None, charge_cents=500, charge_member=True)
        assert account(person) == (2500, 0)
        write_off(person, on=SEPTEMBER, by=None)
        assert account(person) == (0, 0)
        assert member_standing(person).other_owed_cents == 0

    def test_of_the_dead(self, person):
        person.died_on = JULY
        person.save()
        write_off(person, on=JULY, by=None)
        assert account(person) == (0, 0)

    def test_of_a_member(self, person):
        with refused("parliamentarian"):
            write_off(person, on=SEPTEMBER, by=None)

    def test_of_who_owes_nothing(self, person):
        leave(person)
        pay(person)
        with refused("parliamentarian"):
            write_off(person, on=SEPTEMBER, by=None)

    def test_before_later_entries(self, person):
        leave(person)
        pay(person, on=NEXT_JUNE)
        with refused("date"):
            write_off(person, on=SEPTEMBER, by=None)

    def test_a_double_click_writes_off_once(self, person):
        leave(person)
        first = write_off(person, on=SEPTEMBER, by=None, key="one")
        assert write_off(person, on=SEPTEMBER, by=None, key="one") == first

    def test_a_late_payment_is_credit(self, person):
        leave(person)
        write_off(person, on=SEPTEMBER, by=None)
        pay(person, on=NEXT_JUNE)
        assert account(person) == (0, 4000)


class TestReversing:
    def back(self, row, on=SEPTEMBER, **more):
        return reverse_transaction(row, on=on, by=None, **more)

    def test_a_payment(self, person):
        row = pay(person)
        self.back(row)
        assert (account(person), account(person, on=JULY)) == ((4000, 0), (0, 0))
        assert balance("1000") == 0

    def test_a_remission_and_a_write_off(self, person):
        self.back(remit(person))
        assert fees(person) == {2024: (4000, 0, 0, 0, 4000)}
        leave(person)
        self.back(write_off(person, on=SEPTEMBER, by=None))
        assert fees(person) == {2024: (4000, 0, 0, 0, 4000)}

    def test_twice(self, person):
        row = pay(person)
        self.back(row)
        with refused("__all__", saying="already reversed"):
            self.back(row)

    def test_a_reversal(self, person):
        undone = self.back(pay(person))
        with refused("__all__", saying="itself a reversal"):
            self.back(undone)

    def test_before_its_day(self, person):
        row = pay(person)
        with refused("date"):
            self.back(row, on=JUNE)

    def test_a_double_click_reverses_once(self, person):
        row = pay(person)
        assert self.back(row, key="one") == self.back(row, key="one")

    def test_a_deposited_payment(self, person):
        row = pay(person, method="cheque")
        deposit = make_deposit([row], on=JULY, by=None)
        with refused("transaction", saying="reverse the deposit first"):
            self.back(row)
        self.back(deposit.transaction)
        assert (balance("1000"), balance("1010")) == (0, 4000)
        self.back(row)
        assert balance("1010") == 0

    def test_a_deposit_whose_payment_came_back(self, person):
        row = pay(person, method="cheque")
        deposit = make_deposit([row], on=JULY, by=None)
        bounce(row, on=SEPTEMBER, by=None)
        returned = Transaction.objects.get(kind="returned")
        for one in (deposit.transaction, returned):
            with refused("transaction"):
                self.back(one)

    def test_a_deposited_payment_goes_into_a_new_deposit_once_the_first_is_reversed(self, person):
        row = pay(person, method="cheque")
        self.back(make_deposit([row], on=JULY, by=None).transaction)
        make_deposit([row], on=SEPTEMBER, by=None)
        assert (balance("1000"), balance("1010")) == (4000, 0)

    def test_a_fee_of_which_something_was_remitted(self, person):
        fee = Transaction.objects.get(kind="fee")
        remission = remit(person, 100)
        with refused("transaction", saying="Reverse that first"):
            self.back(fee)
        self.back(remission)
        self.back(fee)
        assert (fees(person), account(person)) == ({}, (0, 0))

    def test_a_name_in_the_description(self, person):
        row = pay(person)
        with refused("description"):
            self.back(row, description=f"Not {person.family_name}")

    def test_the_opening_until_the_books_are_closed(self, person):
        opening = open_books(on=date(2024, 4, 1), bank_cents=100, by=None)
        self.back(opening)
        assert balance("1000") == 0
        anew = open_books(on=date(2024, 4, 1), bank_cents=200, by=None)
        close_books(up_to=date(2024, 4, 30), by=None)
        with refused("transaction", saying="closed since"):
            self.back(anew)
