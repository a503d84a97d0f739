"""Every posting of the book, as it was at one moment, without holding the database."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple, overload

from django.db.models import Max, Min, QuerySet

from funding.ledger import postings_within
from funding.ledger.reading import survivors
from funding.models import Posting, Transaction
from funding.reports.anchors import Anchor, anchor
from funding.reports.days import days_asked, last_day_of
from tenure.querysets import dated_within_q
from tenure.span import Span

TRANSACTIONS_A_READ = 500
TRANSACTIONS_A_STATEMENT = 5000
"""Of the statements that the database writes down itself, all but the first, which is short so that
a file begins at once."""
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
        self.first, self.last = self._ends()
        self.merged = survivors()

    def _ends(self) -> tuple[int, int]:
        """The least and the greatest number; quickly where everything is asked for."""
        whole = (1, self.anchor.number)
        ends = Transaction.objects.filter(number__in=whole).values_list("date", flat=True)
        if all(day in self.days for day in ends):
            return whole
        dated = self._transactions().filter(number__lte=self.anchor.number)
        found = dated.aggregate(first=Min("number"), last=Max("number"))
        return found["first"] or 1, found["last"] or 0

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

    def querysets(self) -> Iterator[QuerySet[Transaction]]:
        """The same rows in the same order as lines of transactions (`postings__line`), some
        thousands in each."""
        first, several = self.first, TRANSACTIONS_A_READ
        while first <= self.last:
            last = min(first + several - 1, self.last)
            of_postings = {"postings__transaction__gte": first, "postings__transaction__lte": last}
            yield (
                self._transactions()
                .filter(number__gte=first, number__lte=last, **of_postings)
                .order_by("number", "postings__line")
            )
            first, several = first + several, TRANSACTIONS_A_STATEMENT

    @cached_property
    def opened_on(self) -> date | None:
        dated = self._transactions().filter(number__lte=self.last)
        return dated.order_by("date").values_list("date", flat=True).first()

    def accounts(self) -> set[tuple[int, int | None]]:
        """Every account posted to, with the members' keys."""
        postings = self._postings(self.first, self.last).order_by()
        pairs = postings.values_list("account_id", "parliamentarian_id").distinct()
        return {(account, self.merged.get(member or 0, member)) for account, member in pairs}

    def _transactions(self) -> QuerySet[Transaction]:
        return Transaction.objects.filter(dated_within_q("date", self.days))

    def _postings(self, first: int, last: int) -> QuerySet[Posting]:
        return (
            postings_within(self.days)
            .filter(transaction_id__gte=first, transaction_id__lte=last)
            .order_by("transaction_id", "line")
        )

    def _read(self, postings: QuerySet[Posting]) -> Iterator[JournalLine]:
        for row in list(postings.values_list(*FIELDS)):
            line = JournalLine(*row)
            member = self.merged.get(line.member or 0, line.member)
            yield line if member == line.member else line._replace(member=member)


def journal(
    *, within: Span | None = None, year: int | None = None, on: date | None = None
) -> Journal:
    """Raises UnknownFiscalYear."""
    return Journal(days_asked(within=within, year=year, on=on))
