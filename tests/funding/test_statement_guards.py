"""A finished bank statement stays with its ticks, and what was handed out stays on record."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from funding.actions import finish_statement, start_statement, take_payment, tick
from funding.actions.receipts import issue_receipt, shares_of
from funding.models import BankStatement, Clearing, Notice, NoticeBatch, ReceiptIssue
from tests.factories import ParliamentarianFactory
from tests.funding.factories import income

pytestmark = pytest.mark.django_db

JUNE, JULY = date(2024, 6, 3), date(2024, 7, 31)
STATEMENTS = BankStatement._meta.db_table
CLEARINGS = Clearing._meta.db_table


def refused(name):
    return pytest.raises(IntegrityError, match=name)


def sql(statement, *values):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def bank(row):
    return row.postings.get(account__code="1000")


@pytest.fixture
def begun():
    statement = start_statement(up_to=JULY, balance_cents=1000, by=None)
    tick(statement, [bank(income(1000, on=JUNE))], by=None)
    return statement


@pytest.fixture
def finished(begun):
    return finish_statement(begun, by=None)


def test_an_unfinished_statement_may_change(begun):
    begun.balance_cents = 900
    begun.save()
    begun.clearings.all().delete()
    begun.delete()
    assert not BankStatement.objects.exists()


@pytest.mark.usefixtures("finished")
class TestAFinishedStatement:
    @pytest.mark.parametrize("column", ["balance_cents = 5", "finished_at = NULL", "id = id"])
    def test_is_not_edited(self, column):
        with refused(f"{STATEMENTS}_kept"):
            sql(f"UPDATE {STATEMENTS} SET {column}")

    def test_keeps_its_ticks(self):
        with refused(f"{CLEARINGS}_kept"):
            sql(f"DELETE FROM {CLEARINGS}")
        with refused(f"{CLEARINGS}_kept"):
            sql(f"UPDATE {CLEARINGS} SET posting_id = posting_id")

    def test_gets_no_more_ticks(self, finished):
        posting = bank(income(5, on=JUNE))
        with refused(f"{CLEARINGS}_in_time"), transaction.atomic():
            Clearing.objects.create(statement=finished, posting=posting)
        other = BankStatement.objects.create(up_to=date(2024, 8, 31), balance_cents=0)
        moved = Clearing.objects.create(statement=other, posting=posting)
        with refused(f"{CLEARINGS}_in_time"), transaction.atomic():
            Clearing.objects.filter(pk=moved.pk).update(statement=finished)

    def test_is_not_removed(self, finished):
        clearing = finished.clearings.get()
        for row in (clearing, finished):
            with refused("_kept|Cannot delete"), transaction.atomic():
                row.delete()
        assert Clearing.objects.count() == BankStatement.objects.count() == 1

    def test_is_not_emptied_or_replaced(self):
        if connection.vendor == "postgresql":
            sql("SET CONSTRAINTS ALL IMMEDIATE")
            for table in (CLEARINGS, STATEMENTS):
                with refused("_never_emptied"):
                    sql(f"TRUNCATE {table} CASCADE")
            return
        sql("PRAGMA recursive_triggers=OFF")
        try:
            for table in (CLEARINGS, STATEMENTS):
                with refused(f"{table}_kept"):
                    sql(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
        finally:
            sql("PRAGMA recursive_triggers=ON")


HANDED_OUT = [model._meta.db_table for model in (ReceiptIssue, Notice, NoticeBatch)]


@pytest.fixture
def handed_out():
    person = ParliamentarianFactory()
    payment = take_payment(shares=[(person, 4000)], on=JUNE, method="card", by=None)
    issue_receipt(shares_of(payment).get(), by=None, language="en")
    batch = NoticeBatch.objects.create(
        kind="reminder", channel="pdf", fiscal_year=2024, recorded_at="2024-07-01T10:00Z"
    )
    Notice.objects.create(batch=batch, parliamentarian=person, language="en", owed_cents=0)


@pytest.mark.parametrize("table", HANDED_OUT)
@pytest.mark.usefixtures("handed_out")
class TestWhatWasHandedOut:
    def test_is_not_edited(self, table):
        with refused(f"{table}_append_only"):
            sql(f"UPDATE {table} SET id = id")

    def test_is_not_removed(self, table):
        with refused(f"{table}_append_only"):
            sql(f"DELETE FROM {table}")

    def test_is_not_emptied_or_replaced(self, table):
        if connection.vendor == "postgresql":
            sql("SET CONSTRAINTS ALL IMMEDIATE")
            with refused("append_only"):
                sql(f"TRUNCATE {table} CASCADE")
        else:
            with refused(f"{table}_append_only"):
                sql(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
