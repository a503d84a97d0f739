"""The only door into the book."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.db.models import Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from funding.ledger.chain import GENESIS, chain_hash
from funding.ledger.drafts import Draft, lines_of
from funding.ledger.entries import ENTRY_FIELDS, Entry, entries_of
from funding.ledger.keys import key_taken, posted_before
from funding.ledger.naming import refuse_names
from funding.ledger.refusing import (
    OpenDays,
    check,
    open_days,
    refuse_reversal,
    standing_openings,
)
from funding.ledger.writing import insert
from funding.models import Account, Closing, Posting, Transaction
from record import guards, lock

TRANSACTION_FIELDS = tuple(field.attname for field in Transaction._meta.concrete_fields)


@transaction.atomic
def post(draft: Draft, *, by: Any, at: datetime | None = None) -> Transaction:
    """The transaction, sealed; the earlier one where its key was already applied.

    `at`: the moment of recording, now unless the practice books are being written. Raises
    ValidationError: not balanced, zero or fractional cents, an unknown account, a day in the
    future or in closed books, a reversal that may not be, somebody's full name in the description,
    a key that another content had.
    """
    lock.take()
    return post_under_lock(draft, by=by, at=at)


def post_under_lock(draft: Draft, *, by: Any, at: datetime | None = None) -> Transaction:
    """For a verb that holds the registry's lock. Raises what `post` raises."""
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


@dataclass(frozen=True)
class _Book:
    """As it stands before the next transaction. `accounts`: those that it names, by code."""

    accounts: Mapping[str, Account]
    number: int
    hash: str
    days: OpenDays


@cache
def _book_sql(codes: int) -> tuple[str, tuple]:
    """So many accounts with the head and the days beside each, for the codes to follow; made once,
    as making it takes Django ten times as long as the database takes to answer."""
    last = Transaction.objects.order_by("-number")
    accounts = Account.objects.order_by().annotate(
        last_number=Subquery(last.values("number")[:1]),
        last_hash=Subquery(last.values("chain_hash")[:1]),
        opened=Subquery(standing_openings().values("date")[:1]),
        closed=Subquery(Closing.objects.order_by("-up_to").values("up_to")[:1]),
    )
    sql, parameters = accounts.query.sql_with_params()
    return f"{sql} WHERE code IN ({', '.join(['%s'] * codes)})", parameters


def _book(codes: Sequence[str]) -> _Book:
    """In one query, for every payment taken, unless none of the accounts is there."""
    sql, parameters = _book_sql(len(codes))
    accounts = list(Account.objects.raw(sql, [*parameters, *codes])) if codes else []
    by_code = {account.code: account for account in accounts}
    if not accounts:
        return _Book(by_code, *head(), open_days())
    one = accounts[0]
    days = OpenDays(one.opened, one.closed)
    return _Book(by_code, one.last_number or 0, one.last_hash or GENESIS, days)


def _append(drafts: Sequence[Draft], by: Any, at: datetime | None = None) -> list[Transaction]:
    """Under the registry's lock."""
    refuse_names(draft.description for draft in drafts)
    book = _book(list({line.account for draft in drafts for line in draft.lines}))
    number, head_hash = book.number, book.hash
    moment = at or timezone.now()
    rows: list[Transaction] = []
    entries: list[Entry] = []
    for draft in drafts:
        check(draft, book.accounts, book.days)
        number += 1
        row = _transaction(draft, number, head_hash, by, moment)
        its_entries = entries_of(draft, number, book.accounts)
        row.chain_hash = head_hash = chain_hash(row, its_entries)
        rows.append(row)
        entries += its_entries
    _write(entries, rows)
    return rows


def _transaction(
    draft: Draft, number: int, previous_hash: str, by: Any, moment: datetime
) -> Transaction:
    """As if it were read: making one anew takes Django four times as long."""
    values = (
        number,
        draft.date,
        draft.value_date,
        draft.kind,
        draft.method,
        draft.cheque_number,
        draft.description,
        draft.event_reference,
        draft.reverses.pk if draft.reverses else None,
        by.pk if by else None,
        moment,
        draft.key or uuid.uuid4().hex,
        previous_hash,
        "",
    )
    row = Transaction.from_db(connection.alias, TRANSACTION_FIELDS, values)
    if draft.reverses:
        row.reverses = draft.reverses
    if by:
        row.posted_by = by
    return row


def _write(entries: list[Entry], rows: list[Transaction]) -> None:
    """Postings first: the transactions' rows seal them."""
    try:
        with transaction.atomic():
            insert(Posting, ENTRY_FIELDS, entries)
            insert(Transaction, TRANSACTION_FIELDS, rows)
    except DatabaseError as error:
        refusal = key_taken(rows) or guards.explain(error)
        if refusal is None:
            raise
        raise ValidationError(_("Nothing was posted. %s") % refusal) from error
