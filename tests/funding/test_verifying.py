"""Whatever is done to the book behind the triggers is found, and where."""

from datetime import date

import pytest
from django.db import connection

from funding.ledger import Line, head, reverse
from funding.ledger.verifying import verify
from funding.models import (
    Account,
    Closing,
    Deposit,
    DepositedPayment,
    FeeAssessment,
    FeeRate,
    Posting,
    Transaction,
)
from record import guards
from tests.factories import ParliamentarianFactory
from tests.funding.factories import DAY, FeeRateFactory, closed, fee, income, posted
from tests.funding.tampering import behind_the_triggers, hash_anew, remove, tamper

pytestmark = pytest.mark.django_db

FEE, PAYMENT, DEPOSIT, INCOME, REVERSAL, LAST = range(1, 7)
CHANGED = "it, or a posting of it, is not what it was when it was posted."


@pytest.fixture
def book():
    person = ParliamentarianFactory()
    rate = FeeRateFactory()
    assess(person, fee(person), rate)
    payment = posted(Line("1010", 4000), Line("1100", -4000, person), kind="payment")
    taken = posted(Line("1000", 4000), Line("1010", -4000, person), kind="deposit")
    deposit = Deposit.objects.create(transaction=taken)
    DepositedPayment.objects.create(deposit=deposit, payment=payment)
    reverse(income(on=date(2023, 5, 2), description="Sale of 40 books"), on=DAY, by=None)
    closed(date(2023, 12, 31))
    income()
    return person


def assess(person, row, rate, year=2024):
    return FeeAssessment.objects.create(
        parliamentarian=person, fiscal_year=year, kind=rate.kind, rate=rate, transaction=row
    )


def found(printed=None):
    return [(fault.number, fault.sentence) for fault in verify(printed)]


def places(printed=None):
    return sorted({number for number, _sentence in found(printed)})


@pytest.mark.usefixtures("book")
class TestOfTheBook:
    def test_a_sound_one(self):
        assert found() == []

    def test_an_empty_one(self):
        for number in range(LAST, 0, -1):
            if number in (FEE, DEPOSIT):
                tamper("DELETE FROM funding_feeassessment")
                tamper("DELETE FROM funding_depositedpayment")
                tamper("DELETE FROM funding_deposit")
            remove(number)
        assert found() == [
            (5, "the books of 31 December 2023 were closed with it, but the book ends before.")
        ]
        tamper("DELETE FROM funding_closing")
        assert found() == []

    @pytest.mark.parametrize(
        ("column", "value"),
        [
            ("date", "2024-05-01"),
            ("value_date", "2024-05-01"),
            ("kind", "grant"),
            ("method", "cash"),
            ("cheque_number", "1"),
            ("description", "Sale of 400 books"),
            ("event_reference", "2024-05-02-agm"),
            ("posted_at", "2024-05-02 12:00:00"),
            ("key", "another"),
        ],
    )
    def test_a_changed_text_or_day(self, column, value):
        tamper(f"UPDATE funding_transaction SET {column} = %s WHERE number = {LAST}", value)
        assert found() == [(LAST, CHANGED)]

    def test_a_changed_amount(self):
        tamper("UPDATE funding_posting SET amount_cents = 2 * amount_cents WHERE transaction_id=6")
        assert found() == [(LAST, CHANGED)]

    def test_one_changed_amount(self):
        tamper("UPDATE funding_posting SET amount_cents = 7 WHERE transaction_id = 6 AND line = 1")
        unbalanced = "its postings do not add up to zero, or are fewer than two."
        assert found() == [(LAST, CHANGED), (LAST, unbalanced)]

    def test_another_member(self):
        other = ParliamentarianFactory()
        tamper(
            "UPDATE funding_posting SET parliamentarian_id = %s "
            "WHERE transaction_id = 2 AND line = 2",
            other.pk,
        )
        assert found() == [(PAYMENT, CHANGED)]

    def test_accounts_exchanged(self):
        tamper("UPDATE funding_account SET code = '4901' WHERE code = '4900'")
        assert places() == [INCOME, REVERSAL, LAST]

    def test_another_author(self, admin_user):
        tamper("UPDATE funding_transaction SET posted_by_id = %s WHERE number = 6", admin_user.pk)
        assert found() == [(LAST, CHANGED)]

    def test_a_row_removed_with_its_postings(self):
        tamper("DELETE FROM funding_depositedpayment")
        remove(PAYMENT)
        assert (PAYMENT, "it is missing from the book.") in found()

    def test_rows_removed_with_their_postings(self):
        remove(REVERSAL)
        remove(INCOME)
        assert found() == [(INCOME, "it and those up to 5 are missing from the book.")]

    def test_a_posting_removed(self):
        tamper("DELETE FROM funding_posting WHERE transaction_id = 6 AND line = 2")
        assert places() == [LAST]

    def test_rows_swapped(self):
        swap(INCOME, LAST)
        assert {INCOME, LAST} <= set(places())

    def test_texts_swapped(self):
        tamper("UPDATE funding_transaction SET description = '' WHERE number = 4")
        tamper("UPDATE funding_transaction SET description = 'Sale of 40 books' WHERE number = 6")
        assert found() == [(INCOME, CHANGED), (LAST, CHANGED)]

    def test_a_link_broken(self):
        tamper("UPDATE funding_transaction SET previous_hash = %s WHERE number = 6", "b" * 64)
        broken = "it does not follow from the transaction before it."
        assert found() == [(LAST, broken), (LAST, CHANGED)]

    def test_what_cannot_be_read(self):
        if connection.vendor == "sqlite":
            tamper("UPDATE funding_transaction SET date = '2024-13-45' WHERE number = 6")
            assert found() == [(LAST, "it holds what no transaction can, and cannot be read.")]
            tamper("UPDATE funding_transaction SET date = 'someday' WHERE number = 6")
            assert found() == [(LAST, CHANGED)]
            tamper("UPDATE funding_posting SET amount_cents = 'plenty' WHERE transaction_id = 5")
            assert (REVERSAL, "it has an amount that is no number of cents.") in found()
        else:
            tamper("UPDATE funding_posting SET amount_cents = 5 WHERE transaction_id = 5")
        assert REVERSAL in places()

    def test_a_day_in_closed_books(self):
        tamper("UPDATE funding_transaction SET date = '2023-12-31' WHERE number = 6")
        hash_anew()
        sentences = dict(found())
        assert (
            sentences[LAST]
            == "it is dated in books that were closed up to 31 December 2023 before."
        )

    def test_a_closing_with_another_hash(self):
        tamper("UPDATE funding_closing SET head_hash = %s", "c" * 64)
        assert found() == [
            (
                REVERSAL,
                "its hash is not the one that the books of 31 December 2023 were closed with.",
            )
        ]

    def test_money_mixed_with_support_in_kind(self):
        tamper("UPDATE funding_account SET in_kind = %s WHERE code = '4900'", True)
        assert places() == [INCOME, REVERSAL, LAST]

    def test_an_account_kept_by_member_without_one(self):
        tamper("UPDATE funding_account SET per_member = %s WHERE code = '4900'", True)
        account = Account.objects.get(code="4900")
        assert (LAST, f"its line 2, on “{account}”, names no member.") in found()


def swap(one, other):
    for table, column in (("posting", "transaction_id"), ("transaction", "number")):
        with behind_the_triggers(), connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SET session_replication_role = replica")
            for now, then in ((one, -1), (other, one), (-1, other)):
                cursor.execute(
                    f"UPDATE funding_{table} SET {column} = %s WHERE {column} = %s", (then, now)
                )
            if connection.vendor == "postgresql":
                cursor.execute("SET session_replication_role = DEFAULT")


@pytest.mark.usefixtures("book")
class TestWithWhatWasPrinted:
    def test_the_book_it_was_printed_from(self):
        number, head_hash = head()
        assert found({0: {"0" * 64}, number: {head_hash}}) == []

    def test_an_end_cut_off(self):
        number, head_hash = head()
        remove(LAST)
        assert found() == []
        assert found({number: {head_hash}}) == [
            (LAST, "its hash was printed, but the book ends at 5.")
        ]

    def test_an_end_cut_off_and_written_anew(self):
        number, head_hash = head()
        remove(LAST)
        income(9999)
        assert found() == []
        assert found({number: {head_hash}}) == [(LAST, "its hash is not the one that was printed.")]

    def test_a_chain_hashed_anew(self):
        number, head_hash = head()
        tamper("DELETE FROM funding_closing")
        tamper("UPDATE funding_posting SET amount_cents = 2 * amount_cents WHERE transaction_id=6")
        hash_anew()
        assert found() == []
        assert places({number: {head_hash}}) == [LAST]

    def test_two_prints_that_differ(self):
        number, head_hash = head()
        assert places({number: {head_hash, "a" * 64}}) == [LAST]


class TestBesideTheBook:
    """The database refuses each of these unless it is made to."""

    def test_an_assessment_that_is_not_its_rate(self, book):
        with behind_the_triggers():
            FeeRate.objects.update(amount_cents=5000)
        (place, sentence), *more = found()
        assert (place, more) == (FEE, [])
        assert "$40.00" in sentence and "$50.00" in sentence

    @pytest.mark.parametrize(
        "change",
        [{"kind": "participating"}, {"first_fiscal_year": 2025}, {"first_fiscal_year": None}],
    )
    def test_an_assessment_by_a_rate_for_others(self, book, change):
        with behind_the_triggers():
            FeeRate.objects.update(**change)
        assert places() == [FEE]

    def test_an_assessment_of_other_postings(self, book):
        with behind_the_triggers():
            FeeAssessment.objects.update(transaction_id=LAST)
        assert places() == [FEE, LAST]

    def test_an_assessment_of_another_member(self, book):
        with behind_the_triggers():
            FeeAssessment.objects.update(parliamentarian=ParliamentarianFactory())
        assert FEE in places()

    def test_a_year_asked_twice(self, book):
        again = fee(book)
        with behind_the_triggers():
            assess(book, again, FeeRate.objects.get())
        assert found() == [(again.number, "this member's fee for 2024 was asked already.")]

    def test_a_fee_noted_for_no_year(self, book):
        number = fee(book).number
        assert found() == [(number, "it is a fee, but not noted for anyone's year.")]

    def test_a_payment_deposited_twice(self, book):
        again = posted(Line("1000", 4000), Line("1010", -4000, book), kind="deposit")
        with behind_the_triggers():
            deposit = Deposit.objects.create(transaction=again)
            DepositedPayment.objects.create(deposit=deposit, payment_id=PAYMENT)
        assert found() == [
            (again.number, "it takes payment 2 to the bank, which was there already.")
        ]
        reverse(again, on=DAY, by=None)
        assert found() == []

    def test_a_deposit_of_another_sum(self, book):
        taken = posted(Line("1000", 50), Line("1010", -50), kind="deposit")
        Deposit.objects.create(transaction=taken)
        assert found() == [(taken.number, "this deposit is not the sum of its payments.")]

    def test_a_reversal_that_is_no_mirror(self, book):
        with behind_the_triggers():
            Transaction.objects.filter(number=LAST).update(kind="reversal", reverses=FEE)
        hash_anew()
        assert (LAST, "it is not the exact reversal of transaction 1.") in found()

    def test_a_reversal_of_a_reversal(self, book):
        with behind_the_triggers():
            Transaction.objects.filter(number=LAST).update(kind="reversal", reverses=REVERSAL)
        hash_anew()
        assert (LAST, "it is not the exact reversal of transaction 5.") in found()


@pytest.mark.django_db(transaction=True)
def test_a_row_removed_without_its_postings(ledger_tables):
    guards.install()
    for _place in range(3):
        income()
    off, on = (
        ("PRAGMA foreign_keys = OFF", "PRAGMA foreign_keys = ON")
        if connection.vendor == "sqlite"
        else ("SET session_replication_role = replica", "SET session_replication_role = DEFAULT")
    )
    with behind_the_triggers(), connection.cursor() as cursor:
        cursor.execute(off)
        cursor.execute("DELETE FROM funding_transaction WHERE number = 2")
        cursor.execute(on)
    assert found() == [
        (2, "it is missing, and postings of it are left."),
        (2, "it is missing from the book."),
    ]


def test_its_queries_and_memory_do_not_grow_with_each_transaction(django_assert_max_num_queries):
    for _place in range(20):
        income()
    assert Posting.objects.count() == 40
    assert Closing.objects.count() == 0
    with django_assert_max_num_queries(12):
        assert found() == []
