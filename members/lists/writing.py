"""Many rows written at once, each with its history."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models
from django.utils import timezone

from record import guards
from record.folding import FoldedField

Author = User | None
Row = TypeVar("Row", bound=models.Model)
MOST_VALUES = 30_000
"""SQLite takes 32,766 in a statement."""


@contextmanager
def widest_statements() -> Iterator[None]:
    """Let one statement carry as many values as this SQLite takes.

    Django 5.2 counts on SQLite's limit of 2008, 999 values; it has been 32,766 since 3.32.
    """
    if connection.vendor != "sqlite":
        yield
        return
    features = connection.features
    cautious = features.max_query_params
    connection.ensure_connection()
    features.max_query_params = connection.connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)
    try:
        yield
    finally:
        features.max_query_params = cautious


def create_all(rows: Sequence[Row], *, by: Author, because: str) -> list[Row]:
    """Two statements. Each row's fields are checked first, the database's guards check the set.

    ValidationError for either.
    """
    if not rows:
        return []
    for row in rows:
        row.clean_fields(exclude=_not_checked_alone(row))
    try:
        with widest_statements():
            _insert(rows)
            _write_history(rows, "+", by=by, because=because)
    except IntegrityError as error:
        raise ValidationError(guards.explain(error) or str(error)) from error
    return list(rows)


def _insert(rows: Sequence[Row]) -> None:
    """What `bulk_create` does to rows of one table, in half its time."""
    model = type(rows[0])
    key = model._meta.pk
    assert key is not None
    fields = [field for field in model._meta.concrete_fields if field is not key]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    one = f"({', '.join(['%s'] * len(fields))})"
    at_a_time = (connection.features.max_query_params or MOST_VALUES) // len(fields)
    with connection.cursor() as cursor:
        for start in range(0, len(rows), at_a_time):
            part = rows[start : start + at_a_time]
            cursor.execute(
                f'INSERT INTO "{model._meta.db_table}" ({columns}) '
                f'VALUES {", ".join([one] * len(part))} RETURNING "{key.column}"',
                [
                    field.get_db_prep_save(field.pre_save(row, add=True), connection)
                    for row in part
                    for field in fields
                ],
            )
            for row, (written,) in zip(part, cursor.fetchall(), strict=True):
                row.pk, row._state.adding, row._state.db = written, False, connection.alias


def update_all(rows: Sequence[Row], fields: set[str], *, by: Author, because: str) -> None:
    """Two statements, as in `create_all`; folded keys follow the fields they are made of."""
    if not rows:
        return
    folded = [field for field in type(rows[0])._meta.fields if isinstance(field, FoldedField)]
    for row in rows:
        row.clean_fields(exclude=_not_checked_alone(row))
        for field in folded:
            field.pre_save(row, add=False)
    names = fields | {field.name for field in folded if fields & set(field.of)}
    try:
        with widest_statements():
            type(rows[0])._default_manager.bulk_update(rows, sorted(names))
            _write_history(rows, "~", by=by, because=because)
    except IntegrityError as error:
        raise ValidationError(guards.explain(error) or str(error)) from error


def _write_history(
    rows: Sequence[models.Model], history_type: str, *, by: Author, because: str
) -> None:
    """As simple-history writes it, copied by the database from the rows that it now holds."""
    model: Any = type(rows[0])
    history = model.history.model
    author = by or history.get_default_history_user(rows[0])
    told = {
        "history_date": timezone.now(),
        "history_type": history_type,
        "history_change_reason": because,
        "history_user": author.pk if author else None,
    }
    fields = {name: history._meta.get_field(name) for name in told}
    values = [fields[name].get_db_prep_save(value, connection) for name, value in told.items()]
    kept = ", ".join(f'"{field.column}"' for field in history.tracked_fields)
    added = ", ".join(f'"{field.column}"' for field in fields.values())
    with connection.cursor() as cursor:
        for start in range(0, len(rows), MOST_VALUES):
            keys = [row.pk for row in rows[start : start + MOST_VALUES]]
            cursor.execute(
                f'INSERT INTO "{history._meta.db_table}" ({kept}, {added}) '
                f"SELECT {kept}, %s, %s, %s, %s "
                f'FROM "{model._meta.db_table}" WHERE "{model._meta.pk.column}" '
                f"IN ({', '.join(['%s'] * len(keys))})",
                [*values, *keys],
            )


def remove(row: models.Model, *, by: Author, because: str) -> None:
    """Its history stays, and says by whom and why."""
    signed: Any = row
    signed._history_user, signed._change_reason = by, because
    row.delete()


def _not_checked_alone(row: models.Model) -> set[str]:
    """Foreign keys cost a query each, and the database checks them anyway."""
    return {field.name for field in row._meta.fields if field.is_relation}
