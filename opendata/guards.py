"""What the database refuses about editions, on both engines, from whomever it comes."""

from django.utils.translation import gettext_lazy as _

from opendata.models import Change, Edition, EditionContent, EditionWithdrawal
from opendata.version_guards import version_guards
from record.guards import Guard
from record.trigger_sql import (
    append_only_postgresql,
    append_only_sqlite,
    kept_rows_postgresql,
    kept_rows_sqlite,
    never_emptied_postgresql,
    row_rule_postgresql,
    row_rule_sqlite,
    writers_queue_postgresql,
)

EDITIONS = Edition._meta.db_table
CONTENTS = EditionContent._meta.db_table
CHANGES = Change._meta.db_table
WITHDRAWALS = EditionWithdrawal._meta.db_table

_AS_PUBLISHED = _("What an edition published stays as it was: publish a new one instead.")


def _append_only(table: str, *unique: str) -> Guard:
    name = f"{table}_append_only"
    return Guard(
        name,
        table,
        _AS_PUBLISHED,
        append_only_postgresql(name, table),
        append_only_sqlite(name, table, *unique),
    )


_WITHDRAWN = (
    f"EXISTS (SELECT 1 FROM {WITHDRAWALS} AS w WHERE w.edition_id = {{row}}.edition_id"
    " AND w.confirmed_at IS NOT NULL)"
)


def _until_withdrawn(table: str, *unique: str) -> tuple[Guard, ...]:
    """Rows may go once two people withdrew their edition; they never change, nor come back."""
    name, rule = f"{table}_append_only", f"{table}_as_published"
    kept, gone = f"NOT {_WITHDRAWN.format(row='OLD')}", _WITHDRAWN.format(row="NEW")
    return (
        Guard(
            name,
            table,
            _AS_PUBLISHED,
            kept_rows_postgresql(name, table, kept),
            kept_rows_sqlite(name, table, kept, *unique),
        ),
        Guard(
            rule,
            table,
            _AS_PUBLISHED,
            row_rule_postgresql(rule, table, gone, "1 = 1"),
            row_rule_sqlite(rule, table, gone, "1 = 1"),
        ),
        Guard(
            f"{name}_emptied",
            table,
            _AS_PUBLISHED,
            never_emptied_postgresql(f"{name}_emptied", table),
        ),
    )


def _kept_once_confirmed() -> Guard:
    name = f"{WITHDRAWALS}_kept_once_confirmed"
    confirmed = "OLD.confirmed_at IS NOT NULL"
    return Guard(
        name,
        WITHDRAWALS,
        _("A withdrawal that was confirmed stays."),
        kept_rows_postgresql(name, WITHDRAWALS, confirmed),
        kept_rows_sqlite(name, WITHDRAWALS, confirmed, "OLD.edition_id = NEW.edition_id"),
    )


GUARDS = (
    Guard(
        f"{EDITIONS}_queue",
        EDITIONS,
        _("Someone else is writing at this moment. Try again."),
        writers_queue_postgresql(f"{EDITIONS}_queue", EDITIONS),
    ),
    _append_only(EDITIONS, "old.number = NEW.number", "old.previous_id = NEW.previous_id"),
    *_until_withdrawn(CONTENTS, "old.edition_id = NEW.edition_id"),
    *_until_withdrawn(
        CHANGES, "old.id = NEW.id", 'old.edition_id = NEW.edition_id AND old."order" = NEW."order"'
    ),
    _kept_once_confirmed(),
    *version_guards(),
)
