"""Opening and closing the books, and the bank's own statement."""

from datetime import date

import pytest

from funding.actions import (
    PaymentRow,
    assess_fee,
    close_books,
    closing_plan,
    discard_statement,
    finish_statement,
    import_payments,
    make_deposit,
    open_books,
    reconciliation,
    reverse_transaction,
    run_fees,
    start_statement,
    take_payment,
    tick,
    untick,
)
from funding.ledger import balance, head
from funding.models import BankStatement, Clearing, Closing
from tenure import clock
from tests.factories import ParliamentarianFactory
from tests.funding.accounts import JULY, JUNE, NEXT_JUNE, SEPTEMBER, account, entries, fees, member
from tests.funding.factories import FeeRateFactory, income
from tests.funding.refusing import refused

pytestmark = pytest.mark.django_db

FIRST = date(2024, 4, 1)


def opened(**more):
    return open_books(**{"on": FIRST, "bank_cents": 10_000, "by": None} | more)


def bank(row):
    return row.postings.get(account__code="1000")


class TestOpening:
    def test_what_there_was(self):
        owes, ahead, even = (ParliamentarianFactory() for _number in range(3))
        row = opened(members=[(owes, 4000), (ahead, -1000), (even, 0)], undeposited_cents=500)
        assert entries(row) == [
            ("1000", 10_000, None, None),
            ("1010", 500, None, None),
            ("1100", 4000, owes, None),
            ("1100", -1000, ahead, None),
            ("3000", -13_500, None, None),
        ]
        assert [account(one) for one in (owes, ahead, even)] == [(4000, 0), (0, 1000), (0, 0)]

    def test_what_was_owed_then_is_paid_first(self):
        FeeRateFactory()
        person = member()
        opened(members=[(person, 4000)])
        assess_fee(person, 2024, by=None, on=JUNE)
        take_payment(shares=[(person, 5000)], on=JULY, method="card", by=None)
        assert fees(person) == {2024: (4000, 0, 0, 1000, 3000)}
        assert account(person) == (3000, 0)

    def test_what_was_paid_ahead_pays_the_fee(self):
        FeeRateFactory()
        person = member()
        opened(members=[(person, -4500)])
        assess_fee(person, 2024, by=None, on=JUNE)
        assert fees(person) == {2024: (4000, 0, 0, 4000, 0)}
        assert account(person) == (0, 500)

    def test_what_was_in_the_cash_box_can_be_deposited(self):
        row = opened(undeposited_cents=500)
        make_deposit([row], on=JUNE, by=None)
        assert (balance("1000"), balance("1010")) == (10_500, 0)

    def test_twice(self):
        opened()
        with refused("__all__", saying="already opened"):
            opened(on=JUNE)

    def test_a_double_click_opens_once(self):
        assert opened(key="one") == opened(key="one")

    def test_after_something_else(self):
        income(on=FIRST)
        with refused("date"):
            opened()

    @pytest.mark.parametrize("day", [date(2024, 3, 31), FIRST])
    def test_nothing_is_posted_by_that_day_afterwards(self, day):
        FeeRateFactory()
        person = member()
        opened()
        paid = {"shares": [(person, 4000)], "on": day, "method": "card", "by": None}
        with refused("date", saying="hold all that was by"):
            take_payment(**paid)
        with refused("rows", saying="Line 1: The opening balances"):
            import_payments(
                [PaymentRow(person, 4000, on=day)], expected_total_cents=4000, by=None, key="k"
            )
        with refused("date", saying="opening balances"):
            income(on=day)
        assert take_payment(**paid | {"on": date(2024, 4, 2)}).number == 2

    def test_the_fees_of_that_day_neither(self):
        FeeRateFactory()
        member()
        opened()
        with refused("date", saying="opening balances"):
            run_fees(2024, on=FIRST, by=None)

    def test_taken_back_and_written_anew_the_same_day(self):
        wrong = opened()
        reverse_transaction(wrong, on=FIRST, by=None)
        assert opened(bank_cents=20_000).number == 3
        assert balance("1000") == 20_000

    def test_nothing_at_all(self):
        with refused("__all__"):
            opened(bank_cents=0)

    @pytest.mark.parametrize("field", ["bank", "undeposited"])
    def test_less_than_nothing(self, field):
        with refused(field):
            opened(**{f"{field}_cents": -1})

    def test_one_person_twice_or_merged(self):
        person = ParliamentarianFactory()
        merged = ParliamentarianFactory(merged_into=person)
        for members in ([(person, 1), (person, 2)], [(merged, 1)]):
            with refused("parliamentarian"):
                opened(members=members)


class TestClosing:
    def test_for_good(self):
        income(on=JUNE)
        closing = close_books(up_to=JUNE, by=None)
        assert (closing.last_number, closing.head_hash) == head()
        with refused("date"):
            take_payment(shares=[(member(), 1)], on=JUNE, method="card", by=None)
        income(on=date(2024, 6, 4))

    def test_the_plan_tells_what_to_look_at(self):
        FeeRateFactory()
        person = member()
        assess_fee(person, 2024, by=None, on=JUNE)
        cheque = take_payment(shares=[(person, 1000)], on=JULY, method="cheque", by=None)
        transfer = take_payment(shares=[(person, 500)], on=JULY, method="transfer", by=None)
        income(on=SEPTEMBER)
        plan = closing_plan(up_to=JULY)
        assert plan.undeposited == (cheque,)
        assert plan.undeposited[0].waiting_cents == 1000
        assert plan.unreconciled == (bank(transfer),)
        assert [(one.person, one.owed_cents) for one in plan.unpaid] == [(person, 2500)]
        assert (plan.last_number, plan.head_hash) == head()
        assert not Closing.objects.exists()

    def test_days_to_come(self):
        income(on=JUNE)
        with clock.set_to(JULY), refused("up_to"):
            close_books(up_to=date(2024, 7, 3), by=None)

    @pytest.mark.parametrize("day", [JULY, JUNE])
    def test_days_already_closed(self, day):
        income(on=JUNE)
        close_books(up_to=JULY, by=None)
        with refused("up_to"):
            close_books(up_to=day, by=None)

    def test_empty_books(self):
        with refused("up_to"):
            close_books(up_to=JULY, by=None)


class TestTheBankStatement:
    @pytest.fixture
    def rows(self):
        """Opening $100, $10 in June, $20 in July, $5 in September."""
        return [opened(), income(1000, on=JUNE), income(2000, on=JULY), income(500, on=SEPTEMBER)]

    def start(self, day=JULY, cents=11_000):
        return start_statement(up_to=day, balance_cents=cents, by=None)

    def test_ticked_until_nothing_is_left_to_explain(self, rows):
        statement = self.start()
        tick(statement, [bank(rows[0])], by=None)
        found = reconciliation(statement)
        assert found.cleared == (bank(rows[0]),)
        assert found.uncleared == (bank(rows[1]), bank(rows[2]))
        assert (found.opening_cents, found.cleared_cents, found.uncleared_cents) == (
            0,
            10_000,
            3000,
        )
        assert (found.book_cents, found.bank_cents) == (13_000, 11_000)
        assert found.difference_cents == 1000
        with refused("statement", saying="$10.00"):
            finish_statement(statement, by=None)
        tick(statement, [bank(rows[1])], by=None)
        assert reconciliation(statement).difference_cents == 0
        assert finish_statement(statement, by=None).finished_at is not None

    def test_the_next_one_goes_on_from_there(self, rows):
        first = self.start()
        tick(first, [bank(rows[0]), bank(rows[1])], by=None)
        finish_statement(first, by=None)
        second = self.start(NEXT_JUNE, 13_500)
        assert reconciliation(second).opening_cents == 11_000
        tick(second, [bank(rows[2]), bank(rows[3])], by=None)
        found = reconciliation(second)
        assert (found.difference_cents, found.uncleared) == (0, ())
        finish_statement(second, by=None)
        again = reconciliation(first)
        assert (again.uncleared, again.difference_cents) == ((bank(rows[2]),), 0)

    def test_unticked(self, rows):
        statement = self.start()
        tick(statement, [bank(rows[0]), bank(rows[2])], by=None)
        untick(statement, [bank(rows[2])], by=None)
        assert reconciliation(statement).cleared == (bank(rows[0]),)

    def test_what_may_not_be_ticked(self, rows):
        statement = self.start()
        tick(statement, [bank(rows[0])], by=None)
        other = rows[1].postings.get(account__code="4900")
        for posting in (bank(rows[0]), bank(rows[3]), other):
            with refused("postings"):
                tick(statement, [posting], by=None)
        with refused("postings"):
            tick(statement, [], by=None)

    def test_a_finished_one_is_kept_as_it_is(self, rows):
        statement = self.start()
        tick(statement, [bank(rows[0]), bank(rows[1])], by=None)
        finish_statement(statement, by=None)
        for verb in (tick, untick):
            with refused("statement"):
                verb(statement, [bank(rows[2])], by=None)
        for verb in (finish_statement, discard_statement):
            with refused("statement"):
                verb(statement, by=None)

    def test_one_after_the_other(self, rows):
        statement = self.start()
        with refused("up_to", saying="first, or discard it"):
            self.start(SEPTEMBER)
        tick(statement, [bank(rows[0]), bank(rows[1])], by=None)
        finish_statement(statement, by=None)
        for day in (JULY, JUNE):
            with refused("up_to", saying="choose a later day"):
                self.start(day)

    def test_a_day_to_come(self):
        with clock.set_to(JUNE), refused("up_to"):
            self.start()

    def test_discarded_with_its_ticks(self, rows):
        statement = self.start()
        tick(statement, [bank(rows[0])], by=None)
        discard_statement(statement, by=None)
        assert not BankStatement.objects.exists()
        assert not Clearing.objects.exists()
        self.start(cents=5)
