"""What the database refuses about money, on both engines, from whomever it comes.

The postings of a transaction are inserted first; the transaction's own row seals them. A posting
whose transaction never comes is refused at commit by the foreign key, which is deferred.
"""

from django.utils.translation import gettext_lazy as _

from funding import statement_guards
from funding.ledger.chain import GENESIS
from funding.models import (
    Account,
    Closing,
    Deposit,
    DepositedPayment,
    FeeAssessment,
    FeeRate,
    Notice,
    NoticeBatch,
    Posting,
    ReceiptIssue,
    Transaction,
)
from record.guards import Guard
from record.trigger_sql import (
    added_rows_rule_postgresql,
    added_rows_rule_sqlite,
    append_only_postgresql,
    append_only_sqlite,
    row_rule_postgresql,
    row_rule_sqlite,
    writers_queue_postgresql,
)

TRANSACTIONS = Transaction._meta.db_table
POSTINGS = Posting._meta.db_table
CLOSINGS = Closing._meta.db_table
ASSESSMENTS = FeeAssessment._meta.db_table
RATES = FeeRate._meta.db_table
DEPOSITS = Deposit._meta.db_table
DEPOSITED = DepositedPayment._meta.db_table
ACCOUNTS = Account._meta.db_table
RECEIPTS = ReceiptIssue._meta.db_table
NOTICES = Notice._meta.db_table
BATCHES = NoticeBatch._meta.db_table

_EACH = "LIMIT 1 OFFSET 0"
"""Ends a look-up that PostgreSQL is to make for each row by itself, and one inside such. Left free
it would join the rows with the whole table, by a plan that a session may have made while the table
was empty."""

_OWN_POSTINGS = f"FROM {POSTINGS} AS p WHERE p.transaction_id = {{row}}.number"
_UNBALANCED = f"""
    (SELECT CASE WHEN count(*) >= 2 THEN sum(p.amount_cents) ELSE 1 END {_OWN_POSTINGS}) <> 0
"""
_OUT_OF_LINE = f"""
    NOT ({{row}}.number = 1 AND {{row}}.previous_hash = '{GENESIS}')
    AND NOT EXISTS (
        SELECT 1 FROM {TRANSACTIONS} AS t
        WHERE t.number = {{row}}.number - 1 AND t.chain_hash = {{row}}.previous_hash
        {_EACH}
    )
"""
_IN_CLOSED_BOOKS = f"EXISTS (SELECT 1 FROM {CLOSINGS} AS c WHERE c.up_to >= {{row}}.date)"
_NOT_THE_MIRROR = f"""
    {{row}}.reverses_id IS NOT NULL AND (
        EXISTS (
            SELECT 1 FROM {TRANSACTIONS} AS t
            WHERE t.number = {{row}}.reverses_id AND t.reverses_id IS NOT NULL
        )
        OR EXISTS (
            SELECT 1 FROM {POSTINGS} AS p
            WHERE p.transaction_id IN ({{row}}.number, {{row}}.reverses_id)
            GROUP BY p.account_id, p.parliamentarian_id, p.grant_id, p.fiscal_year
            HAVING sum(p.amount_cents) <> 0
        )
    )
"""
_NO_ISO_DATE = "{row}.date IS NOT date({row}.date)"
_NO_ISO_CLOSING = "{row}.up_to IS NOT date({row}.up_to)"
_NOT_WHOLE_CENTS = "typeof({row}.amount_cents) <> 'integer'"
_SEALED = f"""
    EXISTS (SELECT 1 FROM {TRANSACTIONS} AS t WHERE t.number = {{row}}.transaction_id {_EACH})
"""
_NOT_LATER = f"""
    EXISTS (SELECT 1 FROM {CLOSINGS} AS c WHERE c.up_to >= {{row}}.up_to AND c.id <> {{row}}.id)
"""
_NOT_THE_HEAD = f"""
    EXISTS (SELECT 1 FROM {TRANSACTIONS} AS t WHERE t.number > {{row}}.last_number)
    OR NOT ({{row}}.last_number = 0 AND {{row}}.head_hash = '{GENESIS}')
    AND NOT EXISTS (
        SELECT 1 FROM {TRANSACTIONS} AS t
        WHERE t.number = {{row}}.last_number AND t.chain_hash = {{row}}.head_hash
    )
"""
_ASSESSED_TWICE = f"""
    EXISTS (
        SELECT 1 FROM {ASSESSMENTS} AS a
        WHERE a.parliamentarian_id = {{row}}.parliamentarian_id
        AND a.fiscal_year = {{row}}.fiscal_year AND a.id <> {{row}}.id
        AND NOT EXISTS (
            SELECT 1 FROM {TRANSACTIONS} AS t WHERE t.reverses_id = a.transaction_id {_EACH}
        )
        {_EACH}
    )
"""
_DEPOSITED_TWICE = f"""
    EXISTS (
        SELECT 1 FROM {DEPOSITED} AS d
        WHERE d.payment_id = {{row}}.payment_id AND d.id <> {{row}}.id
        AND NOT EXISTS (
            SELECT 1 FROM {TRANSACTIONS} AS t
            JOIN {DEPOSITS} AS f ON f.transaction_id = t.reverses_id
            WHERE f.id = d.deposit_id
            {_EACH}
        )
        {_EACH}
    )
"""
_USED_RATE_CHANGED = f"""
    (NEW.kind <> OLD.kind OR NEW.amount_cents <> OLD.amount_cents
    OR coalesce(NEW.first_fiscal_year, 0) <> coalesce(OLD.first_fiscal_year, 0))
    AND EXISTS (SELECT 1 FROM {ASSESSMENTS} AS a WHERE a.rate_id = OLD.id)
"""
_USED_ACCOUNT_CHANGED = f"""
    (NEW.code <> OLD.code OR NEW.kind <> OLD.kind
    OR NEW.per_member <> OLD.per_member OR NEW.in_kind <> OLD.in_kind)
    AND EXISTS (SELECT 1 FROM {POSTINGS} AS p WHERE p.account_id = OLD.id)
"""

_NEVER_EDITED = _("The books are never edited: reverse the transaction and post it anew.")
_AS_HANDED_OUT = _("What was handed out stays on record as it was.")


def _queue(table: str) -> Guard:
    return Guard(
        f"{table}_queue",
        table,
        _("Someone else is writing at this moment. Try again."),
        writers_queue_postgresql(f"{table}_queue", table),
    )


def _added(
    table: str, name: str, condition: str, message: object, *, sqlite_also: str = ""
) -> Guard:
    """`sqlite_also`: what PostgreSQL's column types refuse by themselves."""
    name = f"{table}_{name}"
    on_sqlite = f"({condition}) OR {sqlite_also}" if sqlite_also else condition
    return Guard(
        name,
        table,
        message,
        added_rows_rule_postgresql(name, table, condition),
        added_rows_rule_sqlite(name, table, on_sqlite),
    )


def _append_only(table: str, *unique: str, message: object = _NEVER_EDITED) -> Guard:
    name = f"{table}_append_only"
    return Guard(
        name,
        table,
        message,
        append_only_postgresql(name, table),
        append_only_sqlite(name, table, *unique),
    )


def _kept_once_used(table: str, changed: str, message: object) -> Guard:
    name = f"{table}_kept_once_used"
    return Guard(
        name,
        table,
        message,
        row_rule_postgresql(name, table, "false", changed),
        row_rule_sqlite(name, table, "0", changed),
    )


GUARDS = (
    _queue(TRANSACTIONS),
    _queue(POSTINGS),
    _queue(CLOSINGS),
    _queue(ASSESSMENTS),
    _queue(DEPOSITS),
    _queue(DEPOSITED),
    _append_only(
        TRANSACTIONS,
        "old.rowid = NEW.rowid",  # SQLite keeps one of its own beside a BIGINT key
        "old.number = NEW.number",
        "old.key = NEW.key",
        "NEW.reverses_id IS NOT NULL AND old.reverses_id = NEW.reverses_id",
    ),
    _append_only(
        POSTINGS,
        "old.id = NEW.id",
        "old.transaction_id = NEW.transaction_id AND old.line = NEW.line",
    ),
    _append_only(CLOSINGS, "old.id = NEW.id", "old.up_to = NEW.up_to"),
    _append_only(ASSESSMENTS, "old.id = NEW.id", "old.transaction_id = NEW.transaction_id"),
    _append_only(DEPOSITS, "old.id = NEW.id", "old.transaction_id = NEW.transaction_id"),
    _append_only(
        DEPOSITED,
        "old.id = NEW.id",
        "old.deposit_id = NEW.deposit_id AND old.payment_id = NEW.payment_id",
    ),
    _append_only(RECEIPTS, "old.id = NEW.id", message=_AS_HANDED_OUT),
    _append_only(BATCHES, "old.id = NEW.id", "old.key = NEW.key", message=_AS_HANDED_OUT),
    _append_only(
        NOTICES,
        "old.id = NEW.id",
        "old.batch_id = NEW.batch_id AND old.parliamentarian_id = NEW.parliamentarian_id",
        message=_AS_HANDED_OUT,
    ),
    _added(
        TRANSACTIONS,
        "balanced",
        _UNBALANCED,
        _("A transaction needs two postings or more, and their sum must be zero."),
    ),
    _added(
        TRANSACTIONS,
        "next_in_line",
        _OUT_OF_LINE,
        _("A transaction takes the next number and the hash of the one before it."),
    ),
    _added(
        TRANSACTIONS,
        "open_books",
        _IN_CLOSED_BOOKS,
        _("The books are closed for that day. Post on a later day."),
        sqlite_also=_NO_ISO_DATE,
    ),
    _added(
        TRANSACTIONS,
        "mirror",
        _NOT_THE_MIRROR,
        _("A reversal mirrors one transaction exactly, and is not itself reversed."),
    ),
    _added(
        POSTINGS,
        "before_the_seal",
        _SEALED,
        _("That transaction is complete: nothing can be added to it."),
        sqlite_also=_NOT_WHOLE_CENTS,
    ),
    _added(
        CLOSINGS,
        "later",
        _NOT_LATER,
        _("The books are already closed for that day."),
        sqlite_also=_NO_ISO_CLOSING,
    ),
    _added(
        CLOSINGS,
        "at_the_head",
        _NOT_THE_HEAD,
        _("Something was posted since this was shown: look at it again."),
    ),
    _added(
        ASSESSMENTS,
        "once_a_year",
        _ASSESSED_TWICE,
        _("This member's fee for that year is already in the books."),
    ),
    _added(
        DEPOSITED,
        "once",
        _DEPOSITED_TWICE,
        _("This payment is already in a deposit."),
    ),
    _kept_once_used(
        RATES,
        _USED_RATE_CHANGED,
        _("Fees were assessed by this rate, so it stays as it is. Add a rate from a later year."),
    ),
    _kept_once_used(
        ACCOUNTS,
        _USED_ACCOUNT_CHANGED,
        _("The books use this account, so it stays what it is. Only its names may change."),
    ),
    *statement_guards.GUARDS,
)
