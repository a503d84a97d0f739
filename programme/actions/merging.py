"""What somebody who had two records did in the programme."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction

from members.models import Parliamentarian
from programme.models import Attendance, Motion, Recommendation
from record import lock
from record.because import Because, write_down

LINKS: tuple[tuple[Any, str], ...] = (
    (Attendance, "parliamentarian"),
    (Motion, "mover"),
    (Motion, "seconder"),
)


def programme_ties(person: Parliamentarian) -> list[Any]:
    """Attendance, motions moved or seconded, recommendations made."""
    rows = [row for model, field in LINKS for row in model.objects.filter(**{field: person})]
    return [*rows, *Recommendation.objects.filter(made_by_parliamentarians=person)]


@transaction.atomic
def move_programme_ties(
    duplicate: Parliamentarian, *, into: Parliamentarian, by: object
) -> list[Any]:
    """After the two records are one. Where both are recorded at one event in one role, the
    duplicate's row stays with the merged record, which no list shows."""
    lock.take()
    moved = list(_moved(duplicate, into, by))
    for row in Recommendation.objects.filter(made_by_parliamentarians=duplicate):
        moved.append(_make_by(row, duplicate, into, by))
    return moved


@transaction.atomic
def return_programme_ties(
    duplicate: Parliamentarian, *, survivor: Parliamentarian, by: object
) -> list[Any]:
    """After a merge is undone: what once was the duplicate's own."""
    lock.take()
    returned = []
    for model, field in LINKS:
        once_its_own = model.history.filter(**{field: duplicate}).values("id")
        for row in model.objects.filter(**{field: survivor}, pk__in=once_its_own):
            returned.append(_give(row, field, duplicate, by))
    makers = "historicalrecommendation_made_by_parliamentarians__parliamentarian"
    made = Recommendation.history.filter(**{makers: duplicate})
    for row in Recommendation.objects.filter(
        made_by_parliamentarians=survivor, pk__in=made.values("id")
    ):
        returned.append(_make_by(row, survivor, duplicate, by))
    return returned


def _moved(duplicate: Parliamentarian, into: Parliamentarian, by: object) -> Iterator[Any]:
    for model, field in LINKS:
        for row in model.objects.filter(**{field: duplicate}):
            if not _already_there(row, into):
                yield _give(row, field, into, by)


def _already_there(row: Any, person: Parliamentarian) -> bool:
    if isinstance(row, Motion):
        return person in (row.mover, row.seconder)
    twins = Attendance.objects.filter(event=row.event, role=row.role)
    return twins.filter(parliamentarian=person).exists()


def _give(row: Any, field: str, person: Parliamentarian, by: object) -> Any:
    setattr(row, field, person)
    write_down(row, by=by, because=Because.CORRECTION)
    return row


def _make_by(row: Any, before: Parliamentarian, after: Parliamentarian, by: object) -> Any:
    row._history_user, row._change_reason = by, Because.CORRECTION.value
    row.made_by_parliamentarians.remove(before)
    row.made_by_parliamentarians.add(after)
    return row
