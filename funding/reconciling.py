"""The book's bank account beside the bank's own statement. Reads only."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from funding.chart import BANK
from funding.ledger.reading import in_order, postings_by, total
from funding.models import BankStatement, Posting
from tenure.querysets import dated_by_q
from tenure.span import day_before


@dataclass(frozen=True)
class Reconciliation:
    """In cents. `opening_cents`: cleared on earlier statements. `cleared`, `uncleared`: postings to
    the bank account by the statement's day, in order; confirmed by it, and by no statement so far.
    `difference_cents`: the bank's balance less opening and cleared; zero when all is explained.
    """

    statement: BankStatement
    opening_cents: int
    cleared: tuple[Posting, ...]
    uncleared: tuple[Posting, ...]
    book_cents: int
    bank_cents: int

    @property
    def cleared_cents(self) -> int:
        return sum(posting.amount_cents for posting in self.cleared)

    @property
    def uncleared_cents(self) -> int:
        return sum(posting.amount_cents for posting in self.uncleared)

    @property
    def difference_cents(self) -> int:
        return self.bank_cents - self.opening_cents - self.cleared_cents


def reconciliation(statement: BankStatement) -> Reconciliation:
    """As of the statement's day: what later statements confirm is uncleared here."""
    at_bank = bank_postings(statement.up_to)
    earlier = dated_by_q("clearing__statement__up_to", day_before(statement.up_to))
    return Reconciliation(
        statement=statement,
        opening_cents=total(at_bank.filter(earlier)),
        cleared=tuple(in_order(at_bank.filter(clearing__statement=statement))),
        uncleared=tuple(uncleared_by(statement.up_to)),
        book_cents=total(at_bank),
        bank_cents=statement.balance_cents,
    )


def bank_postings(day: date) -> QuerySet[Posting]:
    return postings_by(day).filter(account__code=BANK)


def uncleared_by(day: date) -> QuerySet[Posting]:
    """Postings to the bank account by `day` that no statement up to that day confirms."""
    confirmed = Q(clearing__isnull=False) & dated_by_q("clearing__statement__up_to", day)
    return in_order(bank_postings(day).exclude(confirmed))
