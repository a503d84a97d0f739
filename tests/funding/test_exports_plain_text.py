"""What people type cannot become another entry, a comment or an error in a journal."""

import subprocess
from datetime import date

import pytest
from beancount import loader
from beancount.core.data import Open
from beancount.core.data import Transaction as BeancountTransaction

from exports.catalogue import Asked
from funding.exports.plain_text import beancount_text, hledger_text
from funding.ledger import Line
from funding.models import Account
from tenure import clock
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.funding.agreement import UTF_8
from tests.funding.factories import GrantFactory, posted
from tests.funding.generated import CHEQUES, TEXTS

pytestmark = pytest.mark.django_db

PROGRAMS = {
    "hledger": ("print", "--explicit"),
    "ledger": ("print",),
}


@pytest.fixture(autouse=True)
def book():
    with clock.set_to(date(2025, 7, 1)):
        GroupFactory(name_en='Group; "odd"\nname')
        person, grant = ParliamentarianFactory(), GrantFactory()
        for text in TEXTS:
            for cheque in CHEQUES:
                posted(
                    Line("1000", 1234, None, grant),
                    Line("1100", -1234, person, None, 2024),
                    kind="payment",
                    description=text,
                    method="cheque" if cheque else "",
                    cheque_number=cheque,
                    event_reference="2020-01-01-agm",
                )
        yield


def texts_of(text, **asked) -> str:
    return b"".join(text(Asked(**asked))).decode()


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_text_is_read_as_one_description(program, tmp_path):
    file = tmp_path / "book.journal"
    file.write_text(texts_of(hledger_text), encoding="utf-8")
    command = [program, "--file", str(file), *PROGRAMS[program]]
    done = subprocess.run(command, capture_output=True, env=UTF_8, check=False)
    assert done.returncode == 0, done.stderr.decode()
    told = done.stdout.decode()
    heads = [line for line in told.splitlines() if line[:4].isdigit()]
    assert len(heads) == len(TEXTS) * len(CHEQUES)
    for text in (
        "=1+1",
        'Said "so", then left',
        "Réunion d’été – 50 % , « oui »",
        "日本 🍁 {x} # y ~ z",
    ):
        assert sum(text in head for head in heads) == len(CHEQUES), text


def test_beancount_reads_each_text_as_it_was_typed(tmp_path):
    file = tmp_path / "book.beancount"
    file.write_text(texts_of(beancount_text), encoding="utf-8")
    entries, errors, options = loader.load_file(str(file))
    assert not errors
    assert options["operating_currency"] == ["CAD"]
    told = [entry for entry in entries if isinstance(entry, BeancountTransaction)]
    assert sorted({entry.narration for entry in told}) == sorted(TEXTS)
    assert {entry.meta.get("cheque", "") for entry in told} == set(CHEQUES)
    assert {entry.payee for entry in told} == {"payment of fees"}
    assert {entry.meta["number"] for entry in told} == set(range(1, len(told) + 1))
    assert len([entry for entry in entries if isinstance(entry, Open)]) == 2


def test_as_of_an_earlier_day():
    later = texts_of(hledger_text)
    assert "(1) payment" in later
    assert "(1) payment" not in texts_of(hledger_text, on=date(2024, 5, 1))
    assert " open " not in texts_of(beancount_text, on=date(2024, 5, 1))


def test_an_account_of_the_treasurers_own_has_a_path():
    Account.objects.create(code="5999", name_en="日本", name_fr="Japon", kind="expense")
    posted(Line("5999", 5), Line("1000", -5), kind="spending")
    assert "Expenses:5999  0.05 CAD" in texts_of(hledger_text)
