"""One member's account, line by line."""

from datetime import date

import pytest
from django.utils import translation

from funding.chart import FEES_RECEIVABLE
from funding.ledger import balance, reverse
from funding.models import Closing
from funding.reports import member_statement
from tenure import clock
from tenure.span import Span
from tests.factories import ParliamentarianFactory
from tests.funding.factories import fee, income, paid

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def summer_2025():
    with clock.set_to(date(2025, 7, 1)):
        yield


@pytest.fixture
def person():
    person = ParliamentarianFactory()
    fee(person, 4000, on=date(2023, 5, 1), year=2023)
    paid(person, 5000, on=date(2023, 6, 1))
    fee(person, 4000, on=date(2024, 5, 1), year=2024)
    fee(ParliamentarianFactory(), 700)
    return person


def test_the_whole_account(person):
    told = member_statement(person)
    assert [
        (entry.number, entry.charged_cents, entry.credited_cents) for entry in told.entries
    ] == [
        (1, 4000, 0),
        (2, 0, 5000),
        (3, 4000, 0),
    ]
    assert [entry.balance_cents for entry in told.entries] == [4000, -1000, 3000]
    assert (told.since, told.last_day) == (None, date(2025, 7, 1))
    assert (told.opening_cents, told.closing_cents) == (0, 3000)
    assert told.closing_cents == balance(FEES_RECEIVABLE, parliamentarian=person)


def test_a_fiscal_year_opens_with_what_the_year_before_left(person):
    told = member_statement(person, year=2024)
    assert (told.since, told.last_day) == (date(2024, 4, 1), date(2025, 3, 31))
    assert (told.opening_cents, told.closing_cents) == (-1000, 3000)
    assert [entry.number for entry in told.entries] == [3]


def test_a_day_cuts_it(person):
    told = member_statement(person, on=date(2023, 5, 31))
    assert (told.closing_cents, told.owed_cents, told.credit_cents) == (4000, 4000, 0)
    told = member_statement(person, on=date(2023, 6, 1))
    assert (told.closing_cents, told.owed_cents, told.credit_cents) == (-1000, 0, 1000)


def test_days_that_have_not_begun(person):
    told = member_statement(person, within=Span.inclusive(date(2025, 8, 1), date(2025, 8, 31)))
    assert (told.opening_cents, told.entries, told.closing_cents) == (3000, (), 3000)


def test_merged_records_are_one_account(person):
    duplicate = ParliamentarianFactory()
    paid(duplicate, 3000, on=date(2024, 6, 1))
    duplicate.merged_into = person
    duplicate.save()
    assert member_statement(person).closing_cents == 0
    assert member_statement(duplicate).person == person


def test_the_words_of_a_line(person):
    reverse(paid(person, 100, on=date(2025, 1, 5)), on=date(2025, 1, 6), by=None)
    told = member_statement(person)
    assert told.entries[0].what == "fee · 2023–2024"
    assert told.entries[-1].what == "reversal of transaction 5"
    with translation.override("fr"):
        assert told.entries[-1].what == "contrepassation de l’écriture 5"


def test_the_head_is_the_books_until_a_closing_covers_the_days(person):
    told = member_statement(person, year=2023)
    assert (told.anchor.number, told.anchor.closed_up_to) == (4, None)
    head_hash = told.anchor.chain_hash
    Closing.objects.create(
        up_to=date(2024, 3, 31), last_number=4, head_hash=head_hash, closed_at="2025-01-01T00:00Z"
    )
    income(on=date(2025, 5, 1))
    assert member_statement(person, year=2023).anchor.line == f"ledger-head 4 {head_hash}"
    assert member_statement(person, year=2024).anchor.number == 5


def test_its_queries_do_not_grow(person, django_assert_num_queries):
    with django_assert_num_queries(7):
        member_statement(person)
    for day in (1, 2, 3):
        paid(person, 100, on=date(2025, 1, day))
    with django_assert_num_queries(7):
        member_statement(person)
