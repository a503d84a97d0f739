"""Ten thousand transactions, read in seven ways, agree to the cent."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from exports.catalogue import Asked
from funding.exports.plain_text import hledger_text
from funding.models import Transaction
from tests.funding import agreement
from tests.funding.generated import post_many

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def book(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """Posted once for the tests of this module, and undone after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        post_many(10_000)
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def balances(book: None) -> agreement.Balances:
    found = agreement.of_database()
    assert Transaction.objects.count() == 10_000
    assert sum(found.values()) == 0
    assert len(found) > 100
    return found


def test_statements(balances):
    assert agreement.of_statements() == balances


def test_csv_added_up(balances):
    assert agreement.of_csv() == balances


def test_a_workbook_read_back(balances):
    assert agreement.of_workbook() == balances


def test_hledger(balances, tmp_path):
    assert agreement.of_hledger(tmp_path) == balances


def test_ledger(balances, tmp_path):
    assert agreement.of_ledger(tmp_path) == balances


def test_beancount(balances, tmp_path):
    assert agreement.of_beancount(tmp_path) == balances


def test_journals_name_nobody(balances):
    assert b"Name" not in b"".join(hledger_text(Asked()))
