"""No line of the books says who somebody is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.actions import PaymentRow, import_payments, remit_fee
from funding.ledger import Draft, Line, post_all
from funding.ledger.naming import naming
from funding.models import Transaction
from members.models import OtherName
from tests.factories import ParliamentarianFactory
from tests.funding.accounts import JULY, JUNE, member
from tests.funding.factories import DAY, FeeRateFactory, fee, income
from tests.funding.refusing import refused
from tests.members.tricky_names import NAMES

pytestmark = pytest.mark.django_db

FULL_NAMES = sorted({name.full_name for name in NAMES if " " in name.full_name})


@pytest.fixture
def everybody():
    for name in NAMES:
        ParliamentarianFactory(
            given_name=name.given_name, family_name=name.family_name, suffix=name.suffix
        )


@pytest.mark.parametrize("name", FULL_NAMES)
@pytest.mark.parametrize("spelt", [str, str.upper, str.casefold, "({}, by post)".format])
def test_the_full_name_of_anybody_is_refused_however_spelt(everybody, name, spelt):
    with refused("description"):
        income(description=f"Lunch with {spelt(name)}")
    assert not Transaction.objects.exists()


@pytest.mark.parametrize(
    "text",
    [
        "Lunch with Marrow, Elmira",
        "elmira marrow",
        "Élmira-Marrow",
        "for Elmira  Marrow.",
        "the late Elmira Thistledown",
    ],
)
def test_as_listed_in_other_accents_and_as_borne_before(text):
    person = ParliamentarianFactory(given_name="Elmira", family_name="Marrow")
    OtherName.objects.create(
        parliamentarian=person, given_name="Elmira", family_name="Thistledown", since=DAY
    )
    assert naming([text, "Hall rent"]) == {text}


@pytest.mark.parametrize(
    "text", ["", "Grant", "Marrow Lake hall", "Elmira’s room", "Elmiral marrow", "Fund | Marrow"]
)
def test_words_that_name_nobody_pass(text):
    ParliamentarianFactory(given_name="Elmira", family_name="Marrow")
    ParliamentarianFactory(given_name="", family_name="Grant")
    assert naming([text, "Elmira", "Marrow"]) == set()
    assert income(description=text).description == text


@given(texts=st.lists(st.text(max_size=30), max_size=4))
def test_any_text_is_answered(texts):
    ParliamentarianFactory(given_name="Elmira", family_name="Marrow")
    assert naming(texts) == set()
    assert naming([*texts, "To Elmira Marrow"]) == {"To Elmira Marrow"}


def test_one_query_whatever_is_written(everybody, django_assert_num_queries):
    with django_assert_num_queries(0):
        naming(["", ""])
    with django_assert_num_queries(1):
        naming(["Hall rent", "Coffee", ""])


def test_one_name_refuses_all_of_a_batch(everybody):
    lines = (Line("1000", 100), Line("4900", -100))
    drafts = [
        Draft(kind=Transaction.Kind.INCOME, date=DAY, lines=lines, description=text)
        for text in ("Raffle", "Gift of Erin O'Toole")
    ]
    with refused("description"):
        post_all(drafts, by=None)
    assert not Transaction.objects.exists()


def test_a_list_of_payments_tells_the_line():
    ParliamentarianFactory(given_name="Elmira", family_name="Marrow")
    rows = [PaymentRow(member(), 4000, JULY, description=text) for text in ("", "Elmira Marrow")]
    with refused("rows", saying="Line 2: Leave names out"):
        import_payments(rows, expected_total_cents=8000, by=None, key="list")


def test_the_reason_of_a_remission():
    FeeRateFactory()
    ParliamentarianFactory(given_name="Elmira", family_name="Marrow")
    person = member()
    fee(person, on=date(2024, 5, 2))
    with refused("description"):
        remit_fee(person, 2024, on=JUNE, reason="As Elmira Marrow asked", by=None)
