"""Many rows written at once, each with its history."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from record import guards
from record.folding import FoldedField

Author = User | None
Row = TypeVar("Row", bound=models.Model)


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
            return bulk_create_with_history(
                rows, type(rows[0]), default_user=by, default_change_reason=because
            )
    except IntegrityError as error:
        raise ValidationError(guards.explain(error) or str(error)) from error


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
            bulk_update_with_history(
                rows,
                type(rows[0]),
                sorted(names),
                default_user=by,
                default_change_reason=because,
            )
    except IntegrityError as error:
        raise ValidationError(guards.explain(error) or str(error)) from error


def remove(row: models.Model, *, by: Author, because: str) -> None:
    """Its history stays, and says by whom and why."""
    signed: Any = row
    signed._history_user, signed._change_reason = by, because
    row.delete()


def _not_checked_alone(row: models.Model) -> set[str]:
    """Foreign keys cost a query each, and the database checks them anyway."""
    return {field.name for field in row._meta.fields if field.is_relation}
