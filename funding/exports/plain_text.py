"""The book as a journal for plain-text accounting: one text that both hledger and ledger read, and
one for beancount.

Nobody is named: a member's account ends in M and their number in the registry. A transaction's
number is its code. Texts lose what these languages read as their own signs, nothing else.
"""

import re
from collections.abc import Generator, Iterable, Iterator
from datetime import date
from itertools import groupby, islice
from operator import attrgetter

from django.utils.text import slugify

from exports.catalogue import Asked, TextFormat
from exports.safety import clean_text
from exports.table import dollars
from funding.exports.book import Book
from funding.models import Account, Grant, Transaction
from funding.reports.journal import Journal, JournalLine, journal

LINES_A_PIECE = 1000
ROOTS = {
    Account.Kind.ASSET: "Assets",
    Account.Kind.LIABILITY: "Liabilities",
    Account.Kind.EQUITY: "Equity",
    Account.Kind.INCOME: "Income",
    Account.Kind.EXPENSE: "Expenses",
}
_BLANKS = re.compile(r"\s+")
_SIGNS = str.maketrans({";": ",", "|": "/", "[": "(", "]": ")"})

Posted = list[JournalLine]


class Names:
    """What accounts, grants and kinds are called in a journal. Accounts are in English and ASCII in
    either language, so that budgets and queries written for one file fit the other. Two queries."""

    def __init__(self) -> None:
        self._accounts = {account.pk: account for account in Account.objects.all()}
        self.grants = dict(Grant.objects.values_list("pk", "reference"))
        self.kinds = dict(Transaction.Kind.choices)

    def account(self, key: int, member: int | None) -> str:
        account = self._accounts[key]
        words = slugify(account.name_en)
        path = f"{ROOTS[Account.Kind(account.kind)]}:{account.code}{'-' if words else ''}{words}"
        return f"{path}:M{member}" if account.per_member else path

    def told(self, line: JournalLine) -> str:
        return self.account(line.account, line.member)

    def of_whom(self, line: JournalLine) -> str:
        """The member of a posting whose account does not say so."""
        named = line.member is not None and not self._accounts[line.account].per_member
        return f"M{line.member}" if named else ""


def hledger_text(asked: Asked) -> Generator[bytes, None, None]:
    book = journal(on=asked.on)
    names = Names()

    def written() -> Iterator[str]:
        yield from (f"; {line}" for line in _opening(book))
        for posted in _transactions(book):
            yield ""
            yield from _for_ledger(posted, names)

    return _pieces(written())


def beancount_text(asked: Asked) -> Generator[bytes, None, None]:
    book = journal(on=asked.on)
    names = Names()

    def written() -> Iterator[str]:
        yield from (f"; {line}" for line in _opening(book))
        yield 'option "operating_currency" "CAD"'
        if book.opened_on:
            paths = sorted({names.account(key, member) for key, member in book.accounts()})
            yield from (f"{book.opened_on.isoformat()} open {path} CAD" for path in paths)
        for posted in _transactions(book):
            yield ""
            yield from _for_beancount(posted, names)

    return _pieces(written())


TEXTS = (
    TextFormat("hledger", "journal", hledger_text),
    TextFormat("beancount", "beancount", beancount_text),
)


def _opening(book: Journal) -> list[str]:
    """Comments that say whose book this is and which state of it."""
    about = Book(book.anchor).table("journal", "", "", (), ())
    return [
        _line(about.source),
        _line(about.notice.removesuffix(book.anchor.line)),
        book.anchor.line,
    ]


def _transactions(book: Journal) -> Iterator[Posted]:
    for _number, lines in groupby(book, key=attrgetter("number")):
        yield list(lines)


def _facts(first: JournalLine) -> Iterator[tuple[str, str | int | date]]:
    """What is recorded of a transaction beside its date, kind and description."""
    if first.value_date is not None:
        yield "valued", first.value_date
    for name, text in (
        ("method", first.method),
        ("cheque", first.cheque_number),
        ("event", first.event_reference),
    ):
        if text:
            yield name, text
    if first.reverses is not None:
        yield "reverses", first.reverses


def _facts_of_posting(line: JournalLine, names: Names) -> Iterator[tuple[str, str | int]]:
    if line.fiscal_year is not None:
        yield "fiscal-year", line.fiscal_year
    if line.grant is not None:
        yield "grant", names.grants[line.grant]
    if member := names.of_whom(line):
        yield "member", member


def _for_ledger(posted: Posted, names: Names) -> Iterator[str]:
    first = posted[0]
    words = ": ".join(filter(None, (str(names.kinds[first.kind]), _plain(first.description))))
    yield f"{first.date.isoformat()} ({first.number}) {words}"
    yield from (f"    ; {name}: {_plain(str(fact))}" for name, fact in _facts(first))
    for line in posted:
        yield f"    {names.told(line)}  {dollars(line.cents)} CAD"
        for name, fact in _facts_of_posting(line, names):
            yield f"    ; {name}: {fact}"


def _for_beancount(posted: Posted, names: Names) -> Iterator[str]:
    first = posted[0]
    kind, words = _quoted(str(names.kinds[first.kind])), _quoted(_line(first.description))
    yield f"{first.date.isoformat()} * {kind} {words}"
    yield f"  number: {first.number}"
    yield from (f"  {name}: {_value(fact)}" for name, fact in _facts(first))
    for line in posted:
        yield f"  {names.told(line)}  {dollars(line.cents)} CAD"
        for name, fact in _facts_of_posting(line, names):
            yield f"    {name}: {_value(fact)}"


def _value(fact: str | int | date) -> str:
    if isinstance(fact, str):
        return _quoted(_line(fact))
    return fact.isoformat() if isinstance(fact, date) else str(fact)


def _line(text: object) -> str:
    return _BLANKS.sub(" ", clean_text(str(text))).strip()


def _plain(text: str) -> str:
    """Ends no comment, starts no comment, holds no date in brackets."""
    return _line(text).translate(_SIGNS)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _pieces(lines: Iterable[str]) -> Generator[bytes, None, None]:
    left = iter(lines)
    while batch := list(islice(left, LINES_A_PIECE)):
        yield ("\n".join(batch) + "\n").encode()
