"""What was corrected in rows since a moment, read from their history."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import models

from exports.public import PublicTable
from record.because import Because

NEW = "+"


def corrected_since(
    table: PublicTable, rows: Iterable[Any], moment: datetime
) -> dict[int, list[str]]:
    """By the row's database key: JSON names of the columns all of whose changes since then were
    corrections; of a row made since then to correct the record, every column. Two queries.
    """
    model = next((type(row) for row in rows if isinstance(row, models.Model)), None)
    if model is None or not hasattr(model, "history"):
        return {}
    found: dict[int, list[str]] = {}
    for pk, versions in _versions(model, moment).items():
        fields = _corrected_fields(versions, moment)
        own = {f"{model._meta.label}.{name}" for name in fields}
        columns = [each.column.json_key for each in table.columns if own.intersection(each.reads)]
        if columns:
            found[pk] = columns
    return found


def _versions(model: Any, moment: datetime) -> dict[int, list[Any]]:
    """Of rows that changed since then, every version, oldest first."""
    history = model.history.model.objects
    name = model._meta.pk.attname
    changed = history.filter(history_date__gt=moment).values(name)
    found = defaultdict(list)
    for version in history.filter(**{f"{name}__in": changed}).order_by(
        "history_date", "history_id"
    ):
        found[getattr(version, name)].append(version)
    return found


def _corrected_fields(versions: list[Any], moment: datetime) -> set[str]:
    corrected: set[str] = set()
    otherwise: set[str] = set()
    before: Any = None
    for version in versions:
        if _is_later(version, moment):
            changed = _changed(before, version)
            is_correction = version.history_change_reason == Because.CORRECTION
            (corrected if is_correction else otherwise).update(changed)
        before = version
    return corrected - otherwise


def _is_later(version: Any, moment: datetime) -> bool:
    written: datetime = version.history_date
    return written > moment


def _changed(before: Any, after: Any) -> set[str]:
    fields = after.tracked_fields
    if before is None or after.history_type == NEW:
        return {field.name for field in fields}
    return {
        field.name
        for field in fields
        if getattr(before, field.attname) != getattr(after, field.attname)
    }
