"""A report on a closed year is the same to the byte whatever is done later."""

import io
from datetime import date

import openpyxl
import pytest
from django.utils import translation

from exports.catalogue import Asked, Entry
from exports.formats import FORMATS, named
from exports.pdf import tables_document
from funding.actions import close_books, run_fees, start_statement, take_payment
from funding.exports.catalogue import CATALOGUE
from funding.ledger import reverse
from funding.models import Transaction
from tenure import clock
from tests.factories import GroupFactory
from tests.funding.books import TODAY, Books, keep_books
from tests.funding.factories import FeeRateFactory, income

pytestmark = pytest.mark.django_db

LAST_DAY = date(2025, 3, 31)


@pytest.fixture(autouse=True)
def books():
    with clock.set_to(TODAY):
        GroupFactory()
        kept = keep_books()
        start_statement(up_to=LAST_DAY, balance_cents=5, by=None)
        yield kept


def asked(entry: Entry, books: Books) -> Asked:
    which = {"member": str(books.people[5].pk), "grant": books.grant.reference, "": ""}
    year = 2024 if "year" in entry.asks else None
    return Asked(year=year, on=LAST_DAY if "on" in entry.asks else None, which=which[entry.which])


def files(entry: Entry, books: Books, language: str) -> dict[str, bytes]:
    with translation.override(language):
        question = asked(entry, books)
        answer = entry.answer(question)
        written = {name: b"".join(named(name).write(answer.table)) for name in FORMATS}
        written |= {text.name: b"".join(text.write(question)) for text in entry.texts}
        written["pdf"] = tables_document(
            answer.sections, title=answer.table.title, language=language, group_name="Test"
        )
        return written


def much_later(books: Books) -> None:
    """Another year's activity, on a later day."""
    FeeRateFactory(first_fiscal_year=2025, amount_cents=9900)
    run_fees(2025, by=None, on=date(2025, 5, 1))
    for person in books.people[3:]:
        take_payment(shares=[(person, 5000)], on=date(2025, 6, 1), method="card", by=None)
    undone = Transaction.objects.get(cheque_number="1")
    reverse(undone, on=date(2025, 6, 2), by=None)
    income(on=date(2025, 6, 3))
    close_books(up_to=date(2025, 6, 30), by=None)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.name)
def test_is_the_same_to_the_byte(entry, language, books):
    close_books(up_to=LAST_DAY, by=None)
    before = files(entry, books, language)
    much_later(books)
    with clock.set_to(date(2025, 12, 24)):
        after = files(entry, books, language)
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == []


def test_an_open_year_names_the_day_it_was_written(books):
    (entry,) = (one for one in CATALOGUE if one.name == "income")
    before = files(entry, books, "en")
    with clock.set_to(date(2025, 12, 24)):
        assert files(entry, books, "en")["json"] != before["json"]


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.name)
def test_every_file_carries_the_head_of_the_book(entry, books):
    head = Transaction.objects.latest("number")
    line = f"ledger-head {head.number} {head.chain_hash}"
    written = files(entry, books, "en")
    for name in ("csv", "json", *(text.name for text in entry.texts)):
        assert line.encode() in written[name] or b"\r\n" not in written[name].strip()
    workbook = openpyxl.load_workbook(io.BytesIO(written["xlsx"]))
    facts = [str(cell.value) for row in workbook.worksheets[-1].iter_rows() for cell in row]
    assert any(line in fact for fact in facts)


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.name)
def test_no_name_becomes_a_formula(entry, books):
    """One of these members is called =1+1."""
    books.people[5].family_name = "=1+1"
    books.people[5].save()
    workbook = openpyxl.load_workbook(io.BytesIO(files(entry, books, "en")["xlsx"]))
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
    if entry.name in ("fees", "owing", "payments", "journal"):
        assert any(str(cell.value).startswith("=1+1") for cell in cells)
