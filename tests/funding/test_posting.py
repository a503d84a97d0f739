"""The only door into the book: what it takes, what it refuses and with which sentence."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from funding.ledger import Draft, Line, balance, head, post, post_all, reverse
from funding.ledger.chain import GENESIS, chain_hash
from funding.models import Posting, Transaction
from tenure import clock
from tests.factories import ParliamentarianFactory
from tests.funding.factories import DAY, GrantFactory, closed, fee, income, posted

pytestmark = pytest.mark.django_db

SOUND = (Line("1000", 500), Line("4900", -500))


def draft(*lines, **more):
    return Draft(**{"kind": "income", "date": DAY, "lines": lines or SOUND, **more})


def refusal(verb, *arguments, **options):
    """(field or "", sentence, code), nothing posted."""
    before = Transaction.objects.count(), Posting.objects.count()
    with pytest.raises(ValidationError) as refused:
        verb(*arguments, by=None, **options)
    assert (Transaction.objects.count(), Posting.objects.count()) == before
    error = refused.value
    if hasattr(error, "error_dict"):
        ((field, (inner,)),) = error.error_dict.items()
        return field, inner.messages[0], inner.code
    return "", error.messages[0], error.code


class TestPost:
    def test_numbers_and_hashes_follow_each_other(self):
        assert head() == (0, GENESIS)
        first, second = income(), income()
        assert (first.number, second.number) == (1, 2)
        assert (first.previous_hash, second.previous_hash) == (GENESIS, first.chain_hash)
        assert head() == (2, second.chain_hash)

    def test_everything_is_kept(self, admin_user):
        person, grant = ParliamentarianFactory(), GrantFactory()
        lines = (Line("1000", 500, person, grant, 2024), Line("4900", -500))
        told = draft(
            *lines,
            method="cheque",
            cheque_number="17",
            value_date=date(2024, 5, 3),
            description="Sale of a book",
            event_reference="2024-05-02-agm",
            key="k",
        )
        row = Transaction.objects.get(number=post(told, by=admin_user).number)
        for name in ("kind", "date", "method", "cheque_number", "value_date", "description"):
            assert getattr(row, name) == getattr(told, name)
        assert (row.event_reference, row.key, row.posted_by) == (
            "2024-05-02-agm",
            "k",
            admin_user,
        )
        first, second = row.postings.order_by("line")
        assert (first.line, first.account.code, first.amount_cents) == (1, "1000", 500)
        assert (first.parliamentarian, first.grant, first.fiscal_year) == (person, grant, 2024)
        assert (second.line, second.amount_cents, second.parliamentarian) == (2, -500, None)
        assert chain_hash(row, [first, second]) == row.chain_hash

    def test_the_hash_is_of_the_moment_whatever_its_zone(self):
        row = income()
        lines = list(row.postings.select_related("account"))
        there = row.posted_at.astimezone(clock.REGISTRY_ZONE)
        row.posted_at = there
        assert chain_hash(row, lines) == row.chain_hash

    def test_the_moment_of_recording(self):
        moment = datetime(2024, 5, 2, 16, tzinfo=UTC)
        assert post(draft(), by=None, at=moment).posted_at == moment

    def test_its_queries(self):
        income()
        with CaptureQueriesContext(connection) as with_key:
            post(draft(key="k"), by=None)
        statements = [query["sql"].split()[0] for query in with_key]
        assert [word for word in statements if word not in ("SAVEPOINT", "RELEASE")] == [
            *("UPDATE", "SELECT", "SELECT", "INSERT", "INSERT")
        ]


class TestMany:
    def test_all_of_them_or_none(self):
        field, sentence, _code = refusal(post_all, [draft(), draft(Line("1000", 5))])
        assert (field, sentence) == ("", "A transaction needs two postings or more.")
        assert [row.number for row in post_all([draft(), draft()], by=None)] == [1, 2]

    def test_none_at_all(self):
        assert post_all([], by=None) == []

    @pytest.mark.parametrize("keys", [("old", "new"), ("new", "old")])
    def test_their_keys_must_be_new(self, keys):
        post(draft(key="old"), by=None)
        sentence = "Nothing was posted. It is in the books already, as transaction 1."
        assert refusal(post_all, [draft(key=key) for key in keys])[1] == sentence

    def test_its_queries_do_not_grow(self, django_assert_num_queries):
        income()
        for count in (3, 30):
            with django_assert_num_queries(10):
                post_all([draft() for _place in range(count)], by=None)


class TestKeys:
    def test_the_same_request_posts_once(self):
        first = post(draft(key="k"), by=None)
        assert post(draft(key="k"), by=None) == first
        assert Transaction.objects.count() == 1

    def test_without_a_key_each_is_new(self):
        told = draft()
        assert post(told, by=None) != post(told, by=None)

    @pytest.mark.parametrize(
        "other",
        [
            {"date": date(2024, 5, 1)},
            {"description": "other"},
            {"lines": (Line("1000", 501), Line("4900", -501))},
            {"lines": (Line("1000", 500), Line("4100", -500))},
        ],
    )
    def test_a_key_that_came_with_something_else(self, other):
        post(draft(key="k"), by=None)
        assert refusal(post, draft(key="k", **other)) == (
            "",
            "This form was already sent, and transaction 1 posted. Open it anew.",
            "key",
        )

    def test_a_reversal_sent_twice(self):
        row = income()
        first = reverse(row, on=DAY, by=None, key="k")
        assert reverse(row, on=DAY, by=None, key="k") == first


class TestRefusals:
    @pytest.mark.parametrize(
        ("lines", "sentence", "code"),
        [
            ((Line("1000", 5),), "A transaction needs two postings or more.", "too_few"),
            (
                (Line("1000", 5), Line("4900", -4)),
                "The postings do not add up to zero.",
                "unbalanced",
            ),
            (
                (Line("1000", 5), Line("4900", -5), Line("5000", 0)),
                "Write an amount in whole cents, not zero.",
                "amount",
            ),
            (
                (Line("1000", 0.5), Line("4900", -0.5)),
                "Write an amount in whole cents, not zero.",
                "amount",
            ),
            (
                (Line("1000", True), Line("4900", -1)),
                "Write an amount in whole cents, not zero.",
                "amount",
            ),
            (
                (Line("1000", 10**13), Line("4900", -(10**13))),
                "Write an amount in whole cents, not zero.",
                "amount",
            ),
            ((Line("1000", 5), Line("9999", -5)), "There is no account “9999”.", "account"),
            (
                (Line("1000", 5), Line("1100", -5)),
                "Say whose account it is: “1100 Fees owed by members” is kept by member.",
                "member",
            ),
            (
                (Line("1000", 5), Line("4200", -5)),
                "Support in kind is never money: keep it in accounts of its own.",
                "in_kind",
            ),
        ],
    )
    def test_lines(self, lines, sentence, code):
        assert refusal(post, draft(*lines)) == ("", sentence, code)

    def test_support_in_kind_by_itself_is_taken(self):
        post(draft(Line("5200", 5), Line("4200", -5), kind="in_kind"), by=None)

    @pytest.mark.parametrize("field", ["date", "value_date"])
    def test_days_to_come(self, field):
        with clock.set_to(DAY):
            told = draft(**{field: date(2024, 5, 3)})
            assert refusal(post, told) == (field, "This day has not come yet.", "future")
            post(draft(**{field: DAY}), by=None)

    def test_closed_books(self):
        income()
        closed(DAY)
        assert refusal(post, draft()) == (
            "date",
            "The books are closed up to 2 May 2024. Post on a later day.",
            "closed",
        )
        post(draft(date=date(2024, 5, 3)), by=None)

    @pytest.mark.parametrize(
        ("field", "more"),
        [
            ("kind", {"kind": "gift"}),
            ("method", {"method": "barter"}),
            ("cheque_number", {"cheque_number": "17", "method": "cash"}),
            ("cheque_number", {"cheque_number": "1" * 31, "method": "cheque"}),
            ("description", {"description": "x" * 301}),
            ("description", {"description": "a\x00b"}),
            ("event_reference", {"event_reference": "2024\u202e"}),
            ("key", {"key": "k" * 65}),
        ],
    )
    def test_texts(self, field, more):
        assert refusal(post, draft(**more))[0] == field


class TestReverse:
    def test_the_mirror(self):
        person, grant = ParliamentarianFactory(), GrantFactory()
        row = posted(
            Line("1100", 500, person, None, 2024),
            Line("5000", 100, None, grant),
            Line("4900", -600),
            event_reference="2024-05-02-agm",
        )
        undone = reverse(row, on=date(2024, 6, 1), by=None, description="Typed twice")
        assert (undone.kind, undone.reverses, undone.date) == ("reversal", row, date(2024, 6, 1))
        assert (undone.event_reference, undone.description) == ("2024-05-02-agm", "Typed twice")
        for code in ("1100", "5000", "4900"):
            assert balance(code) == 0
        assert balance("1100", on=DAY) == 500
        assert balance("1100", parliamentarian=person) == balance("5000", grant=grant) == 0

    def test_twice(self):
        row = income()
        reverse(row, on=DAY, by=None)
        assert refusal(reverse, row, on=DAY) == (
            "",
            "This transaction is already reversed.",
            "twice",
        )

    def test_a_reversal(self):
        undone = reverse(income(), on=DAY, by=None)
        assert refusal(reverse, undone, on=DAY) == (
            "",
            "This is itself a reversal. Post the first transaction anew instead.",
            "reversal",
        )

    def test_before_what_it_reverses(self):
        assert refusal(reverse, income(), on=date(2024, 5, 1)) == (
            "date",
            "A reversal cannot come before what it reverses.",
            "before",
        )

    def test_into_closed_books(self):
        row = income()
        closed(DAY)
        assert refusal(reverse, row, on=DAY)[2] == "closed"
        reverse(row, on=date(2024, 5, 3), by=None)

    def test_a_fee_may_be_posted_anew(self):
        person = ParliamentarianFactory()
        reverse(fee(person), on=DAY, by=None)
        fee(person)
        assert balance("1100", parliamentarian=person) == 4000


def test_what_the_database_refuses_is_told_in_words(monkeypatch):
    """As where another writer got there between the check and the row."""
    monkeypatch.setattr("funding.ledger.posting.check", lambda *told: None)
    assert refusal(post, draft(Line("1000", 5), Line("4900", -4)))[1] == (
        "Nothing was posted. A transaction needs two postings or more, and their sum must be zero."
    )


def test_every_engine_makes_the_same_chain():
    """Whatever changes this hash makes every book in use look tampered with."""
    moment = datetime(2024, 5, 2, 16, 0, 0, 5, tzinfo=UTC)
    row = post(draft(description="Œuvre", key="k"), by=None, at=moment)
    assert row.chain_hash == "d1d7463dc814ac870c4c4efbc10848c5286ae00de1b52939b98da8dc15d3c8c4"
