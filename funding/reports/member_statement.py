"""One member's account, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from funding import ledger
from funding.chart import FEES_RECEIVABLE
from funding.models import Posting, Transaction
from funding.reports.anchors import Anchor, anchor
from funding.reports.days import days_asked, labels_of_years, last_day_of
from members.models import Parliamentarian
from tenure.forms import EARLIEST
from tenure.span import Span, day_before


@dataclass(frozen=True)
class StatementEntry:
    """`charged_cents` or `credited_cents` is 0. `balance_cents`: owed by the member after it,
    negative where the member has paid ahead."""

    posting: Posting
    balance_cents: int
    year_label: str = ""

    @property
    def transaction(self) -> Transaction:
        return self.posting.transaction

    @property
    def date(self) -> date:
        return self.transaction.date

    @property
    def number(self) -> int:
        return self.transaction.number

    @property
    def charged_cents(self) -> int:
        return max(self.posting.amount_cents, 0)

    @property
    def credited_cents(self) -> int:
        return max(-self.posting.amount_cents, 0)

    @property
    def what(self) -> str:
        """In the active language."""
        return " · ".join(_parts(self))


@dataclass(frozen=True)
class MemberStatement:
    """`days` are half-open and never open; from 1867 where all were asked. All cents CAD, positive
    where the member owes."""

    person: Parliamentarian
    days: Span
    opening_cents: int
    entries: tuple[StatementEntry, ...]
    anchor: Anchor

    @property
    def since(self) -> date | None:
        """None where the statement is of the whole account."""
        return None if self.days.since == EARLIEST else self.days.since

    @property
    def last_day(self) -> date:
        return last_day_of(self.days)

    @property
    def charged_cents(self) -> int:
        return sum(entry.charged_cents for entry in self.entries)

    @property
    def credited_cents(self) -> int:
        return sum(entry.credited_cents for entry in self.entries)

    @property
    def closing_cents(self) -> int:
        return self.opening_cents + self.charged_cents - self.credited_cents

    @property
    def owed_cents(self) -> int:
        return max(self.closing_cents, 0)

    @property
    def credit_cents(self) -> int:
        """Paid ahead."""
        return max(-self.closing_cents, 0)


def member_statement(
    person: Parliamentarian,
    *,
    within: Span | None = None,
    year: int | None = None,
    on: date | None = None,
) -> MemberStatement:
    """The days of `within`, of the fiscal year `year`, or all; up to `on`, or else today. Records
    merged into the person's count as theirs. Raises ValidationError for a year before the first.
    """
    person = person.survivor
    days = days_asked(within=within, year=year, on=on)
    opening = ledger.balance(FEES_RECEIVABLE, parliamentarian=person, on=day_before(days.since))
    lines = ledger.statement(FEES_RECEIVABLE, parliamentarian=person, within=days)
    labels = labels_of_years()
    entries = tuple(
        StatementEntry(line.posting, line.balance_cents, labels(line.posting.fiscal_year))
        for line in lines
    )
    return MemberStatement(person, days, opening, entries, anchor(last_day_of(days)))


def _parts(entry: StatementEntry) -> Iterator[str]:
    transaction = entry.transaction
    if transaction.reverses_id:
        yield _("reversal of transaction %(number)s") % {"number": transaction.reverses_id}
    else:
        yield transaction.get_kind_display()
    if entry.year_label:
        yield entry.year_label
    if transaction.cheque_number:
        yield _("cheque %(number)s") % {"number": transaction.cheque_number}
    elif transaction.method:
        yield transaction.get_method_display()
    if transaction.description:
        yield transaction.description
