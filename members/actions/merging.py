"""Two records of one person become one; nothing is deleted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from members.actions.refusals import not_merged
from members.models import (
    Affiliation,
    Mandate,
    Membership,
    OtherName,
    Parliamentarian,
    ProposedChange,
    Statement,
)
from record import lock
from record.because import Because, write_down

DatedRow = Mandate | Affiliation | Membership | OtherName | Statement
DATED_ROWS: tuple[type[DatedRow], ...] = (Mandate, Affiliation, Membership, OtherName, Statement)
OFFICIAL_IDS = ("house_id", "senate_key", "wikidata_id")


class Stays(NamedTuple):
    """A row of the duplicate, and the survivor's row that covers some of its days."""

    row: DatedRow
    other: DatedRow


@dataclass(frozen=True)
class MergePreview:
    """`ids` move to the survivor; `ids_kept` stay because the survivor has another."""

    duplicate: Parliamentarian
    into: Parliamentarian
    moves: tuple[DatedRow, ...]
    stays: tuple[Stays, ...]
    ids: dict[str, object]
    ids_kept: dict[str, object]
    proposals: int


def merge_preview(duplicate: Parliamentarian, into: Parliamentarian) -> MergePreview:
    """What `merge` would do. Raises the same ValidationError; writes nothing."""
    _refuse_pair(duplicate, into)
    sorted_rows = [(row, _in_the_way(row, into)) for row in _rows_of(duplicate)]
    ids = {name: getattr(duplicate, name) for name in OFFICIAL_IDS if getattr(duplicate, name)}
    return MergePreview(
        duplicate=duplicate,
        into=into,
        moves=tuple(row for row, other in sorted_rows if other is None),
        stays=tuple(Stays(row, other) for row, other in sorted_rows if other is not None),
        ids={name: value for name, value in ids.items() if not getattr(into, name)},
        ids_kept={name: value for name, value in ids.items() if getattr(into, name)},
        proposals=ProposedChange.objects.filter(parliamentarian=duplicate).count(),
    )


@transaction.atomic
def merge(duplicate: Parliamentarian, *, into: Parliamentarian, by: object) -> Parliamentarian:
    """Move every row whose days the survivor has free; the others stay with the duplicate, which
    points to the survivor from then on. Answers the survivor.
    """
    lock.take()
    duplicate.refresh_from_db()
    into.refresh_from_db()
    preview = merge_preview(duplicate, into)
    duplicate.merged_into = into
    _move_ids(duplicate, into, preview.ids, by)
    for row in preview.moves:
        row.parliamentarian = into
        write_down(row, by=by, because=Because.CORRECTION)
    ProposedChange.objects.filter(parliamentarian=duplicate).update(parliamentarian=into)
    return into


@transaction.atomic
def unmerge(duplicate: Parliamentarian, *, by: object) -> Parliamentarian:
    """Undo a merge: rows and ids that were the duplicate's return to it; read proposals do not."""
    lock.take()
    duplicate.refresh_from_db()
    survivor = duplicate.merged_into
    if survivor is None:
        raise ValidationError({"duplicate": _("This record was not merged into another.")})
    not_merged("duplicate", survivor)
    before = duplicate.history.filter(merged_into__isnull=True).latest()
    taken = {
        name: getattr(before, name)
        for name in OFFICIAL_IDS
        if getattr(before, name) and getattr(before, name) == getattr(survivor, name)
    }
    duplicate.merged_into = None
    _move_ids(survivor, duplicate, taken, by)
    for model in DATED_ROWS:
        once_its_own = model.history.filter(parliamentarian=duplicate).values("id")
        for row in model._default_manager.filter(parliamentarian=survivor, pk__in=once_its_own):
            row.parliamentarian = duplicate
            write_down(row, by=by, because=Because.CORRECTION)
    return duplicate


def _refuse_pair(duplicate: Parliamentarian, into: Parliamentarian) -> None:
    not_merged("duplicate", duplicate)
    not_merged("into", into)
    if duplicate.pk == into.pk:
        raise ValidationError({"into": _("Choose two different records.")})


def _rows_of(person: Parliamentarian) -> Iterator[DatedRow]:
    for model in DATED_ROWS:
        yield from model._default_manager.filter(parliamentarian=person).oldest_first()


def _in_the_way(row: DatedRow, into: Parliamentarian) -> DatedRow | None:
    """The survivor's row that shares a day with `row` where only one may hold; else None."""
    if row.one_at_a_time_per is None:
        return None
    keys = {name: getattr(row, name) for name in row.one_at_a_time_per}
    others = type(row)._default_manager.filter(**keys | {"parliamentarian": into})
    return others.overlapping(row.span).oldest_first().first()


def _move_ids(
    giver: Parliamentarian, taker: Parliamentarian, ids: dict[str, object], by: object
) -> None:
    """Write both down, the giver first: each id may stand on one record only."""
    for name in ids:
        setattr(giver, name, None)
    write_down(giver, by=by, because=Because.CORRECTION)
    for name, value in ids.items():
        setattr(taker, name, value)
    write_down(taker, by=by, because=Because.CORRECTION)
