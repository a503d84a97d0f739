"""A slow reader of a large export stops nobody, and reads the book of one moment."""

import re
import threading
import time
from datetime import date

import pytest
from django.db import connection

from exports.catalogue import Asked
from exports.formats import named
from funding.actions import take_payment
from funding.exports.journal import postings
from funding.exports.plain_text import beancount_text, hledger_text
from funding.models import Transaction
from funding.reports.journal import TRANSACTIONS_A_READ
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.funding.generated import post_many

pytestmark = pytest.mark.django_db(transaction=True)

BOOK = TRANSACTIONS_A_READ * 4
NO_WAIT = 5
"""Seconds: less than a writer waits for a lock, however busy the machine; the proofs measure."""


def pay_elsewhere() -> float:
    """Seconds that a payment over another connection takes."""
    taken = []

    def pay() -> None:
        person = ParliamentarianFactory()
        begun = time.monotonic()
        take_payment(shares=[(person, 100)], on=date(2024, 5, 1), method="cash", by=None)
        taken.append(time.monotonic() - begun)
        connection.close()

    thread = threading.Thread(target=pay)
    thread.start()
    thread.join()
    return taken[0]


@pytest.mark.parametrize("name", ["csv", "json", "hledger", "beancount"])
def test_a_payment_is_posted_while_an_export_is_read(name, ledger_tables):
    GroupFactory()
    post_many(BOOK, members=10)
    texts = {"hledger": hledger_text, "beancount": beancount_text}
    asked = Asked()
    file = texts[name](asked) if name in texts else named(name).write(postings(asked).table)
    first = next(file)
    assert not connection.in_atomic_block
    assert pay_elsewhere() < NO_WAIT
    rest = b"".join(file)
    assert Transaction.objects.count() == BOOK + 1
    assert f"ledger-head {BOOK} ".encode() in first + rest
    assert last_number(name, (first + rest).decode()) == BOOK


def last_number(name: str, text: str) -> int:
    pattern = {
        "csv": r"^(\d+),\d+,\d{4}-",
        "json": r'^\{"transaction": (\d+),',
        "hledger": r"^\d{4}-\d\d-\d\d \((\d+)\)",
        "beancount": r"^  number: (\d+)",
    }[name]
    return max(int(number) for number in re.findall(pattern, text, re.MULTILINE))
