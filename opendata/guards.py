"""What the database refuses about editions, on both engines, from whomever it comes."""

from django.utils.translation import gettext_lazy as _

from opendata.models import Change, Edition, EditionContent
from record.guards import Guard
from record.trigger_sql import (
    append_only_postgresql,
    append_only_sqlite,
    writers_queue_postgresql,
)

EDITIONS = Edition._meta.db_table
CONTENTS = EditionContent._meta.db_table
CHANGES = Change._meta.db_table

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


GUARDS = (
    Guard(
        f"{EDITIONS}_queue",
        EDITIONS,
        _("Someone else is writing at this moment. Try again."),
        writers_queue_postgresql(f"{EDITIONS}_queue", EDITIONS),
    ),
    _append_only(EDITIONS, "old.number = NEW.number", "old.previous_id = NEW.previous_id"),
    _append_only(CONTENTS, "old.edition_id = NEW.edition_id"),
    _append_only(
        CHANGES, "old.id = NEW.id", 'old.edition_id = NEW.edition_id AND old."order" = NEW."order"'
    ),
)
