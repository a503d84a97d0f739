"""What the database refuses about appointments, on both engines. What we decide is guarded here;
what happens to people (a crossing, a lost seat, a changed rule) is recorded and found.

A rule looks only at days that a write adds: where a later rule has shrunk an office, its holders'
rows can still be closed or corrected.
"""

from django.utils.translation import gettext_lazy as _

from executive.models import Appointment, OfficeRule
from members.guards import no_overlap
from members.models import Affiliation
from record.guards import Guard
from record.trigger_sql import row_rule_postgresql, row_rule_sqlite, writers_queue_postgresql
from tenure.overlap import holds_sql, overlap_sql_where

TABLE = Appointment._meta.db_table
RULES = OfficeRule._meta.db_table
AFFILIATIONS = Affiliation._meta.db_table

_TURNING_DAYS = f"""
    SELECT NEW.since AS day
    UNION SELECT a.since FROM {TABLE} AS a WHERE a.office_id = NEW.office_id
    UNION SELECT r.since FROM {RULES} AS r WHERE r.office_id = NEW.office_id
"""
_RULE_THAT_DAY = f"r.office_id = NEW.office_id AND {holds_sql('r', 'c.day')}"
_HOLDERS_THAT_DAY = f"a.office_id = NEW.office_id AND {holds_sql('a', 'c.day')}"
_TOO_MANY = f"""
    (SELECT count(*) FROM {TABLE} AS a WHERE {_HOLDERS_THAT_DAY})
    > (SELECT r.seats FROM {RULES} AS r WHERE {_RULE_THAT_DAY})
"""
_SAME_PARTY = f"""
    EXISTS (SELECT 1 FROM {RULES} AS r WHERE {_RULE_THAT_DAY} AND r.one_per_party)
    AND EXISTS (
        SELECT 1 FROM {TABLE} AS a
        WHERE {_HOLDERS_THAT_DAY} AND a.id <> NEW.id AND a.party_id = NEW.party_id
    )
"""
_OTHER_PARTY_THAT_DAY = f"""
    coalesce(NEW.party_id, 0) <> coalesce(
        (
            SELECT af.party_id FROM {AFFILIATIONS} AS af
            WHERE af.parliamentarian_id = NEW.parliamentarian_id AND {holds_sql("af", "NEW.since")}
        ),
        0
    )
"""
_APPOINTED_ANEW = """
    (NEW.since <> OLD.since OR NEW.parliamentarian_id <> OLD.parliamentarian_id
    OR coalesce(NEW.party_id, 0) <> coalesce(OLD.party_id, 0))
"""


def _on_some_day(condition: str) -> str:
    """On an inserted row's days. They need only be tried where something begins."""
    return (
        f"EXISTS (SELECT 1 FROM ({_TURNING_DAYS}) AS c"
        f" WHERE {holds_sql('NEW', 'c.day')} AND {condition})"
    )


def _on_some_added_day(condition: str, *same: str) -> str:
    """On days that the row did not hold before with the `same` values."""
    days = f"{_TURNING_DAYS} UNION SELECT OLD.until WHERE OLD.until IS NOT NULL"
    unchanged = "".join(f" AND coalesce(OLD.{x}, 0) = coalesce(NEW.{x}, 0)" for x in same)
    return (
        f"EXISTS (SELECT 1 FROM ({days}) AS c WHERE {holds_sql('NEW', 'c.day')}"
        f" AND NOT ({holds_sql('OLD', 'c.day')}{unchanged}) AND {condition})"
    )


def _row_rule(name: str, message: object, insert: str, update: str) -> Guard:
    name = f"{TABLE}_{name}"
    return Guard(
        name,
        TABLE,
        message,
        row_rule_postgresql(name, TABLE, insert, update),
        row_rule_sqlite(name, TABLE, insert, update),
    )


_ONE_ELECTED = overlap_sql_where(Appointment, ("parliamentarian",), "basis", "elected")

GUARDS = (
    Guard(
        f"{TABLE}_queue",
        TABLE,
        _("Someone else is writing at this moment. Try again."),
        writers_queue_postgresql(f"{TABLE}_queue", TABLE),
    ),
    no_overlap(Appointment, _("One person cannot hold an office twice on one day.")),
    Guard(
        _ONE_ELECTED.name,
        TABLE,
        _("One person cannot be elected to two offices for the same days."),
        _ONE_ELECTED.postgresql,
        _ONE_ELECTED.sqlite,
    ),
    _row_rule(
        "capacity",
        _("The office would have more holders than its rule allows."),
        _on_some_day(_TOO_MANY),
        _on_some_added_day(_TOO_MANY, "office_id"),
    ),
    _row_rule(
        "one_per_party",
        _("The office would have two holders appointed from one party."),
        _on_some_day(_SAME_PARTY),
        _on_some_added_day(_SAME_PARTY, "office_id", "party_id"),
    ),
    _row_rule(
        "party_that_day",
        _("The party at appointment must be the holder's party on the first day."),
        _OTHER_PARTY_THAT_DAY,
        f"{_APPOINTED_ANEW} AND {_OTHER_PARTY_THAT_DAY}",
    ),
    no_overlap(OfficeRule, _("The office already has a rule on some of these days.")),
)
