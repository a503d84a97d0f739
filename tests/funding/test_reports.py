"""The same figures everywhere. `tests.funding.books` tells what is in them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from funding.actions import assess_fee, close_books, take_payment
from funding.ledger import balance, balances_by_member, reverse
from funding.models import Transaction
from funding.reports import member_statement
from funding.reports.balances import balance_sheet, trial_balance
from funding.reports.fees import fees_of_year, state_of
from funding.reports.income import income_statement
from funding.reports.journal import journal
from funding.reports.owing import who_owes
from funding.reports.payments import deposits_made, payments_received
from funding.reports.renewal import who_did_not_renew
from funding.reports.years import several_years
from tenure import clock
from tenure.span import Span
from tests.factories import MembershipFactory, ParliamentarianFactory
from tests.funding.books import TODAY, keep_books
from tests.funding.factories import fee, paid

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def books():
    with clock.set_to(TODAY):
        yield keep_books()


class TestFeesOfAYear:
    def test_who_has_paid(self):
        told = fees_of_year(2024)
        assert [(row.person.family_name, state_of(row)) for row in told.fees] == [
            ("=1+1", "paid"),
            ("Roy", "part_paid"),
            ("Stone", "paid"),
            ("Wood", "owed"),
        ]
        names = ("fee_cents", "remitted_cents", "written_off_cents", "paid_cents", "owed_cents")
        assert [told.total(name) for name in names] == [16000, 3000, 0, 6000, 7000]
        assert {told.kind_of(row) for row in told.fees} == {"official member"}

    def test_a_fee_let_off_whole_or_written_off(self, books):
        wood = books.people[5]
        fee(wood, 4000, on=date(2025, 5, 1), year=2025)
        reverse(Transaction.objects.latest("number"), on=date(2025, 5, 2), by=None)
        assert fees_of_year(2025).fees == ()

    def test_as_it_was(self):
        assert fees_of_year(2024, on=date(2024, 5, 31)).total("paid_cents") == 1000
        assert fees_of_year(2024, on=date(2024, 4, 30)).fees == ()

    def test_a_year_before_the_first(self):
        with pytest.raises(ValidationError):
            fees_of_year(1999)


class TestWhoOwes:
    def test_by_member_and_by_year(self):
        told = who_owes()
        assert [
            (row.person.family_name, row.owed_cents, row.other_cents) for row in told.members
        ] == [
            ("Roy", 3000, 0),
            ("Wood", 8500, 500),
        ]
        assert told.members[1].years == ("2023–2024", "2024–2025")
        assert told.members[1].oldest == date(2023, 5, 1)
        assert [(row.label, row.members, row.owed_cents) for row in told.years] == [
            ("2023–2024", 1, 4000),
            ("2024–2025", 2, 7000),
            ("", 1, 500),
        ]
        assert told.owed_cents == sum(row.owed_cents for row in told.years)

    @pytest.mark.parametrize(
        ("day", "ages"),
        [
            (date(2023, 5, 31), (24000, 0, 0, 0)),
            (date(2023, 6, 30), (0, 8000 - 4000, 0, 0)),
            (date(2023, 7, 30), (0, 0, 4000, 0)),
            (date(2023, 7, 31), (0, 0, 0, 4000)),
        ],
    )
    def test_the_days_since_assessment(self, day, ages):
        """Thirty days is the last of the first age, ninety the last of the third."""
        assert who_owes(on=day).by_age == ages

    def test_nobody(self):
        assert who_owes(on=date(2023, 4, 30)).by_age == (0, 0, 0, 0)


class TestWhoDidNotRenew:
    def test_each_with_the_reason(self):
        told = who_did_not_renew(2024)
        assert [(row.person.family_name, row.reason) for row in told.people] == [
            ("Éclair", "died"),
            ("O’Neill", "left"),
            ("Roy", "part_paid"),
        ]
        assert told.people[1].details == "resigned from the group"
        assert [row.owed_this_year_cents for row in told.people] == [0, 0, 3000]
        assert told.renewed == 2

    def test_before_the_fees_were_assessed(self):
        reasons = {row.person.family_name: row.reason for row in who_did_not_renew(2025).people}
        assert reasons == {"=1+1": "not_assessed", "Roy": "not_assessed", "Stone": "not_assessed"}

    def test_not_paid_at_all(self):
        told = who_did_not_renew(2024, on=date(2024, 5, 2))
        assert {row.person.family_name: row.reason for row in told.people} == {
            "=1+1": "unpaid",
            "Éclair": "died",
            "O’Neill": "left",
            "Roy": "unpaid",
            "Stone": "part_paid",
        }


def test_several_years_side_by_side():
    told = several_years(date(2023, 4, 1), date(2025, 3, 31))
    assert [year.number for year in told.years] == [2023, 2024]
    assert len(told.members) == 6
    for year in (2023, 2024):
        assert told.total(year, "paid_cents") == fees_of_year(year).total("paid_cents")
        assert told.total(year, "owed_cents") == fees_of_year(year).total("owed_cents")


class TestIncomeAndExpenditure:
    def test_a_fiscal_year_beside_the_one_before(self):
        told = income_statement(year=2024)
        assert [
            (line.account.code, line.cents, line.before_cents) for line in told.income.lines
        ] == [
            ("4000", 16000, 24000),
            ("4010", -3000, 0),
            ("4100", 300_000, 0),
        ]
        assert [(line.account.code, line.cents) for line in told.expenses.lines] == [
            ("5000", 120_000)
        ]
        assert (told.result_cents, told.result_before_cents) == (193_000, 24000)

    def test_support_in_kind_is_in_no_total_of_money(self):
        told = income_statement(year=2024)
        assert (told.in_kind_received.cents, told.in_kind_used.cents) == (50_000, 50_000)
        assert not any(line.account.in_kind for line in (*told.income.lines, *told.expenses.lines))

    def test_between_any_two_days(self):
        told = income_statement(within=Span.inclusive(date(2024, 6, 1), date(2024, 8, 31)))
        assert told.before == Span.inclusive(date(2023, 6, 1), date(2023, 8, 31))
        assert told.result_cents == 300_000 - 3000
        assert told.expenses.lines == ()

    def test_a_year_not_over_is_compared_with_as_many_days(self):
        told = income_statement(year=2025)
        assert told.days == Span.inclusive(date(2025, 4, 1), TODAY)
        assert told.before == Span.inclusive(date(2024, 4, 1), date(2024, 7, 1))

    def test_the_first_year_is_compared_with_none(self):
        told = income_statement(year=2006)
        assert told.before is None
        assert told.result_cents == 0


class TestBalances:
    def test_what_the_group_has_is_its_own_and_what_it_owes(self):
        told = balance_sheet()
        assert told.assets_cents == told.liabilities_cents + told.equity_cents
        assert (told.owed_by_members_cents, told.paid_ahead_cents) == (11500, 500)
        assert told.result_before_cents == 193_000 + 24_000
        assert told.result_this_year_cents == 0

    def test_on_an_earlier_day(self):
        told = balance_sheet(on=date(2025, 3, 31))
        assert told.year.number == 2024
        assert (told.result_before_cents, told.result_this_year_cents) == (24_000, 193_000)

    def test_debits_are_credits(self):
        lines = trial_balance().lines
        assert sum(row.debit_cents for row in lines) == sum(row.credit_cents for row in lines) > 0


class TestTheSameNumbersEverywhere:
    def test_fees_are_income_and_members_accounts(self, books):
        years = [fees_of_year(year) for year in (2023, 2024)]
        income = [income_statement(year=year) for year in (2023, 2024)]
        for told, statement in zip(years, income, strict=True):
            lines = {line.account.code: line.cents for line in statement.income.lines}
            assert told.total("fee_cents") == lines["4000"]
            assert told.total("remitted_cents") == -lines.get("4010", 0)
        accounts = [member_statement(person) for person in books.people]
        assert sum(told.owed_cents for told in accounts) == who_owes().owed_cents
        assert sum(told.credit_cents for told in accounts) == balance_sheet().paid_ahead_cents
        assert sum(told.closing_cents for told in accounts) == balance("1100")
        assert sum(balances_by_member("1100").values()) == balance("1100")

    def test_payments_are_credits_on_members_accounts(self, books):
        received = [payments_received(year=year) for year in (2023, 2024)]
        cents = sum(payment.cents for told in received for payment in told.payments)
        credited = sum(
            entry.credited_cents
            for person in books.people
            for entry in member_statement(person).entries
            if entry.transaction.kind == Transaction.Kind.PAYMENT
        )
        assert cents == credited == 21000 + 14500
        assert received[1].standing_cents == 6500

    def test_the_journal_adds_up_to_the_trial_balance(self):
        by_account: dict[int, int] = {}
        for line in journal():
            by_account[line.account] = by_account.get(line.account, 0) + line.cents
        trial = {row.account.pk: row.cents for row in trial_balance().lines}
        assert {key: cents for key, cents in by_account.items() if cents} == {
            key: cents for key, cents in trial.items() if cents
        }


class TestPaymentsAndDeposits:
    def test_what_became_of_each(self):
        first = payments_received(year=2023).payments
        assert {row.deposit.slip_number for row in first[:3]} == {"7"}
        assert [row.needs_deposit for row in first] == [True, True, True, False, False]
        waiting = [row for row in payments_received(year=2024).payments if row.waits_for_deposit]
        assert [row.cents for row in waiting] == [1000]

    def test_only_what_had_happened_by_the_last_day(self):
        june = Span.inclusive(date(2024, 6, 1), date(2024, 6, 10))
        bounced = payments_received(within=june).payments[-1]
        assert (bounced.reversed_by, bounced.waits_for_deposit) == (None, True)
        assert payments_received(year=2024).payments[2].reversed_by is not None

    def test_deposits(self):
        (told,) = deposits_made(year=2023).deposits
        assert (told.payments, told.cents, told.deposit.slip_number) == (3, 12000, "7")
        reverse(told.deposit.transaction, on=date(2025, 5, 1), by=None)
        assert deposits_made(year=2023).standing_cents == 12000
        both = Span.inclusive(date(2023, 4, 1), TODAY)
        assert deposits_made(within=both).standing_cents == 0


class TestQueries:
    """As many for thirty members as for six."""

    @pytest.mark.parametrize(
        ("report", "queries"),
        [
            (lambda: fees_of_year(2024), 7),
            (lambda: who_owes(), 7),
            (lambda: who_did_not_renew(2024), 9),
            (lambda: several_years(date(2023, 4, 1), TODAY), 6),
            (lambda: income_statement(year=2024), 8),
            (lambda: balance_sheet(), 8),
            (lambda: payments_received(year=2024), 7),
            (lambda: deposits_made(year=2023), 6),
            (lambda: list(journal()), 6),
        ],
        ids=[
            "fees",
            "owing",
            "renewal",
            "years",
            "income",
            "balances",
            "payments",
            "deposits",
            "journal",
        ],
    )
    def test_do_not_grow(self, report, queries, django_assert_num_queries):
        with django_assert_num_queries(queries):
            report()
        for _ in range(24):
            person = ParliamentarianFactory()
            MembershipFactory(parliamentarian=person)
            for year in (2023, 2024):
                assess_fee(person, year, by=None, on=date(year, 5, 1))
            paid(person, 4000, on=date(2023, 6, 1))
        with django_assert_num_queries(queries):
            report()


def test_closed_books_keep_their_head():
    closing = close_books(up_to=date(2025, 3, 31), by=None)
    take_payment(
        shares=[(ParliamentarianFactory(), 100)], on=date(2025, 5, 1), method="cash", by=None
    )
    assert income_statement(year=2024).anchor.number == closing.last_number
    assert income_statement(year=2025).anchor.number == closing.last_number + 1
