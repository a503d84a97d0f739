"""Whatever is posted, in whatever order: the book is whole, and closed days stay as they are."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from funding.ledger import Line, balance, balances_by_member, closed_up_to, post_all, reverse, sums
from funding.ledger.drafts import Draft
from funding.ledger.reading import postings_by
from funding.ledger.verifying import verify
from funding.models import Posting, Transaction
from tenure.span import is_before
from tests.factories import ParliamentarianFactory
from tests.funding.factories import closed

FIRST = date(2024, 1, 1)
CODES = ("1000", "1010", "4900", "5000")

days = st.integers(0, 60).map(lambda days: FIRST + timedelta(days))
cents = st.integers(-(10**12), 10**12).filter(bool)
members = st.integers(0, 2)
operations = st.lists(
    st.one_of(
        st.tuples(st.just("move"), days, cents, st.sampled_from(CODES), st.sampled_from(CODES)),
        st.tuples(st.just("ask"), days, cents, members),
        st.tuples(st.just("reverse"), days, st.integers(0, 20)),
        st.tuples(st.just("close"), days),
    ),
    max_size=14,
)


class Undone(Exception):
    """Takes an example's rows back."""


def carry_out(operation, people):
    kind, day, *rest = operation
    if kind == "move":
        amount, debit, credit = rest
        post_all([Draft("income", day, (Line(debit, amount), Line(credit, -amount)))], by=None)
    elif kind == "ask":
        amount, place = rest
        lines = (Line("1100", amount, people[place]), Line("4900", -amount, people[place]))
        post_all([Draft("income", day, lines)], by=None)
    elif kind == "reverse":
        rows = Transaction.objects.order_by("number")
        reverse(rows[rest[0] % len(rows)], on=day, by=None) if rows else None
    elif closed_up_to() is None or is_before(closed_up_to(), day):
        closed(day)


def pictures():
    """The balances at the end of each day of the closed books."""
    last = closed_up_to()
    ends = [FIRST + timedelta(place) for place in range(0, 61, 10)]
    return {
        day: sums(postings_by(day), "account__code", "parliamentarian")
        for day in ends
        if last and not is_before(last, day)
    }


@pytest.mark.django_db
@settings(max_examples=25)
@given(operations=operations)
def test_any_book_is_whole(operations):
    try:
        with transaction.atomic():
            people = [ParliamentarianFactory() for _place in range(3)]
            seen = {}
            for operation in operations:
                try:
                    carry_out(operation, people)
                except ValidationError:
                    continue
                seen = {**pictures(), **seen}
            assert {day: picture for day, picture in pictures().items() if day in seen} == seen
            assert list(verify()) == []
            codes = set(Posting.objects.values_list("account__code", flat=True))
            assert balance(*codes) == 0
            assert sum(balances_by_member("1100").values()) == balance("1100")
            raise Undone
    except Undone:
        pass
