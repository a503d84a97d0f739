"""What the database refuses across tables, on both engines: an answer from before the question, and
an adoption by a motion that was not carried."""

from django.utils.translation import gettext_lazy as _

from programme.models import Motion, Recommendation, Response
from programme.rules import BEFORE_RECOMMENDATION, NOT_CARRIED
from record.guards import Guard
from record.trigger_sql import row_rule_postgresql, row_rule_sqlite, writers_queue_postgresql
from tenure.points import surely_before_postgresql, surely_before_sqlite

MOTIONS = Motion._meta.db_table
RECOMMENDATIONS = Recommendation._meta.db_table
RESPONSES = Response._meta.db_table

_NEVER = "1 = 0"
_NOT_ISO = "NEW.day IS NOT date(NEW.day)"
_ANSWERED = f"SELECT 1 FROM {RECOMMENDATIONS} AS r WHERE r.id = NEW.recommendation_id"
_ANSWERS = f"SELECT 1 FROM {RESPONSES} AS a WHERE a.recommendation_id = NEW.id"
_NOT_CARRIED = (
    f"EXISTS (SELECT 1 FROM {MOTIONS} AS m WHERE m.id = NEW.adopted_by_id"
    " AND m.outcome <> 'carried')"
)
_HAS_ADOPTED = (
    f"NEW.outcome <> 'carried' AND EXISTS (SELECT 1 FROM {RECOMMENDATIONS} AS r"
    " WHERE r.adopted_by_id = NEW.id)"
)


def _queue(table: str) -> Guard:
    name = f"{table}_queue"
    message = _("Someone else is writing at this moment. Try again.")
    return Guard(name, table, message, writers_queue_postgresql(name, table))


def _rule(name: str, table: str, message: object, insert: str, update: str) -> Guard:
    name = f"{table}_{name}"
    return Guard(
        name,
        table,
        message,
        row_rule_postgresql(name, table, insert, update),
        row_rule_sqlite(name, table, insert, update),
    )


def _in_order(name: str, table: str, rows: str, answer: str, question: str) -> Guard:
    """`rows` are those of the other table; on SQLite the day must also be written as a date."""
    name = f"{table}_{name}"
    there = f"EXISTS ({rows} AND {surely_before_postgresql(answer, question)})"
    here = f"{_NOT_ISO} OR EXISTS ({rows} AND {surely_before_sqlite(answer, question)})"
    return Guard(
        name,
        table,
        BEFORE_RECOMMENDATION,
        row_rule_postgresql(name, table, there, there),
        row_rule_sqlite(name, table, here, here),
    )


GUARDS = (
    _queue(MOTIONS),
    _queue(RECOMMENDATIONS),
    _queue(RESPONSES),
    _in_order("not_too_soon", RESPONSES, _ANSWERED, "NEW", "r"),
    _in_order("not_after_response", RECOMMENDATIONS, _ANSWERS, "a", "NEW"),
    _rule("adopted_by_carried", RECOMMENDATIONS, NOT_CARRIED, _NOT_CARRIED, _NOT_CARRIED),
    _rule("carried_as_it_adopted", MOTIONS, NOT_CARRIED, _NEVER, _HAS_ADOPTED),
)
