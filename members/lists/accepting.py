"""The verbs of the review: accept one proposal, accept what only adds, dismiss."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.lists import decisions
from members.lists.additions import add_people, fill_gaps
from members.lists.decision import Decision
from members.lists.drafts import Kind
from members.lists.references import References
from members.lists.returning import (
    record_departures,
    record_returns,
)
from members.lists.writing import Author
from members.models import ListImport, Parliamentarian, ProposedChange
from record import lock
from record.because import Because
from tenure.span import Span
from tenure.wording import day_in_words

State = ProposedChange.State
DECIDED_AT_A_TIME = 10_000
"""Two values each: SQLite takes 32,766 in a statement."""


def accept(
    change: ProposedChange,
    *,
    by: Author,
    day: date | None = None,
    reason: str = "",
    because: str = Because.EVENT,
    same_as: Parliamentarian | None = None,
    close_affiliation: bool = False,
) -> None:
    """Carry out one proposal. ValidationError with the remedy when it cannot be carried out.

    `day` is the first day on which the new state holds: needed by `gone` (the first day without
    the seat), and as an event by `party_differs` and `constituency_differs`; `name_differs` may
    have one. `reason` is the end reason of the mandate or affiliation that ends. `same_as` answers
    `possible_duplicate`; without it somebody new is recorded. `close_affiliation` is for `gone`.
    """
    with transaction.atomic():
        lock.take()
        _refuse_decided(change)
        _refuse_later_day(change, day)
        decision = Decision(change, by, Because(because), day, reason, same_as, close_affiliation)
        _CARRY_OUT[Kind(change.kind)](decision)
        _decide([change], State.ACCEPTED, by)


def accept_additions(list_import: ListImport, *, by: Author) -> int:
    """Accept what only adds of one list: new people, filled gaps, and who was returned at a poll
    that ended their seat; gives how many. At most 20 queries, and 8 more after a poll.

    Whatever is no longer an addition, since somebody else recorded it meanwhile, stays pending.
    """
    with transaction.atomic():
        lock.take()
        waiting = list(list_import.changes.additions())
        new = [change for change in waiting if change.kind == Kind.NEW_PERSON]
        gaps = [change for change in waiting if change.kind == Kind.FILLS_GAP]
        returned = [change for change in waiting if change.kind == Kind.RETURNED]
        references = References.load()
        accepted: list[ProposedChange] = []
        if new:
            accepted += add_people(new, list_import, references, by=by, because=Because.EVENT)
        if gaps:
            accepted += fill_gaps(gaps, references, by=by, because=Because.EVENT)
        if returned:
            accepted += record_returns(
                returned, list_import, references, by=by, because=Because.EVENT
            )
        _decide(accepted, State.ACCEPTED, by)
    return len(accepted)


def accept_departures(list_import: ListImport, *, by: Author) -> int:
    """Accept that nobody else of one list was returned; gives how many. Their affiliations end with
    their seats; why a seat was left stays not recorded. Six queries."""
    with transaction.atomic():
        lock.take()
        changes = list(list_import.changes.departures())
        record_departures(changes, by=by, because=Because.EVENT)
        _decide(changes, State.ACCEPTED, by)
    return len(changes)


def dismiss(change: ProposedChange, *, by: Author) -> None:
    """Leave the record as it is; the same proposal is not queued again."""
    with transaction.atomic():
        lock.take()
        _refuse_decided(change)
        _decide([change], State.DISMISSED, by)


def _refuse_decided(change: ProposedChange) -> None:
    change.refresh_from_db(fields=["state", "kind", "before", "after", "parliamentarian"])
    if change.state != State.PENDING:
        raise ValidationError(
            _("Somebody has decided this proposal already; reload the page."), code="decided"
        )


def _refuse_later_day(change: ProposedChange, day: date | None) -> None:
    if day is not None and change.list_import.as_of not in Span(day):
        raise ValidationError(
            _("The day must not be later than the list itself (%(as_of)s).")
            % {"as_of": day_in_words(change.list_import.as_of)},
            code="later_than_list",
        )


def _decide(changes: Sequence[ProposedChange], state: str, by: Author) -> None:
    now = timezone.now()
    for change in changes:
        change.state, change.decided_by, change.decided_at = state, by, now
    at = ProposedChange._meta.get_field("decided_at").get_db_prep_save(now, connection)
    decision = [state, by.pk if by else None, at]
    with connection.cursor() as cursor:
        for start in range(0, len(changes), DECIDED_AT_A_TIME):
            part = changes[start : start + DECIDED_AT_A_TIME]
            told = [key for change in part for key in (change.pk, change.parliamentarian_id)]
            rows = ", ".join(["(%s, %s)"] * len(part))
            cursor.execute(_DECIDED.format(rows=rows), [*decision, *told])


_DECIDED = f"""
    UPDATE {ProposedChange._meta.db_table}
    SET state = %s, decided_by_id = %s, decided_at = %s,
        parliamentarian_id = CAST(told.column2 AS bigint)
    FROM (VALUES {{rows}}) AS told
    WHERE id = told.column1
"""

_CARRY_OUT = {
    Kind.NEW_PERSON: decisions.add_person,
    Kind.FILLS_GAP: decisions.fill_gap,
    Kind.RETURNED: decisions.record_history,
    Kind.DATED_HISTORY: decisions.record_history,
    Kind.GONE: decisions.end_mandate,
    Kind.PARTY_DIFFERS: decisions.change_party,
    Kind.NAME_DIFFERS: decisions.change_name,
    Kind.HONORIFIC_DIFFERS: decisions.change_honorific,
    Kind.CONSTITUENCY_DIFFERS: decisions.change_constituency,
    Kind.POSSIBLE_DUPLICATE: decisions.settle_duplicate,
    Kind.UNREADABLE_ROW: decisions.refuse_unreadable,
}
