"""The only door into the book."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from funding.ledger.chain import GENESIS, chain_hash
from funding.ledger.refusing import check, closed_up_to, refuse_reversal
from funding.models import Account, Grant, Posting, Transaction
from members.models import Parliamentarian
from record import guards, lock


@dataclass(frozen=True)
class Line:
    """`account`: its code. `amount_cents`: CAD, debit positive, credit negative."""

    account: str
    amount_cents: int
    parliamentarian: Parliamentarian | None = None
    grant: Grant | None = None
    fiscal_year: int | None = None

    def turned(self) -> "Line":
        return Line(
            self.account, -self.amount_cents, self.parliamentarian, self.grant, self.fiscal_year
        )


@dataclass(frozen=True)
class Draft:
    """A transaction before it has a number. `key`: a request's own; the same key posts once."""

    kind: str
    date: date
    lines: Sequence[Line]
    description: str = ""
    method: str = ""
    cheque_number: str = ""
    value_date: date | None = None
    event_reference: str = ""
    reverses: Transaction | None = None
    key: str = field(default_factory=lambda: uuid.uuid4().hex)


@transaction.atomic
def post(draft: Draft, *, by: Any, at: datetime | None = None) -> Transaction:
    """The transaction, sealed; the earlier one where its key was already applied.

    `at`: the moment of recording, now unless the practice books are being written. Raises
    ValidationError: not balanced, zero or fractional cents, an unknown account, a day in the
    future or in closed books, a reversal that may not be.
    """
    lock.take()
    earlier = Transaction.objects.filter(key=draft.key).first()
    return earlier or post_all([draft], by=by, at=at)[0]


@transaction.atomic
def post_all(drafts: Sequence[Draft], *, by: Any, at: datetime | None = None) -> list[Transaction]:
    """Many at once, in one piece: all of them or none. Their keys must be new."""
    lock.take()
    accounts = {account.code: account for account in Account.objects.all()}
    closed = closed_up_to()
    for draft in drafts:
        check(draft, accounts, closed)
    moment = at or timezone.now()
    number, head_hash = head()
    rows: list[Transaction] = []
    postings: list[Posting] = []
    for draft in drafts:
        number += 1
        row = _transaction(draft, number, head_hash, by, moment)
        its_postings = list(_postings(draft, number, accounts))
        row.chain_hash = head_hash = chain_hash(row, its_postings)
        rows.append(row)
        postings += its_postings
    _write(postings, rows)
    return rows


def reverse(
    original: Transaction, *, on: date, by: Any, description: str = "", key: str = ""
) -> Transaction:
    """Post the exact mirror of `original` on the day `on`. Raises ValidationError where it was
    already reversed, is itself a reversal, or is younger than `on`.
    """
    with transaction.atomic():
        lock.take()
        refuse_reversal(original, on)
        lines = [
            Line(
                posting.account.code,
                posting.amount_cents,
                posting.parliamentarian,
                posting.grant,
                posting.fiscal_year,
            ).turned()
            for posting in original.postings.select_related("account", "parliamentarian", "grant")
        ]
        draft = Draft(
            kind=Transaction.Kind.REVERSAL,
            date=on,
            lines=lines,
            description=description,
            event_reference=original.event_reference,
            reverses=original,
            **({"key": key} if key else {}),
        )
        return post(draft, by=by)


def head() -> tuple[int, str]:
    """The last transaction's number and hash; 0 and GENESIS before the first."""
    last = Transaction.objects.order_by("-number").values_list("number", "chain_hash").first()
    return last or (0, GENESIS)


def _transaction(
    draft: Draft, number: int, previous_hash: str, by: Any, moment: datetime
) -> Transaction:
    return Transaction(
        number=number,
        date=draft.date,
        value_date=draft.value_date,
        kind=draft.kind,
        method=draft.method,
        cheque_number=draft.cheque_number,
        description=draft.description,
        event_reference=draft.event_reference,
        reverses=draft.reverses,
        posted_by=by,
        posted_at=moment,
        key=draft.key,
        previous_hash=previous_hash,
    )


def _postings(draft: Draft, number: int, accounts: dict[str, Account]) -> Iterable[Posting]:
    for place, line in enumerate(draft.lines, start=1):
        yield Posting(
            transaction_id=number,
            line=place,
            account=accounts[line.account],
            amount_cents=line.amount_cents,
            parliamentarian=line.parliamentarian,
            grant=line.grant,
            fiscal_year=line.fiscal_year,
        )


def _write(postings: list[Posting], rows: list[Transaction]) -> None:
    """Postings first: the transactions' rows seal them."""
    try:
        with transaction.atomic():
            Posting.objects.bulk_create(postings)
            Transaction.objects.bulk_create(rows)
    except DatabaseError as error:
        refusal = guards.explain(error)
        if refusal is None:
            raise
        raise ValidationError(_("Nothing was posted. %s") % refusal) from error
