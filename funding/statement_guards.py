"""What the database refuses about bank statements: a finished one is kept with its ticks."""

from django.utils.translation import gettext_lazy as _

from funding.models import BankStatement, Clearing
from record.guards import Guard
from record.trigger_sql import (
    kept_rows_postgresql,
    kept_rows_sqlite,
    never_emptied_postgresql,
    row_rule_postgresql,
    row_rule_sqlite,
    writers_queue_postgresql,
)

STATEMENTS = BankStatement._meta.db_table
CLEARINGS = Clearing._meta.db_table

_KEPT = _("This statement is finished and kept as it is.")
_FINISHED = "OLD.finished_at IS NOT NULL"


def _of_finished(row: str) -> str:
    return f"""
        EXISTS (
            SELECT 1 FROM {STATEMENTS} AS s
            WHERE s.id = {row}.statement_id AND s.finished_at IS NOT NULL
        )
    """


def _kept(table: str, condition: str, *unique: str) -> Guard:
    name = f"{table}_kept"
    return Guard(
        name,
        table,
        _KEPT,
        kept_rows_postgresql(name, table, condition),
        kept_rows_sqlite(name, table, condition, *unique),
    )


def _never_emptied(table: str) -> Guard:
    name = f"{table}_never_emptied"
    return Guard(name, table, _KEPT, never_emptied_postgresql(name, table))


def _queue(table: str) -> Guard:
    return Guard(
        f"{table}_queue",
        table,
        _("Someone else is writing at this moment. Try again."),
        writers_queue_postgresql(f"{table}_queue", table),
    )


def _ticked_in_time() -> Guard:
    name = f"{CLEARINGS}_in_time"
    late = _of_finished("NEW")
    return Guard(
        name,
        CLEARINGS,
        _KEPT,
        row_rule_postgresql(name, CLEARINGS, late, late),
        row_rule_sqlite(name, CLEARINGS, late, late),
    )


GUARDS = (
    _queue(STATEMENTS),
    _queue(CLEARINGS),
    _kept(STATEMENTS, _FINISHED, "old.id = NEW.id", "old.up_to = NEW.up_to"),
    _kept(CLEARINGS, _of_finished("OLD"), "old.id = NEW.id", "old.posting_id = NEW.posting_id"),
    _ticked_in_time(),
    _never_emptied(STATEMENTS),
    _never_emptied(CLEARINGS),
)
