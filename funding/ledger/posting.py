"""The only door into the book."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models import Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from funding.ledger.chain import GENESIS, chain_hash
from funding.ledger.drafts import Draft, lines_of
from funding.ledger.keys import key_taken, posted_before
from funding.ledger.naming import refuse_names
from funding.ledger.refusing import (
    OpenDays,
    check,
    open_days,
    refuse_reversal,
    standing_openings,
)
from funding.models import Account, Closing, Posting, Transaction
from record import guards, lock


@transaction.atomic
def post(draft: Draft, *, by: Any, at: datetime | None = None) -> Transaction:
    """The transaction, sealed; the earlier one where its key was already applied.

    `at`: the moment of recording, now unless the practice books are being written. Raises
    ValidationError: not balanced, zero or fractional cents, an unknown account, a day in the
    future or in closed books, a reversal that may not be, somebody's full name in the description,
    a key that another content had.
    """
    lock.take()
    return posted_before(draft) or _append([draft], by, at)[0]


@transaction.atomic
def post_all(drafts: Sequence[Draft], *, by: Any, at: datetime | None = None) -> list[Transaction]:
    """Many at once, in one piece: all of them or none. Their keys must be new."""
    lock.take()
    return _append(drafts, by, at)


@transaction.atomic
def reverse(
    original: Transaction,
    *,
    on: date,
    by: Any,
    description: str = "",
    key: str = "",
    at: datetime | None = None,
) -> Transaction:
    """Post the exact mirror of `original` on the day `on`. Raises ValidationError where it was
    already reversed (unless with this key), is itself a reversal, or is younger than `on`.
    """
    lock.take()
    mirror = Draft(
        kind=Transaction.Kind.REVERSAL,
        date=on,
        lines=[line.turned() for line in lines_of(original)],
        description=description,
        event_reference=original.event_reference,
        reverses=original,
        key=key,
    )
    earlier = posted_before(mirror)
    if earlier is not None:
        return earlier
    refuse_reversal(original, on)
    return _append([mirror], by, at)[0]


def head() -> tuple[int, str]:
    """The last transaction's number and hash; 0 and GENESIS before the first."""
    last = Transaction.objects.order_by("-number").values_list("number", "chain_hash").first()
    return last or (0, GENESIS)


def _head_and_days() -> tuple[int, str, OpenDays]:
    """One query instead of three, for every payment taken."""
    opened = Subquery(standing_openings().values("date")[:1])
    closed = Subquery(Closing.objects.order_by("-up_to").values("up_to")[:1])
    last = Transaction.objects.order_by("-number")
    row = last.values_list("number", "chain_hash", opened, closed).first()
    if row is None:
        return 0, GENESIS, open_days()
    number, head_hash, opened_on, closed_up_to = row
    return number, head_hash, OpenDays(opened_on, closed_up_to)


def _append(drafts: Sequence[Draft], by: Any, at: datetime | None = None) -> list[Transaction]:
    """Under the registry's lock."""
    refuse_names(draft.description for draft in drafts)
    accounts = {account.code: account for account in Account.objects.all()}
    number, head_hash, days = _head_and_days()
    moment = at or timezone.now()
    rows: list[Transaction] = []
    postings: list[Posting] = []
    for draft in drafts:
        check(draft, accounts, days)
        number += 1
        row = _transaction(draft, number, head_hash, by, moment)
        its_postings = list(_postings(draft, number, accounts))
        row.chain_hash = head_hash = chain_hash(row, its_postings)
        rows.append(row)
        postings += its_postings
    _write(postings, rows)
    return rows


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
        key=draft.key or uuid.uuid4().hex,
        previous_hash=previous_hash,
    )


def _postings(draft: Draft, number: int, accounts: Mapping[str, Account]) -> Iterable[Posting]:
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
        refusal = key_taken(rows) or guards.explain(error)
        if refusal is None:
            raise
        raise ValidationError(_("Nothing was posted. %s") % refusal) from error
