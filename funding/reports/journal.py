"""Every posting of the book, as it was at one moment, without holding the database."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, overload

from django.db.models import Max, Min, QuerySet

from funding.ledger import postings_within
from funding.ledger.reading import survivors
from funding.models import Posting
from funding.reports.anchors import Anchor, anchor
from funding.reports.days import days_asked, last_day_of
from tenure.span import Span

TRANSACTIONS_A_READ = 500
FIELDS = (
    "transaction_id",
    "line",
    "transaction__date",
    "transaction__value_date",
    "transaction__kind",
    "transaction__method",
    "transaction__cheque_number",
    "transaction__description",
    "transaction__event_reference",
    "transaction__reverses_id",
    "account_id",
    "amount_cents",
    "parliamentarian_id",
    "grant_id",
    "fiscal_year",
)


class JournalLine(NamedTuple):
    """One posting; cents CAD, debit positive. `member` is the key of the person, or of the record
    theirs was merged into."""

    number: int
    line: int
    date: date
    value_date: date | None
    kind: str
    method: str
    cheque_number: str
    description: str
    event_reference: str
    reverses: int | None
    account: int
    cents: int
    member: int | None
    grant: int | None
    fiscal_year: int | None


class Journal(Sequence[JournalLine]):
    """The postings of `days`, by number, up to the last transaction when it was made: what is
    posted later is in none of its readings. Each reading asks for TRANSACTIONS_A_READ transactions
    at a time, so that no query and no transaction stays open, however slow the reader.
    """

    def __init__(self, days: Span) -> None:
        self.days = days
        self.anchor: Anchor = anchor(last_day_of(days))
        ends = postings_within(days).aggregate(
            first=Min("transaction_id"), last=Max("transaction_id"), day=Min("transaction__date")
        )
        self.first, self.last = ends["first"] or 1, ends["last"] or 0
        self.opened_on: date | None = ends["day"]
        self._merged = survivors()

    def __len__(self) -> int:
        return self._postings(self.first, self.last).count()

    def __iter__(self) -> Iterator[JournalLine]:
        for first in range(self.first, self.last + 1, TRANSACTIONS_A_READ):
            last = min(first + TRANSACTIONS_A_READ - 1, self.last)
            yield from self._read(self._postings(first, last))

    @overload
    def __getitem__(self, place: int) -> JournalLine: ...
    @overload
    def __getitem__(self, place: slice) -> list[JournalLine]: ...
    def __getitem__(self, place: int | slice) -> JournalLine | list[JournalLine]:
        if isinstance(place, int):
            return self[place : place + 1][0]
        return list(self._read(self._postings(self.first, self.last)[place]))

    def accounts(self) -> set[tuple[int, int | None]]:
        """Every account posted to, with the members' keys."""
        postings = self._postings(self.first, self.last).order_by()
        pairs = postings.values_list("account_id", "parliamentarian_id").distinct()
        return {(account, self._merged.get(member or 0, member)) for account, member in pairs}

    def _postings(self, first: int, last: int) -> QuerySet[Posting]:
        return (
            postings_within(self.days)
            .filter(transaction_id__gte=first, transaction_id__lte=last)
            .order_by("transaction_id", "line")
        )

    def _read(self, postings: QuerySet[Posting]) -> Iterator[JournalLine]:
        for row in list(postings.values_list(*FIELDS)):
            line = JournalLine(*row)
            member = self._merged.get(line.member or 0, line.member)
            yield line if member == line.member else line._replace(member=member)


def journal(
    *, within: Span | None = None, year: int | None = None, on: date | None = None
) -> Journal:
    """Raises UnknownFiscalYear."""
    return Journal(days_asked(within=within, year=year, on=on))
