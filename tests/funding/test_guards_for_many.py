"""PostgreSQL looks up each row that is added by itself, also by a plan that it made where nothing
was in the table but what had been taken back."""

from collections.abc import Callable

import pytest
from django.db import connection, transaction

from funding.actions import make_deposit, run_fees, take_payment
from funding.models import DepositedPayment, FeeAssessment, Transaction
from tests.funding.accounts import JULY, JUNE, member
from tests.funding.factories import FeeRateFactory

pytestmark = pytest.mark.django_db

MANY = 40
FEW_EACH = 4 * MANY
"""Rows fetched; each beside all the others would be 1,600."""


def test_fees_of_a_year() -> None:
    FeeRateFactory()
    for _number in range(MANY):
        member()
    looks_up_few(FeeAssessment._meta.db_table, lambda: run_fees(2024, by=None, on=JUNE))
    assert FeeAssessment.objects.count() == MANY


def test_payments_of_a_deposit() -> None:
    payments = [paid_by_cheque() for _number in range(MANY)]
    looks_up_few(DepositedPayment._meta.db_table, lambda: make_deposit(payments, on=JULY, by=None))
    assert DepositedPayment.objects.count() == MANY


def paid_by_cheque() -> Transaction:
    return take_payment(shares=[(member(), 4000)], on=JUNE, method="cheque", by=None)


def looks_up_few(table: str, work: Callable[[], object]) -> None:
    """SQLite does the work too, but keeps no such statistics."""
    with transaction.atomic():
        work()
        transaction.set_rollback(True)
    if connection.vendor == "sqlite":
        work()
        return
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {table}")
    before = fetched(table)
    work()
    assert fetched(table) - before <= FEW_EACH


def fetched(table: str) -> int:
    """Rows that an index has led to, in this transaction."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = %s", [table]
        )
        return int(cursor.fetchone()[0])
