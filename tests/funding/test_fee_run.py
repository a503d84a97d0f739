"""The year's fees: who is asked, who is not and why, and nobody twice."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from funding.actions import assess_fee, fee_run_plan, reverse_transaction, run_fees
from funding.ledger import balance
from funding.models import FeeAssessment, FeeRate, Transaction
from members.actions import change_kind
from members.models import Membership
from tenure import clock
from tests.factories import MembershipFactory, ParliamentarianFactory
from tests.funding.accounts import (
    JULY,
    JUNE,
    NEXT_JUNE,
    SEPTEMBER,
    account,
    entries,
    fees,
    member,
    names,
)
from tests.funding.factories import FeeRateFactory, closed
from tests.funding.refusing import refused

pytestmark = pytest.mark.django_db

PARTICIPATING = Membership.Kind.PARTICIPATING


@pytest.fixture
def rate():
    return FeeRateFactory(amount_cents=4000)


def left_out(plan):
    return {one.person: one.reason_code for one in plan.left_out}


class TestWhoIsAsked:
    def test_an_official_member(self, rate):
        person = member()
        plan = fee_run_plan(2024, on=JUNE)
        assert [(due.person, due.kind, due.rate, due.amount_cents) for due in plan.due] == [
            (person, "official", rate, 4000)
        ]
        assert (plan.year, plan.on, plan.total_cents, plan.left_out) == (2024, JUNE, 4000, ())

    def test_a_participating_parliamentarian_only_where_a_rate_says_so(self, rate):
        person = member(PARTICIPATING)
        assert left_out(fee_run_plan(2024, on=JUNE)) == {person: "no_rate"}
        FeeRateFactory(kind=PARTICIPATING, amount_cents=1000)
        assert [due.amount_cents for due in fee_run_plan(2024, on=JUNE).due] == [1000]

    def test_a_rate_of_zero_asks_nothing(self, rate):
        person = member()
        FeeRateFactory(amount_cents=0, first_fiscal_year=2024)
        plan = fee_run_plan(2024, on=JUNE)
        assert (plan.due, left_out(plan)) == ((), {person: "zero_rate"})
        assert run_fees(2024, by=None, on=JUNE) == []

    def test_who_is_left_out_and_why(self, rate):
        gone = member(until=JUNE)
        died = member()
        died.died_on = JUNE
        died.save()
        waiting = member(awaiting_ratification=True)
        asked = member()
        assess_fee(asked, 2024, by=None, on=JUNE)
        member(until=date(2024, 4, 1))
        member(since=JULY)
        plan = fee_run_plan(2024, on=JUNE)
        assert left_out(plan) == {
            gone: "left",
            died: "died",
            waiting: "awaiting",
            asked: "assessed",
        }
        assert plan.due == ()
        assert all(one.sentence.endswith(".") for one in plan.left_out)

    def test_merged_records_count_as_one_person(self, rate):
        person = member()
        duplicate = member()
        duplicate.merged_into = person
        duplicate.save()
        plan = fee_run_plan(2024, on=JUNE)
        assert [due.person for due in plan.due] == [person]
        assert left_out(plan) == {duplicate: "merged"}

    def test_who_was_asked_under_a_merged_record_is_not_asked_again(self, rate):
        person, duplicate = member(), member()
        assess_fee(duplicate, 2024, by=None, on=JUNE)
        duplicate.merged_into = person
        duplicate.save()
        assert left_out(fee_run_plan(2024, on=JUNE)) == {person: "assessed", duplicate: "merged"}
        assert fees(person) == {2024: (4000, 0, 0, 0, 4000)}

    def test_a_tie_that_only_the_duplicate_has_counts_for_the_survivor(self, rate):
        person = ParliamentarianFactory()
        duplicate = member()
        duplicate.merged_into = person
        duplicate.save()
        assert [due.person for due in fee_run_plan(2024, on=JUNE).due] == [person]

    def test_both_lists_are_by_name(self, rate):
        for family in ("Zed", "Éclair", "Abel"):
            MembershipFactory(parliamentarian=ParliamentarianFactory(family_name=family))
            MembershipFactory(
                parliamentarian=ParliamentarianFactory(family_name=family), kind=PARTICIPATING
            )
        plan = fee_run_plan(2024, on=JUNE)
        for rows in (plan.due, plan.left_out):
            assert [name.split()[-1] for name in names(rows)] == ["Abel", "Éclair", "Zed"]


class TestTheRun:
    def test_one_transaction_a_member(self, rate):
        people = [member(), member()]
        done = run_fees(2024, by=None, on=JUNE)
        assert {row.parliamentarian for row in done} == set(people)
        first = Transaction.objects.get(number=1)
        assert entries(first) == [
            ("1100", 4000, first.assessment.parliamentarian, 2024),
            ("4000", -4000, first.assessment.parliamentarian, 2024),
        ]
        assert (first.date, first.kind, balance("4000")) == (JUNE, "fee", -8000)

    def test_a_re_run_adds_only_who_is_missing(self, rate):
        earlier = member()
        run_fees(2024, by=None, on=JUNE)
        later = member(since=JULY)
        assert [row.parliamentarian for row in run_fees(2024, by=None, on=SEPTEMBER)] == [later]
        assert run_fees(2024, by=None, on=SEPTEMBER) == []
        assert account(earlier) == account(later) == (4000, 0)

    def test_leaving_keeps_the_fee_and_ends_the_next_years(self, rate):
        person = member(until=SEPTEMBER)
        run_fees(2024, by=None, on=JUNE)
        run_fees(2025, by=None, on=NEXT_JUNE)
        assert fees(person) == {2024: (4000, 0, 0, 0, 4000)}

    def test_changing_kind_does_not_ask_twice(self, rate):
        FeeRateFactory(kind=PARTICIPATING, amount_cents=1000)
        person = member()
        run_fees(2024, by=None, on=JUNE)
        change_kind(person.memberships.get(), kind=PARTICIPATING, on=JULY, by=None)
        assert left_out(fee_run_plan(2024, on=SEPTEMBER)) == {person: "assessed"}
        [row] = run_fees(2025, by=None, on=NEXT_JUNE)
        assert row.kind == PARTICIPATING
        assert fees(person) == {2024: (4000, 0, 0, 0, 4000), 2025: (1000, 0, 0, 0, 1000)}

    def test_becoming_official_in_the_year_is_asked_by_the_re_run(self, rate):
        person = member(PARTICIPATING)
        assert run_fees(2024, by=None, on=JUNE) == []
        change_kind(person.memberships.get(), kind="official", on=JULY, by=None)
        assert [row.kind for row in run_fees(2024, by=None, on=SEPTEMBER)] == ["official"]

    def test_a_fee_that_was_reversed_is_asked_again(self, rate):
        person = member()
        [row] = run_fees(2024, by=None, on=JUNE)
        reverse_transaction(row.transaction, on=JULY, by=None)
        assert (fees(person), account(person, on=JUNE)) == ({}, (4000, 0))
        run_fees(2024, by=None, on=SEPTEMBER)
        assert fees(person) == {2024: (4000, 0, 0, 0, 4000)}
        assert balance("4000") == -4000

    def test_a_later_rate_never_changes_an_earlier_year(self, rate):
        early, late = member(), member(since=JULY)
        run_fees(2024, by=None, on=JUNE)
        FeeRateFactory(amount_cents=9900, first_fiscal_year=2025)
        run_fees(2024, by=None, on=SEPTEMBER)
        run_fees(2025, by=None, on=NEXT_JUNE)
        for person in (early, late):
            assert fees(person) == {2024: (4000, 0, 0, 0, 4000), 2025: (9900, 0, 0, 0, 9900)}
        assert fees(early, on=SEPTEMBER) == {2024: (4000, 0, 0, 0, 4000)}

    def test_progress_is_told(self, rate):
        member(), member()
        heard = []
        run_fees(2024, by=None, on=JUNE, progress=lambda done, of: heard.append((done, of)))
        assert heard == [(2, 2)]

    def test_what_changed_since_the_preview_is_refused(self, rate):
        member()
        plan = fee_run_plan(2024, on=JUNE)
        member()
        with refused("__all__"):
            run_fees(2024, by=None, on=JUNE, expected=plan)
        assert len(run_fees(2024, by=None, on=JUNE, expected=fee_run_plan(2024, on=JUNE))) == 2

    @pytest.mark.parametrize("members", [3, 30])
    def test_queries_do_not_grow_with_the_members(self, rate, members):
        for _number in range(members):
            member()
        with CaptureQueriesContext(connection) as plan_queries:
            fee_run_plan(2024, on=JUNE)
        with CaptureQueriesContext(connection) as run_queries:
            run_fees(2024, by=None, on=JUNE)
        asked = [one for one in run_queries if "SAVEPOINT" not in one["sql"]]
        assert (len(plan_queries), len(asked)) == (8, 15)


class TestTheDay:
    def test_today_in_the_present_year(self, rate):
        with clock.set_to(SEPTEMBER):
            assert fee_run_plan(2024).on == SEPTEMBER

    def test_a_past_year_is_run_as_of_its_last_day(self, rate):
        assert fee_run_plan(2024).on == date(2025, 3, 31)

    def test_a_year_to_come(self, rate):
        with clock.set_to(SEPTEMBER), refused("year", saying="begins on 1 April 2025 only"):
            fee_run_plan(2025)

    @pytest.mark.parametrize("day", [date(2024, 3, 31), date(2025, 4, 1)])
    def test_a_day_outside_the_year(self, rate, day):
        with refused("on", saying="1 April 2024 to 31 March 2025"):
            fee_run_plan(2024, on=day)

    def test_a_day_to_come(self, rate):
        with clock.set_to(JUNE), refused("date"):
            fee_run_plan(2024, on=JULY)

    def test_closed_books(self, rate):
        closed(JULY)
        with refused("date"):
            fee_run_plan(2024, on=JUNE)

    def test_a_year_before_the_first_start(self, rate):
        with refused("year"):
            fee_run_plan(1999)


class TestNoRate:
    def test_none_at_all(self):
        with refused("year", saying="No fee rate governs the fiscal year 2024."):
            run_fees(2024, by=None)

    def test_none_yet(self, rate):
        FeeRate.objects.update(first_fiscal_year=2025)
        with refused("year"):
            run_fees(2024, by=None)

    def test_those_whose_first_year_is_not_known_are_named(self):
        FeeRateFactory(first_fiscal_year=None, decided_by="2016-11-30-agm/2")
        with refused("year", saying="official member, $40.00 (2016-11-30-agm/2)"):
            run_fees(2024, by=None)


class TestOnePerson:
    def test_who_left_before_the_run(self, rate):
        person = member(until=JUNE)
        row = assess_fee(person, 2024, by=None, on=JULY)
        assert (row.kind, row.rate, row.transaction.date) == ("official", rate, JULY)
        assert account(person) == (4000, 0)

    def test_the_last_kind_that_is_asked_counts(self, rate):
        person = member(until=JULY)
        MembershipFactory(parliamentarian=person, kind=PARTICIPATING, since=JULY)
        assert assess_fee(person, 2024, by=None).kind == "official"

    def test_a_tie_to_come_does_not_count_yet(self, rate):
        person = member(since=SEPTEMBER)
        with refused("parliamentarian"):
            assess_fee(person, 2024, by=None, on=JUNE)

    def test_after_the_year(self, rate):
        person = member()
        assess_fee(person, 2024, by=None, on=NEXT_JUNE)
        assert fees(person) == {2024: (4000, 0, 0, 0, 4000)}

    def test_before_the_year(self, rate):
        with refused("date"):
            assess_fee(member(), 2024, by=None, on=date(2024, 3, 31))

    def test_twice(self, rate):
        person = member()
        assess_fee(person, 2024, by=None, on=JUNE)
        with refused("parliamentarian"):
            assess_fee(person, 2024, by=None, on=JULY)

    def test_who_had_no_tie_or_died_before_the_year(self, rate):
        dead = member()
        dead.died_on = date(2024, 3, 31)
        dead.save()
        for person in (ParliamentarianFactory(), dead, member(PARTICIPATING)):
            with refused("parliamentarian"):
                assess_fee(person, 2024, by=None, on=JUNE)

    def test_the_database_refuses_a_second_one_past_the_verb(self, rate, monkeypatch):
        person = member()
        assess_fee(person, 2024, by=None, on=JUNE)
        monkeypatch.setattr("funding.actions.fees.assessed_in", lambda *_: set())
        with refused("__all__"):
            assess_fee(person, 2024, by=None, on=JULY)
        assert FeeAssessment.objects.count() == 1
