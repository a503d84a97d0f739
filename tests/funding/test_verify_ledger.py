"""The command: what it says, and its exit codes."""

import csv
import json

import pytest
from django.core.management import CommandError, call_command

from funding.ledger import head
from tests.funding.factories import income
from tests.funding.tampering import remove, tamper

pytestmark = pytest.mark.django_db


def verify_ledger(capsys, *options):
    """Exit code and what was printed."""
    try:
        call_command("verify_ledger", *map(str, options))
    except CommandError as refusal:
        return refusal.returncode, capsys.readouterr().out + str(refusal)
    return 0, capsys.readouterr().out


@pytest.fixture
def book():
    for _place in range(3):
        income()
    return head()


def test_a_whole_book_gives_its_head(capsys, book):
    number, head_hash = book
    code, told = verify_ledger(capsys)
    assert code == 0
    assert told == f"The book is whole: 3 transactions.\nledger-head {number} {head_hash}\n"


def test_an_empty_book_is_whole(capsys):
    assert verify_ledger(capsys)[0] == 0


def test_a_fault_is_located(capsys, book):
    tamper("UPDATE funding_transaction SET description = 'x' WHERE number = 2")
    code, told = verify_ledger(capsys)
    assert code == 1
    assert told.startswith("Transaction 2: it, or a posting of it, is not what it was")


def test_many_faults_are_counted(capsys):
    for _place in range(201):
        income()
    tamper("UPDATE funding_transaction SET description = 'x'")
    told = verify_ledger(capsys)[1]
    assert "Transaction 200:" in told and "Transaction 201:" not in told
    assert "… and 1 more." in told


def as_text(number, head_hash):
    return f"Receipt\nledger-head {number} {head_hash}\nThank you"


def as_csv(number, head_hash):
    return f"date;amount\r\n2024-05-02;5\r\nledger-head;{number};{head_hash}\r\n"


def as_json(number, head_hash):
    return json.dumps({"rows": [], "about": {"ledger-head": [number, head_hash]}}, indent=2)


def as_json_of_words(number, head_hash):
    return json.dumps({"ledger-head": {"number": number, "hash": head_hash}})


def on_a_narrow_page(number, head_hash):
    return f"ledger-head {number}\n{head_hash[:40]}\n  {head_hash[40:]}\n"


def after_a_long_export(number, head_hash):
    return "x" * ((1 << 20) - 50) + as_text(number, head_hash)


@pytest.mark.parametrize(
    "written", [as_text, as_csv, as_json, as_json_of_words, on_a_narrow_page, after_a_long_export]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_anchors_in_files_of_many_kinds(capsys, tmp_path, book, written, encoding):
    path = tmp_path / "earlier"
    path.write_text(written(*book), encoding=encoding)
    code, told = verify_ledger(capsys, "--anchors", path)
    assert code == 0, told
    assert "agrees with 1 printed hash." in told
    remove(3)
    assert verify_ledger(capsys)[0] == 0
    code, told = verify_ledger(capsys, "--anchors", path)
    assert code == 1
    assert "Transaction 3: its hash was printed, but the book ends at 2." in told


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read"),
        (b"", "holds no line"),
        (b"ledger-head 3 abc", "holds no line"),
        (b"%PDF-1.7 \xe2\xe3\xcf\xd3", "is no text"),
    ],
)
def test_a_file_of_no_use(capsys, tmp_path, book, content, said):
    path = tmp_path / "earlier.pdf"
    if content is not None:
        path.write_bytes(content)
    code, told = verify_ledger(capsys, "--anchors", path)
    assert code == 2
    assert told.startswith("earlier.pdf") and said in told


def test_its_own_words_are_anchors(capsys, tmp_path, book):
    path = tmp_path / "verified.txt"
    path.write_text(verify_ledger(capsys)[1])
    income()
    assert verify_ledger(capsys, "--anchors", path)[0] == 0
    with (tmp_path / "rows.csv").open("w", newline="") as file:
        csv.writer(file).writerow(["ledger-head", *book])
    assert verify_ledger(capsys, "--anchors", file.name)[0] == 0
