"""The database refuses what no book may be, whoever writes and however."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from funding.ledger import Draft, Line, post_all, reverse
from funding.models import (
    Account,
    Closing,
    Deposit,
    DepositedPayment,
    FeeAssessment,
    Posting,
    Transaction,
)
from tests.factories import ParliamentarianFactory
from tests.funding.factories import DAY, FeeRateFactory, closed, fee, income, paid

pytestmark = pytest.mark.django_db

MODELS = {
    model._meta.db_table: model
    for model in (Transaction, Posting, Closing, FeeAssessment, Deposit, DepositedPayment)
}


def refused(name):
    return pytest.raises(IntegrityError, match=name)


def sql(statement, *values):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def assess(person, row, rate):
    return FeeAssessment.objects.create(
        parliamentarian=person, fiscal_year=2024, kind=rate.kind, rate=rate, transaction=row
    )


@pytest.fixture
def full():
    """One row in each table."""
    person = ParliamentarianFactory()
    row = fee(person)
    assess(person, row, FeeRateFactory())
    closed(date(2023, 3, 31))
    payment = paid(person)
    deposit = Deposit.objects.create(transaction=income())
    DepositedPayment.objects.create(deposit=deposit, payment=payment)


@pytest.mark.parametrize("table", MODELS)
@pytest.mark.usefixtures("full")
class TestNothingIsEdited:
    def test_by_update(self, table):
        column = "date" if table == "funding_transaction" else "id"
        with refused(f"{table}_append_only"):
            sql(f"UPDATE {table} SET {column} = {column}")

    def test_by_delete(self, table):
        with refused(f"{table}_append_only"):
            sql(f"DELETE FROM {table}")

    def test_by_truncate_or_replace(self, table):
        if connection.vendor == "postgresql":
            sql("SET CONSTRAINTS ALL IMMEDIATE")
            with refused("append_only"):
                sql(f"TRUNCATE {table} CASCADE")
        else:
            with refused(table):
                sql(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")

    def test_by_the_orm(self, table):
        model = MODELS[table]
        row = model.objects.first()
        for write in (row.save, row.delete, model.objects.all().delete):
            with refused("append_only|Cannot delete"), transaction.atomic():
                write()
        with refused("append_only"), transaction.atomic():
            model.objects.bulk_update([row], [model._meta.concrete_fields[1].name])


def test_replace_is_refused_with_recursive_triggers_off():
    """SQLite's own statement; PostgreSQL's nearest is refused as an update."""
    income()
    if connection.vendor == "postgresql":
        with refused("append_only"):
            sql(
                "INSERT INTO funding_transaction SELECT * FROM funding_transaction "
                "ON CONFLICT (number) DO UPDATE SET description = 'other'"
            )
        return
    sql("PRAGMA recursive_triggers=OFF")
    try:
        with refused("append_only"):
            sql("INSERT OR REPLACE INTO funding_transaction SELECT * FROM funding_transaction")
        with refused("append_only"):
            sql(
                "INSERT OR REPLACE INTO funding_transaction (rowid, number, date, kind, method, "
                "cheque_number, description, event_reference, posted_at, key, previous_hash, "
                "chain_hash) SELECT rowid, 2, date, kind, method, cheque_number, description, "
                "event_reference, posted_at, 'other', chain_hash, chain_hash "
                "FROM funding_transaction"
            )
    finally:
        sql("PRAGMA recursive_triggers=ON")


def raw(*amounts, number=1, previous="0" * 64, on=DAY):
    """A transaction written beside the ledger's own door."""
    bank = Account.objects.get(code="1000")
    Posting.objects.bulk_create(
        Posting(transaction_id=number, line=line, account=bank, amount_cents=cents)
        for line, cents in enumerate(amounts, start=1)
    )
    Transaction.objects.bulk_create(
        [
            Transaction(
                number=number,
                date=on,
                kind="income",
                posted_at="2025-01-01T00:00Z",
                key=f"raw-{number}",
                previous_hash=previous,
                chain_hash="a" * 64,
            )
        ]
    )


class TestWhatSeals:
    def test_a_sound_transaction_is_accepted(self):
        raw(5, -5)
        assert Transaction.objects.count() == 1

    @pytest.mark.parametrize("amounts", [(5, -4), (5,), ()])
    def test_unbalanced_or_alone(self, amounts):
        with refused("funding_transaction_balanced"), transaction.atomic():
            raw(*amounts)

    def test_a_zero_posting(self):
        with refused("funding_posting_not_zero"), transaction.atomic():
            raw(0, 5, -5)

    @pytest.mark.parametrize("number", [0, 2, 3, -1])
    def test_a_gap(self, number):
        with refused("funding_transaction_next_in_line"), transaction.atomic():
            raw(5, -5, number=number)

    def test_another_hash_than_the_heads(self):
        income()
        with refused("funding_transaction_next_in_line"), transaction.atomic():
            raw(5, -5, number=2)

    def test_a_number_taken(self):
        income()
        with pytest.raises(IntegrityError), transaction.atomic():
            raw(5, -5, number=1)

    def test_a_posting_to_a_sealed_transaction(self):
        row = income()
        bank = Account.objects.get(code="1000")
        with refused("funding_posting_before_the_seal"), transaction.atomic():
            Posting.objects.create(transaction=row, line=9, account=bank, amount_cents=5)

    @pytest.mark.parametrize("day", [date(2024, 5, 2), date(2024, 5, 1), date(1990, 1, 1)])
    def test_a_day_of_closed_books(self, day):
        closed(date(2024, 5, 2))
        with refused("funding_transaction_open_books"), transaction.atomic():
            raw(5, -5, on=day)

    def test_the_day_after_the_closing_is_open(self):
        closed(date(2024, 5, 1))
        raw(5, -5, on=date(2024, 5, 2))

    def test_what_is_no_date(self):
        raw(5, -5)
        with pytest.raises(DatabaseError), transaction.atomic():
            sql(
                "INSERT INTO funding_posting (transaction_id, line, account_id, amount_cents) "
                "SELECT 2, line, account_id, amount_cents FROM funding_posting"
            )
            sql(
                "INSERT INTO funding_transaction (number, date, kind, method, cheque_number, "
                "description, event_reference, posted_at, key, previous_hash, chain_hash) "
                "SELECT 2, 'someday', kind, method, cheque_number, description, event_reference, "
                "posted_at, 'other', chain_hash, chain_hash FROM funding_transaction"
            )

    def test_what_is_no_amount(self):
        with pytest.raises(DatabaseError), transaction.atomic():
            sql(
                "INSERT INTO funding_posting (transaction_id, line, account_id, amount_cents) "
                "VALUES (1, 1, (SELECT min(id) FROM funding_account), 'plenty')"
            )


@pytest.mark.django_db(transaction=True)
def test_a_posting_whose_transaction_never_comes_is_refused_at_commit(ledger_tables):
    bank = ledger_tables.bank
    with pytest.raises(IntegrityError), transaction.atomic():
        Posting.objects.create(transaction_id=7, line=1, account=bank, amount_cents=5)
    assert not Posting.objects.exists()


class TestReversals:
    def test_a_second_one_of_the_same(self):
        row = income()
        reverse(row, on=DAY, by=None)
        with pytest.raises(IntegrityError), transaction.atomic():
            raw_reversal(row)

    def test_one_of_a_reversal(self):
        undone = reverse(income(), on=DAY, by=None)
        with refused("funding_transaction_mirror"), transaction.atomic():
            raw_reversal(undone)

    def test_one_that_is_no_mirror(self):
        row = income(1000)
        with refused("funding_transaction_mirror"), transaction.atomic():
            raw_reversal(row, Line("1000", -900), Line("4900", 900))


def raw_reversal(row, *lines):
    """Past the verb's own refusal, but through the same door."""
    lines = lines or [
        Line(p.account.code, -p.amount_cents) for p in row.postings.select_related("account")
    ]
    draft = Draft(kind="reversal", date=DAY, lines=lines, reverses=row)
    unexplained(post_all, [draft], by=None)


def unexplained(verb, *arguments, **options):
    """The database's own refusal, which the ledger puts into words."""
    try:
        verb(*arguments, **options)
    except Exception as error:
        raise (error.__cause__ if isinstance(error.__cause__, IntegrityError) else error) from None


class TestFees:
    def test_one_unreversed_fee_a_year(self):
        person, rate = ParliamentarianFactory(), FeeRateFactory()
        first = fee(person)
        assess(person, first, rate)
        again = fee(person)
        with refused("funding_feeassessment_once_a_year"), transaction.atomic():
            assess(person, again, rate)
        reverse(first, on=DAY, by=None)
        assess(person, again, rate)

    def test_a_used_rate_stays(self):
        person, rate = ParliamentarianFactory(), FeeRateFactory()
        assess(person, fee(person), rate)
        rate.amount_cents = 5000
        with refused("funding_feerate_kept_once_used"), transaction.atomic():
            rate.save()

    def test_an_unused_rate_may_be_corrected(self):
        rate = FeeRateFactory()
        rate.amount_cents = 5000
        rate.save()


def test_closings_go_forward_only():
    closed(date(2024, 3, 31))
    with refused("funding_closing|unique"), transaction.atomic():
        closed(date(2024, 3, 31))
    with refused("funding_closing_later"), transaction.atomic():
        closed(date(2023, 3, 31))


class TestClosings:
    def test_one_that_names_another_head(self):
        first, _second = income(), income()
        for number, head_hash in [(1, first.chain_hash), (2, "a" * 64), (0, "0" * 64)]:
            with refused("funding_closing_at_the_head"), transaction.atomic():
                Closing.objects.create(
                    up_to=DAY,
                    last_number=number,
                    head_hash=head_hash,
                    closed_at="2025-01-01T00:00Z",
                )
        closed(DAY)

    def test_one_on_no_day(self):
        with pytest.raises(DatabaseError), transaction.atomic():
            sql(
                "INSERT INTO funding_closing (up_to, last_number, head_hash, closed_at) "
                f"VALUES ('someday', 0, '{'0' * 64}', '2025-01-01 00:00:00')"
            )


class TestAccounts:
    @pytest.mark.parametrize(
        ("field", "value"),
        [("code", "1001"), ("kind", "expense"), ("per_member", True), ("in_kind", True)],
    )
    def test_a_used_one_stays_what_it_is(self, field, value):
        income()
        bank = Account.objects.filter(code="1000")
        with refused("funding_account_kept_once_used"), transaction.atomic():
            bank.update(**{field: value})
        bank.update(name_en="Account at another bank")

    def test_an_unused_one_may_change(self):
        Account.objects.filter(code="1000").update(code="1001")
