"""What the database refuses about the record of access, on both engines, from whomever it comes."""

from django.utils.translation import gettext_lazy as _

from desk.access.models import AccessRecord
from record.guards import Guard
from record.trigger_sql import append_only_postgresql, append_only_sqlite

RECORDS = AccessRecord._meta.db_table
NAME = f"{RECORDS}_append_only"

GUARDS = (
    Guard(
        NAME,
        RECORDS,
        _("What was done to somebody’s access stays on record."),
        append_only_postgresql(NAME, RECORDS),
        append_only_sqlite(NAME, RECORDS, "old.id = NEW.id"),
    ),
)
