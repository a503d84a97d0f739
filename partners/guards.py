"""What the database refuses about partners, on both engines."""

from django.utils.translation import gettext_lazy as _

from members.guards import no_overlap
from partners.models import Memorandum, MemorandumParty, Relation, SisterOfficer
from partners.rules import FEWEST_PARTIES
from record.guards import Guard
from record.trigger_sql import row_rule_postgresql, row_rule_sqlite, writers_queue_postgresql

RELATIONS = Relation._meta.db_table
MEMORANDA = Memorandum._meta.db_table

_HELD_TWICE = f"""
    EXISTS (
        SELECT 1 FROM {RELATIONS} AS r
        WHERE r.id <> NEW.id AND r.organisation_id = NEW.organisation_id AND r.kind = NEW.kind
        AND coalesce(r.of_id, 0) = coalesce(NEW.of_id, 0)
        AND (NEW.until IS NULL OR r.since < NEW.until)
        AND (r.until IS NULL OR NEW.since < r.until)
    )
"""
_TOO_FEW_PARTIES = f"""
    NEW.published_at IS NOT NULL AND {FEWEST_PARTIES} >
    (SELECT count(*) FROM {MemorandumParty._meta.db_table} AS p WHERE p.memorandum_id = NEW.id)
    + CASE WHEN NEW.group_is_party THEN 1 ELSE 0 END
"""


def _row_rule(table: str, name: str, message: object, condition: str) -> Guard:
    name = f"{table}_{name}"
    return Guard(
        name,
        table,
        message,
        row_rule_postgresql(name, table, condition, condition),
        row_rule_sqlite(name, table, condition, condition),
    )


GUARDS = (
    Guard(
        f"{RELATIONS}_queue",
        RELATIONS,
        _("Someone else is writing at this moment. Try again."),
        writers_queue_postgresql(f"{RELATIONS}_queue", RELATIONS),
    ),
    _row_rule(
        RELATIONS,
        "once",
        _("This relation is already recorded on some of these days."),
        _HELD_TWICE,
    ),
    _row_rule(
        MEMORANDA,
        "parties",
        _("A memorandum has at least two parties: name another organisation, or the group."),
        _TOO_FEW_PARTIES,
    ),
    no_overlap(SisterOfficer, _("One officer cannot hold an office twice on one day.")),
)
