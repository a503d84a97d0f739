"""`manage.py export`: one table into a file, or a plain sentence and an exit code."""

import io
import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from django.core.management import CommandError, call_command

from desk.exporting import CATALOGUE, formats_of
from tenure import clock
from tests.factories import GroupFactory
from tests.funding.books import TODAY, keep_books

pytestmark = pytest.mark.django_db

EVERY = [(entry, name) for entry in CATALOGUE.values() for name in formats_of(entry)]


@pytest.fixture(autouse=True)
def books():
    with clock.set_to(TODAY):
        GroupFactory()
        yield keep_books()


def export(*options: object) -> str:
    said = io.StringIO()
    call_command("export", *map(str, options), stdout=said)
    return said.getvalue()


def refused(*options: object) -> CommandError:
    with pytest.raises(CommandError) as refusal:
        export(*options)
    return refusal.value


@pytest.mark.parametrize(("entry", "name"), EVERY, ids=lambda value: getattr(value, "name", value))
def test_every_table_in_every_format(entry, name, books, tmp_path):
    if entry.name == "reconciliation":
        return
    which = {"member": books.people[0].pk, "grant": books.grant.reference, "": ""}[entry.which]
    target = tmp_path / "file"
    options = ("--which", which) if which else ()
    export(entry.name, "--format", name, "-o", target, *options)
    assert target.stat().st_size > 50


def test_the_names_of_all_tables():
    assert [line.split()[0] for line in export().splitlines()] == list(CATALOGUE)


def test_in_french(tmp_path):
    target = tmp_path / "file.xlsx"
    export("fees", "--year", 2024, "--format", "xlsx", "--language", "fr", "-o", target)
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert sheet["A1"].value == "Nom"
    assert sheet.title == "Cotisations de 2024–2025"


def test_days_and_a_year(tmp_path):
    target = tmp_path / "file.json"
    export("fees", "--year", 2024, "--on", "2024-05-31", "--format", "json", "-o", target)
    rows = json.loads(target.read_text(encoding="utf-8"))["rows"]
    assert sum(row["paid_cents"] for row in rows) == 1000
    export(
        "payments", "--from", "2024-06-01", "--to", "2024-06-01", "--format", "json", "-o", target
    )
    rows = json.loads(target.read_text(encoding="utf-8"))["rows"]
    assert [row["date"] for row in rows] == ["2024-06-01", "2024-06-01"]


def test_to_the_screen(capsysbinary):
    export("journal", "--format", "hledger", "-o", "-")
    assert b"(1) fee" in capsysbinary.readouterr().out


@pytest.mark.parametrize(
    ("options", "code", "sentence"),
    [
        (("nonsense",), 2, "There is no table “nonsense”."),
        (("fees", "--format", "doc"), 2, "There is no “doc” download."),
        (("fees", "--format", "hledger"), 2, "There is no “hledger” download."),
        (("fees", "--year", 1999), 1, "does not say when a fiscal year 1999 begins"),
        (("owing", "--year", 2024), 1, "“owing” cannot be asked by year; it takes on."),
        (("journal", "--format", "beancount", "--year", 2024), 1, "it takes on."),
        (("income", "--from", "2024-05-01", "--to", "2024-04-01"), 1, "before the first"),
        (("income", "--year", 2024, "--to", "2024-04-01"), 1, "not for both"),
        (("statement",), 1, "Say whose account."),
        (("statement", "--which", "nobody"), 1, "“nobody”"),
        (("statement", "--which", "9" * 30), 1, "Nobody in the record"),
        (("grant", "--which", "none"), 1, "There is no grant “none”."),
        (("reconciliation",), 1, "There is no bank statement of that day."),
    ],
)
def test_a_refusal_leaves_no_file(options, code, sentence, tmp_path):
    refusal = refused(*options, "-o", tmp_path / "file")
    assert (refusal.returncode, sentence in str(refusal)) == (code, True), str(refusal)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_stood_there_is_kept(tmp_path):
    target = Path(tmp_path / "file")
    target.write_text("before")
    refused("fees", "--year", 1999, "-o", target)
    assert target.read_text() == "before"


def test_without_a_file_or_with_a_folder_that_is_not_there(tmp_path):
    assert refused("fees").returncode == 2
    assert refused("fees", "-o", tmp_path / "no" / "file").returncode == 1


def test_the_owner_alone_reads_the_file(tmp_path):
    export("journal", "-o", tmp_path / "file", "--on", date(2024, 4, 1))
    assert (tmp_path / "file").stat().st_mode & 0o077 == 0
