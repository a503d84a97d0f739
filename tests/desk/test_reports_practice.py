"""The practice books, read in seven ways, agree to the cent."""

import pytest

from funding.models import Transaction
from tests.funding import agreement

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def balances(loaded):
    with loaded("load_practice"):
        assert Transaction.objects.exists()
        yield agreement.of_database()


@pytest.mark.parametrize("read", [agreement.of_statements, agreement.of_csv, agreement.of_workbook])
def test_the_registrys_own(read, balances):
    assert read() == balances


@pytest.mark.parametrize(
    "read", [agreement.of_hledger, agreement.of_ledger, agreement.of_beancount]
)
def test_plain_text_accounting(read, balances, tmp_path):
    assert read(tmp_path) == balances
