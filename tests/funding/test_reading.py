"""What the postings say, on any day, for one member and for all."""

from datetime import date

import pytest

from funding.ledger import (
    Line,
    balance,
    balances_by_member,
    postings_within,
    reverse,
    statement,
    sums,
    total,
)
from funding.ledger.reading import keys_of, postings_by, survivors
from tenure.span import Span
from tests.factories import ParliamentarianFactory
from tests.funding.factories import DAY, GrantFactory, fee, income, paid, posted

pytestmark = pytest.mark.django_db

APRIL, JUNE = date(2024, 4, 30), date(2024, 6, 1)


@pytest.fixture
def person():
    return ParliamentarianFactory()


class TestBalance:
    def test_at_the_end_of_a_day(self, person):
        fee(person, 4000, on=DAY)
        paid(person, 1500, on=JUNE)
        owed = [balance("1100", on=day) for day in (APRIL, DAY, date(2024, 5, 31), JUNE, None)]
        assert owed == [0, 4000, 4000, 2500, 2500]

    def test_what_is_posted_late_counts_on_its_day(self, person):
        paid(person, 1500, on=JUNE)
        fee(person, 4000, on=DAY)
        assert balance("1100", on=DAY) == 4000

    def test_a_reversal_counts_from_its_own_day(self, person):
        reverse(fee(person), on=JUNE, by=None)
        assert (balance("1100", on=DAY), balance("1100", on=JUNE)) == (4000, 0)

    def test_of_several_accounts_a_member_and_a_grant(self, person):
        other, grant = ParliamentarianFactory(), GrantFactory()
        fee(person, 4000)
        fee(other, 3000)
        posted(Line("5000", 200, grant=grant), Line("1000", -200))
        assert balance("1100", parliamentarian=other) == 3000
        assert balance("1100", "4000") == 0
        assert balance("5000", grant=grant) == 200
        assert balance("5000", grant=GrantFactory()) == 0

    def test_of_nothing(self):
        assert balance("1000") == 0
        assert balances_by_member("1100") == {}


class TestMergedRecords:
    @pytest.fixture
    def family(self):
        """Two records merged one after the other into a third."""
        last = ParliamentarianFactory()
        middle = ParliamentarianFactory(merged_into=last)
        return [ParliamentarianFactory(merged_into=middle), middle, last]

    def test_the_survivor_of_each(self, family):
        first, middle, last = family
        assert survivors() == {first.pk: last.pk, middle.pk: last.pk}

    def test_one_account_whichever_record_is_asked(self, family):
        for place, record in enumerate(family):
            fee(record, 1000 + place)
            assert set(keys_of(record)) == {one.pk for one in family}
        for record in family:
            assert balance("1100", parliamentarian=record) == 3003
            assert len(list(statement("1100", parliamentarian=record))) == 3
        assert balances_by_member("1100") == {family[2].pk: 3003}

    def test_others_are_not_mixed_in(self, family, person):
        fee(person)
        fee(family[0], 1000)
        assert balances_by_member("1100") == {person.pk: 4000, family[2].pk: 1000}


class TestStatement:
    def test_by_day_with_the_balance_after_each(self, person):
        paid(person, 1500, on=JUNE)
        fee(person, 4000, on=DAY)
        fee(ParliamentarianFactory(), on=DAY)
        lines = list(statement("1100", parliamentarian=person))
        assert [(line.posting.amount_cents, line.balance_cents) for line in lines] == [
            (4000, 4000),
            (-1500, 2500),
        ]

    def test_of_some_days_runs_on_from_before(self, person):
        fee(person, 4000, on=DAY)
        paid(person, 1500, on=JUNE)
        within = Span.inclusive(date(2024, 5, 3), JUNE)
        (line,) = statement("1100", parliamentarian=person, within=within)
        assert (line.posting.amount_cents, line.balance_cents) == (-1500, 2500)

    def test_its_queries_do_not_grow(self, person, django_assert_num_queries):
        for count in (1, 2):
            for _time in range(count):
                fee(person)
            with django_assert_num_queries(2):
                for line in statement("1100", parliamentarian=person):
                    str(line.posting.account), line.posting.transaction.kind


class TestSums:
    def test_by_several_fields(self, person):
        fee(person, 4000, year=2023)
        fee(person, 3000, year=2024)
        fee(ParliamentarianFactory(), 1000, year=2024)
        postings = postings_by().filter(account__code="1100")
        assert sums(postings, "fiscal_year") == {(2023,): 4000, (2024,): 4000}
        assert sums(postings, "parliamentarian", "fiscal_year")[person.pk, 2024] == 3000
        assert total(postings) == 8000

    def test_days_are_half_open(self):
        income(100, on=DAY)
        income(10, on=JUNE)
        bank = postings_within(Span(DAY, JUNE)).filter(account__code="1000")
        assert total(bank) == 100
        still = postings_within(Span(DAY)).filter(account__code="1000")
        assert total(still) == 110
