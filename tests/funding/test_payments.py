"""Payments in, and what each leaves on the member's account."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from funding.actions import (
    PaymentRow,
    assess_fee,
    bounce,
    import_payments,
    make_deposit,
    refund,
    take_payment,
)
from funding.ledger import balance
from funding.models import DepositedPayment, Transaction
from funding.payment_notes import payment_notes
from funding.standing import member_standing
from tests.factories import ParliamentarianFactory
from tests.funding.accounts import JULY, JUNE, NEXT_JUNE, SEPTEMBER, account, entries, fees, member
from tests.funding.factories import FeeRateFactory, closed
from tests.funding.refusing import refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    """An official member who was asked $40 for 2024."""
    FeeRateFactory()
    person = member()
    assess_fee(person, 2024, by=None, on=JUNE)
    return person


def pay(person, cents=4000, on=JULY, method="transfer", **more):
    return take_payment(shares=[(person, cents)], on=on, method=method, by=None, **more)


def test_six_queries_take_a_payment_in(person):
    with CaptureQueriesContext(connection) as queries:
        pay(person, description="In the post", cheque_number="118", method="cheque", key="k")
    said = [query["sql"].split()[0] for query in queries]
    assert [word for word in said if word not in ("SAVEPOINT", "RELEASE")] == [
        *("UPDATE", "SELECT", "SELECT", "SELECT", "INSERT", "INSERT")
    ]


class TestOnTheAccount:
    def test_paid_in_full(self, person):
        pay(person)
        assert fees(person) == {2024: (4000, 0, 0, 4000, 0)}
        assert account(person) == (0, 0)

    def test_part_payment(self, person):
        pay(person, 1500)
        assert fees(person) == {2024: (4000, 0, 0, 1500, 2500)}
        assert account(person) == (2500, 0)

    def test_overpayment_is_carried_into_next_years_fee(self, person):
        pay(person, 5000)
        assert account(person) == (0, 1000)
        assess_fee(person, 2025, by=None, on=NEXT_JUNE)
        assert fees(person) == {2024: (4000, 0, 0, 4000, 0), 2025: (4000, 0, 0, 1000, 3000)}
        assert account(person) == (3000, 0)
        assert account(person, on=SEPTEMBER) == (0, 1000)

    def test_the_oldest_fee_is_paid_first(self, person):
        assess_fee(person, 2023, by=None, on=SEPTEMBER)
        pay(person, 5000, on=SEPTEMBER)
        assert fees(person) == {2023: (4000, 0, 0, 4000, 0), 2024: (4000, 0, 0, 1000, 3000)}

    def test_several_members_in_one_payment(self, person):
        other, third = member(), ParliamentarianFactory()
        assess_fee(other, 2024, by=None, on=JUNE)
        row = take_payment(
            shares=[(person, 4000), (other, 2500), (third, 1000)],
            on=JULY,
            method="cheque",
            cheque_number="118",
            by=None,
            expected_total_cents=7500,
        )
        assert entries(row) == [
            ("1010", 7500, None, None),
            ("1100", -4000, person, None),
            ("1100", -2500, other, None),
            ("1100", -1000, third, None),
        ]
        assert [account(one) for one in (person, other, third)] == [(0, 0), (1500, 0), (0, 1000)]

    @pytest.mark.parametrize(
        ("method", "where"),
        [("cheque", "1010"), ("cash", "1010"), ("transfer", "1000"), ("card", "1000")],
    )
    def test_where_the_money_is(self, person, method, where):
        pay(person, method=method)
        assert {code: balance(code) for code in ("1000", "1010")} == {"1000": 0, "1010": 0} | {
            where: 4000
        }

    def test_a_double_click_posts_once(self, person):
        assert pay(person, key="one") == pay(person, key="one")
        assert account(person) == (0, 0)
        assert pay(person, key="two") != pay(person, key="one")


class TestRefusedPayments:
    @pytest.mark.parametrize("cents", [0, -100, 40.0, True, 10**13])
    def test_the_amount(self, person, cents):
        with refused("amount"):
            pay(person, cents)

    def test_a_share_of_zero_among_others(self, person):
        with refused("amount"):
            take_payment(shares=[(person, 1), (member(), 0)], on=JULY, method="card", by=None)

    def test_the_future(self, person):
        with refused("date"):
            pay(person, on=date(2999, 1, 1))

    def test_closed_books(self, person):
        closed(JULY)
        with refused("date"):
            pay(person, on=JULY)

    def test_a_value_date_to_come(self, person):
        with refused("value_date"):
            pay(person, value_date=date(2999, 1, 1))

    def test_a_merged_record(self, person):
        duplicate = ParliamentarianFactory(merged_into=person)
        with refused("parliamentarian"):
            pay(duplicate)

    def test_nobody(self):
        with refused("parliamentarian"):
            take_payment(shares=[], on=JULY, method="card", by=None)

    def test_one_person_twice(self, person):
        with refused("parliamentarian"):
            take_payment(shares=[(person, 1), (person, 2)], on=JULY, method="card", by=None)

    @pytest.mark.parametrize("method", ["", "barter"])
    def test_the_method(self, person, method):
        with refused("method"):
            pay(person, method=method)

    def test_a_cheque_number_without_a_cheque(self, person):
        with refused("cheque_number"):
            pay(person, method="cash", cheque_number="12")

    def test_a_total_that_differs(self, person):
        with refused("total"):
            pay(person, expected_total_cents=4001)

    def test_a_name_in_the_description(self, person):
        with refused("description"):
            pay(person, description=f"Cheque of {person.family_name}, by post")


class TestImport:
    def rows(self, person):
        return [
            PaymentRow(person, 4000, JULY),
            PaymentRow(member(), 1000, SEPTEMBER, method="cheque", cheque_number="7"),
        ]

    def test_whole(self, person):
        rows = self.rows(person)
        posted = import_payments(rows, expected_total_cents=5000, by=None, key="list")
        assert [row.date for row in posted] == [JULY, SEPTEMBER]
        assert account(person) == (0, 0)
        assert import_payments(rows, expected_total_cents=5000, by=None, key="list") == posted
        assert Transaction.objects.filter(kind="payment").count() == 2

    def test_a_wrong_total(self, person):
        with refused("total"):
            import_payments(self.rows(person), expected_total_cents=5001, by=None, key="list")

    def test_every_bad_line_is_told(self, person):
        rows = [
            *self.rows(person),
            PaymentRow(person, 0, JULY),
            PaymentRow(person, 5, date(2999, 1, 1)),
        ]
        with pytest.raises(ValidationError) as refusal:
            import_payments(rows, expected_total_cents=5005, by=None, key="list")
        told = refusal.value.message_dict["rows"]
        assert [sentence.split(":")[0] for sentence in told] == ["Line 3", "Line 4"]
        assert not Transaction.objects.filter(kind="payment").exists()

    def test_an_empty_list(self):
        with refused("rows"):
            import_payments([], expected_total_cents=0, by=None, key="list")


class TestBounced:
    def test_before_it_was_deposited(self, person):
        row = pay(person, method="cheque")
        bounce(row, on=SEPTEMBER, by=None)
        assert account(person, on=JULY) == (0, 0)
        assert account(person) == (4000, 0)
        assert balance("1010") == balance("1000") == 0

    def test_after_it_was_deposited(self, person):
        row, other = pay(person, method="cheque"), pay(member(), 1000, method="cash")
        make_deposit([row, other], on=SEPTEMBER, by=None)
        bounce(row, on=SEPTEMBER, by=None)
        assert account(person) == (4000, 0)
        assert (balance("1010"), balance("1000")) == (0, 1000)

    def test_a_transfer_leaves_the_bank_account(self, person):
        bounce(pay(person), on=SEPTEMBER, by=None)
        assert (balance("1000"), account(person)) == (0, (4000, 0))

    def test_the_group_bears_the_charge(self, person):
        bounce(pay(person, method="cheque"), on=SEPTEMBER, by=None, charge_cents=700)
        assert (balance("1000"), balance("5100"), account(person)) == (-700, 700, (4000, 0))

    def test_the_member_is_asked_for_the_charge(self, person):
        row = pay(person, method="cheque")
        bounce(row, on=SEPTEMBER, by=None, charge_cents=700, charge_member=True)
        assert (balance("5100"), account(person)) == (0, (4700, 0))
        pay(person, 4500, on=SEPTEMBER)
        assert fees(person) == {2024: (4000, 0, 0, 4000, 0)}
        assert member_standing(person).other_owed_cents == 200

    def test_twice(self, person):
        row = pay(person, method="cheque")
        bounce(row, on=SEPTEMBER, by=None)
        with refused("payment"):
            bounce(row, on=SEPTEMBER, by=None)

    def test_a_double_click_bounces_once(self, person):
        row = pay(person, method="cheque")
        first = bounce(row, on=SEPTEMBER, by=None, charge_cents=700, key="one")
        assert bounce(row, on=SEPTEMBER, by=None, charge_cents=700, key="one") == first
        assert balance("5100") == 700

    def test_cash_or_what_is_no_payment(self, person):
        cash = pay(person, method="cash")
        with refused("payment"):
            bounce(cash, on=SEPTEMBER, by=None)
        fee = Transaction.objects.get(kind="fee")
        with refused("payment"):
            bounce(fee, on=SEPTEMBER, by=None)

    def test_before_it_was_paid(self, person):
        row = pay(person, method="cheque")
        with refused("date"):
            bounce(row, on=JUNE, by=None)

    def test_a_negative_charge(self, person):
        row = pay(person, method="cheque")
        with refused("charge"):
            bounce(row, on=SEPTEMBER, by=None, charge_cents=-1)

    def test_a_charge_of_several(self, person):
        row = take_payment(shares=[(person, 1), (member(), 2)], on=JULY, method="cheque", by=None)
        with refused("charge_member"):
            bounce(row, on=SEPTEMBER, by=None, charge_cents=5, charge_member=True)


class TestRefund:
    def test_of_a_credit(self, person):
        pay(person, 5000)
        row = refund(person, 400, on=SEPTEMBER, by=None)
        assert entries(row) == [("1100", 400, person, None), ("1000", -400, None, None)]
        assert account(person) == (0, 600)
        assert fees(person) == {2024: (4000, 0, 0, 4000, 0)}

    def test_of_more_than_the_credit(self, person):
        pay(person, 5000)
        with refused("amount"):
            refund(person, 1001, on=SEPTEMBER, by=None)

    def test_of_a_credit_that_came_later_or_is_gone(self, person):
        pay(person, 5000, on=SEPTEMBER)
        with refused("amount"):
            refund(person, 1000, on=JULY, by=None)
        assess_fee(person, 2025, by=None, on=NEXT_JUNE)
        with refused("amount"):
            refund(person, 1000, on=SEPTEMBER, by=None)

    @pytest.mark.parametrize("cents", [0, -5])
    def test_of_nothing(self, person, cents):
        with refused("amount"):
            refund(person, cents, on=SEPTEMBER, by=None)

    def test_a_double_click_refunds_once(self, person):
        pay(person, 5000)
        first = refund(person, 1000, on=SEPTEMBER, by=None, key="one")
        assert refund(person, 1000, on=SEPTEMBER, by=None, key="one") == first
        assert account(person) == (0, 0)

    def test_a_bounced_payment_after_its_refund_leaves_the_refund_owed(self, person):
        row = pay(person, 5000, method="cheque")
        refund(person, 1000, on=SEPTEMBER, by=None)
        bounce(row, on=SEPTEMBER, by=None)
        assert account(person) == (5000, 0)
        assert member_standing(person).balance_cents == 5000


class TestDeposits:
    def test_of_two(self, person):
        one, other = pay(person, method="cheque"), pay(member(), 1000, method="cash")
        deposit = make_deposit([one, other], on=SEPTEMBER, by=None, slip_number="D-1")
        assert entries(deposit.transaction) == [
            ("1000", 5000, None, None),
            ("1010", -4000, person, None),
            ("1010", -1000, other.postings.get(line=2).parliamentarian, None),
        ]
        assert (balance("1000"), balance("1010")) == (5000, 0)
        assert DepositedPayment.objects.count() == 2

    def test_what_may_not_be_in_one(self, person):
        transfer = pay(person)
        bounced = pay(person, method="cheque")
        bounce(bounced, on=SEPTEMBER, by=None)
        late = pay(person, on=SEPTEMBER, method="cheque")
        deposited = pay(person, method="cheque")
        make_deposit([deposited], on=JULY, by=None)
        for row in (
            transfer,
            bounced,
            late,
            deposited,
            deposited.deposits.get().deposit.transaction,
        ):
            with refused("payments"):
                make_deposit([row], on=JULY, by=None)
        with refused("payments"):
            make_deposit([], on=JULY, by=None)

    def test_a_double_click_deposits_once(self, person):
        row = pay(person, method="cheque")
        first = make_deposit([row], on=JULY, by=None, key="one")
        assert make_deposit([row], on=JULY, by=None, key="one") == first


class TestNotes:
    def test_of_who_was_never_tied_to_the_group(self):
        stranger, gone, survivor = ParliamentarianFactory(), member(until=JUNE), member()
        duplicate = member()
        ParliamentarianFactory(merged_into=survivor)
        under_other = ParliamentarianFactory()
        duplicate.merged_into = under_other
        duplicate.save()
        notes = payment_notes([stranger, gone, survivor, under_other])
        assert len(notes) == 1
        assert f"{stranger} was never tied" in notes[0]

    @pytest.mark.parametrize("people", [1, 3])
    def test_in_one_query(self, django_assert_num_queries, people):
        people = [member() for _number in range(people)]
        with django_assert_num_queries(1):
            payment_notes(people)
