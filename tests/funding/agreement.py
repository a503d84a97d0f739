"""The balances of one book as everything that reads it gives them."""

import csv
import io
import os
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path

import openpyxl
from beancount import loader
from beancount.core.data import Transaction as BeancountTransaction

from exports.catalogue import Asked
from exports.formats import named
from funding.exports.journal import postings
from funding.exports.plain_text import beancount_text, hledger_text
from funding.ledger import statement, sums
from funding.ledger.reading import survivors
from funding.models import Account, Posting

Balances = dict[tuple[str, int | None], int]
"""Cents by account's code and, where the account is kept by member, the member's number."""

PATH = re.compile(r"[A-Z][a-z]+:(?P<code>[0-9]{4,10})(?:-[a-z0-9-]+)?(?::M(?P<member>[0-9]+))?")
UTF_8 = {**os.environ, "LC_ALL": "C.UTF-8"}


def of_database() -> Balances:
    rows = sums(Posting.objects.all(), "account__code", "account__per_member", "parliamentarian")
    merged = survivors()
    balances: Counter = Counter()
    for (code, per_member, member), cents in rows.items():
        balances[code, merged.get(member, member) if per_member else None] += cents
    return _told(balances)


def of_statements() -> Balances:
    merged = survivors()
    balances: Counter = Counter()
    for code, per_member in Account.objects.values_list("code", "per_member"):
        last = 0
        for line in statement(code):
            member = line.posting.parliamentarian_id
            balances[code, merged.get(member, member) if per_member else None] += (
                line.balance_cents - last
            )
            last = line.balance_cents
    return _told(balances)


def of_csv() -> Balances:
    file = b"".join(named("csv").write(postings(Asked()).table)).decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(file, newline=""))
    return _of_rows((row["account"], row["member"], Decimal(row["amount"])) for row in rows)


def of_workbook() -> Balances:
    """Adding up what Excel has in its cells, and refusing a cell that is a formula."""
    file = io.BytesIO(b"".join(named("xlsx").write(postings(Asked()).table)))
    workbook = openpyxl.load_workbook(file, read_only=True)
    sheet = workbook.worksheets[0]
    headers = [cell.value for cell in next(sheet.iter_rows())]
    places = [headers.index(name) for name in ("Account", "Member’s number", "Amount")]
    found = []
    for row in sheet.iter_rows(min_row=2):
        assert all(cell.data_type != "f" for cell in row)
        account, member, amount = (row[place].value for place in places)
        found.append((account, member, Decimal(str(amount))))
    return _of_rows(found)


def of_hledger(folder: Path) -> Balances:
    options = ("balance", "--flat", "--empty", "--no-total", "--output-format=csv")
    told = _run("hledger", _written(folder / "book.journal", hledger_text), *options)
    rows = list(csv.reader(io.StringIO(told)))[1:]
    return _of_paths((path, _decimal(amount)) for path, amount in rows)


def of_ledger(folder: Path) -> Balances:
    file = _written(folder / "book.journal", hledger_text)
    lines = "%(account)\t%(quantity(scrub(display_amount)))\n"
    told = _run(
        "ledger", file, "balance", "--flat", "--empty", "--no-total", "--balance-format", lines
    )
    rows = (line.split("\t") for line in told.splitlines() if line.strip())
    return _of_paths((path.strip(), _decimal(amount)) for path, amount in rows)


def of_beancount(folder: Path) -> Balances:
    entries, errors, _options = loader.load_file(
        str(_written(folder / "book.beancount", beancount_text))
    )
    assert not errors, errors[:3]
    return _of_paths(
        (posting.account, posting.units.number)
        for entry in entries
        if isinstance(entry, BeancountTransaction)
        for posting in entry.postings
    )


def _written(path: Path, text: Callable) -> Path:
    path.write_bytes(b"".join(text(Asked())))
    return path


def _run(program: str, file: Path, *options: str) -> str:
    command = [program, "--file", str(file), *options]
    done = subprocess.run(command, capture_output=True, env=UTF_8, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def _decimal(amount: str) -> Decimal:
    return Decimal(amount.replace("CAD", "").replace(",", "").strip())


def _of_rows(rows: Iterable[tuple[str, object, Decimal]]) -> Balances:
    per_member = set(Account.objects.filter(per_member=True).values_list("code", flat=True))
    balances: Counter = Counter()
    for code, member, amount in rows:
        balances[code, int(str(member)) if code in per_member else None] += _cents(amount)
    return _told(balances)


def _of_paths(rows: Iterable[tuple[str, Decimal]]) -> Balances:
    balances: Counter = Counter()
    for path, amount in rows:
        found = PATH.fullmatch(path)
        assert found, path
        balances[found["code"], int(found["member"]) if found["member"] else None] += _cents(amount)
    return _told(balances)


def _cents(amount: Decimal) -> int:
    cents = amount * 100
    assert cents == int(cents), amount
    return int(cents)


def _told(balances: Counter) -> Balances:
    """Programs differ on whether they list an account whose balance is zero."""
    return {key: cents for key, cents in balances.items() if cents}
