"""What an owner of the database could do behind the triggers' back."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from funding.ledger.chain import GENESIS, chain_hash
from funding.models import Transaction
from record import guards


@contextmanager
def behind_the_triggers() -> Iterator[None]:
    """They stay away for the rest of the test."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
    guards.remove()
    yield


def tamper(statement: str, *values: object) -> None:
    with behind_the_triggers(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def remove(number: int) -> None:
    tamper("DELETE FROM funding_posting WHERE transaction_id = %s", number)
    tamper("DELETE FROM funding_transaction WHERE number = %s", number)


def hash_anew() -> None:
    """The whole chain, so that it is sound again by itself."""
    previous = GENESIS
    with behind_the_triggers():
        for row in Transaction.objects.order_by("number"):
            row.previous_hash = previous
            postings = row.postings.select_related("account").order_by("line")
            previous = chain_hash(row, postings)
            Transaction.objects.filter(pk=row.pk).update(
                previous_hash=row.previous_hash, chain_hash=previous
            )
