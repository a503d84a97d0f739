"""One moment of the whole database, read for as long as it takes, while others write."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def one_moment() -> Iterator[None]:
    """Not inside a transaction, which would have begun at a moment of its own."""
    if connection.in_atomic_block:
        raise transaction.TransactionManagementError("A snapshot begins its own transaction.")
    with _SNAPSHOTS[connection.vendor]():
        yield


@contextmanager
def _sqlite() -> Iterator[None]:
    """A deferred transaction: Django's own would be IMMEDIATE and stop every writer."""
    with connection.cursor() as cursor:
        cursor.execute("BEGIN")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")


@contextmanager
def _postgresql() -> Iterator[None]:
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SET LOCAL statement_timeout = 0")
            cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        yield


_SNAPSHOTS = {"sqlite": _sqlite, "postgresql": _postgresql}
