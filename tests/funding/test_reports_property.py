"""Whatever valid things happen to the books, their sums hold."""

from contextlib import suppress
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from funding.actions import (
    assess_fee,
    bounce,
    close_books,
    make_deposit,
    open_books,
    refund,
    remit_fee,
    reverse_transaction,
    run_fees,
    take_payment,
    write_off,
)
from funding.actions.grants import receive_grant, receive_in_kind, receive_income, spend
from funding.ledger import balance, balances_by_member
from funding.models import Closing, Transaction
from funding.reports.balances import balance_sheet, trial_balance
from funding.reports.income import income_statement
from funding.standing import standings
from tenure import clock
from tenure.span import Span, day_before
from tests.factories import MembershipFactory, ParliamentarianFactory
from tests.funding.factories import FeeRateFactory, GrantFactory

FIRST, LAST = date(2021, 4, 1), date(2024, 3, 31)
DAYS = st.dates(FIRST, LAST)
CENTS = st.one_of(st.sampled_from([1, 4000, 5000]), st.integers(1, 10**9))
MEMBER = st.integers(0, 3)
METHOD = st.sampled_from(["cheque", "cheque", "cash", "transfer", "card"])
ANY = st.integers(0, 10**6)

OPERATIONS = st.one_of(
    st.tuples(st.just("assess"), DAYS, MEMBER),
    st.tuples(st.just("pay"), DAYS, MEMBER, CENTS, METHOD),
    st.tuples(st.just("pay_for_two"), DAYS, MEMBER, CENTS, METHOD),
    st.tuples(st.just("deposit"), DAYS, ANY),
    st.tuples(st.just("bounce"), DAYS, ANY, st.booleans()),
    st.tuples(st.just("remit"), DAYS, MEMBER),
    st.tuples(st.just("refund"), DAYS, MEMBER, CENTS),
    st.tuples(st.just("write_off"), DAYS, st.just(3)),
    st.tuples(st.just("reverse"), DAYS, ANY),
    st.tuples(st.just("grant"), DAYS, CENTS),
    st.tuples(st.just("in_kind"), DAYS, CENTS),
    st.tuples(st.just("income"), DAYS, CENTS),
    st.tuples(st.just("spend"), DAYS, CENTS),
    st.tuples(st.just("close"), DAYS),
)


class World:
    """Does what it is told where the verbs allow it; what they refuse has not happened."""

    def __init__(self) -> None:
        self.people = [ParliamentarianFactory() for _ in range(4)]
        for person in self.people:
            MembershipFactory(parliamentarian=person, since=FIRST)
        gone = self.people[3]
        gone.died_on = date(2022, 1, 1)
        gone.save()
        FeeRateFactory(first_fiscal_year=2021, amount_cents=4000)
        self.money = GrantFactory()
        self.support = GrantFactory(nature="in_kind")
        open_books(
            on=day_before(FIRST), bank_cents=123_456, members=[(self.people[0], 700)], by=None
        )
        run_fees(2021, on=FIRST, by=None)

    def do(self, name: str, day: date, *details: object) -> None:
        with suppress(ValidationError):
            getattr(self, name)(day, *details)

    def assess(self, day, member):
        year = day.year if day.month > 3 else day.year - 1
        assess_fee(self.people[member], year, on=day, by=None)

    def pay(self, day, member, cents, method):
        take_payment(shares=[(self.people[member], cents)], on=day, method=method, by=None)

    def pay_for_two(self, day, member, cents, method):
        shares = [(self.people[member], cents), (self.people[(member + 1) % 4], cents + 1)]
        take_payment(shares=shares, on=day, method=method, by=None)

    def _one(self, place, **which):
        rows = list(Transaction.objects.filter(**which))
        if not rows:
            raise ValidationError("none")
        return rows[place % len(rows)]

    def deposit(self, day, place):
        payment = self._one(place, kind="payment", method__in=("cheque", "cash"))
        make_deposit([payment], on=day, by=None)

    def bounce(self, day, place, charge_member):
        payment = self._one(place, kind="payment", method="cheque")
        bounce(payment, on=day, by=None, charge_cents=700, charge_member=charge_member)

    def remit(self, day, member):
        remit_fee(self.people[member], 2021, on=day, by=None, reason="Leave")

    def refund(self, day, member, cents):
        refund(self.people[member], cents, on=day, by=None)

    def write_off(self, day, member):
        write_off(self.people[member], on=day, by=None)

    def reverse(self, day, place):
        reverse_transaction(self._one(place), on=day, by=None)

    def grant(self, day, cents):
        receive_grant(self.money, cents, on=day, by=None)

    def in_kind(self, day, cents):
        receive_in_kind(self.support, cents, on=day, by=None, description="A room")

    def income(self, day, cents):
        receive_income(cents, on=day, by=None, description="A sale")

    def spend(self, day, cents):
        spend(cents, account="5000", on=day, by=None, description="Hall")

    def close(self, day):
        close_books(up_to=day, by=None)


def sums_hold() -> None:
    """Assets are opening balances and income less expenses; members add up to the total."""
    sheet = balance_sheet()
    whole = income_statement(within=Span.inclusive(FIRST, LAST))
    opening = -sum(line.cents for line in sheet.equity)
    assert sheet.assets_cents - sheet.liabilities_cents == opening + whole.result_cents
    assert whole.in_kind_received.cents == whole.in_kind_used.cents
    assert sum(line.cents for line in trial_balance().lines) == 0
    members = balances_by_member("1100")
    assert sum(members.values()) == balance("1100")
    for key, standing in standings().items():
        assert standing.balance_cents == members[key]
        assert standing.balance_cents == standing.owed_cents - standing.credit_cents
        assert min(standing.owed_cents, standing.credit_cents, standing.other_owed_cents) >= 0


def balances_of(day: date) -> dict[str, int]:
    return {line.account.code: line.cents for line in trial_balance(on=day).lines}


class TestBooks(TestCase):
    @settings(max_examples=25)
    @given(operations=st.lists(OPERATIONS, min_size=15, max_size=40), in_order=st.booleans())
    def test_sums_hold_and_closed_days_stay(self, operations, in_order):
        if in_order:
            operations.sort(key=lambda operation: operation[1])
        with clock.set_to(LAST):
            world = World()
            closed: dict[date, dict[str, int]] = {}
            for operation in operations:
                world.do(*operation)
                for day, balances in closed.items():
                    assert balances_of(day) == balances
                if operation[0] == "close":
                    for up_to in Closing.objects.values_list("up_to", flat=True):
                        for day in (up_to, up_to - timedelta(days=200)):
                            closed.setdefault(day, balances_of(day))
            sums_hold()
