"""The last number that each table has given to a row, also to rows that are gone: none is given
twice, since the history speaks of rows by their numbers."""

from collections.abc import Mapping

from django.db import connection
from django.db.models import AutoField, Model


def last_numbers(models: list[type[Model]]) -> dict[str, int]:
    """By table; tables that number nothing, or have numbered nothing yet, are left out."""
    numbered = {model._meta.db_table: model._meta.pk for model in models if _is_numbered(model)}
    found = _READERS[connection.vendor](
        {table: str(key.column) for table, key in numbered.items() if key is not None}
    )
    return {table: number for table, number in found.items() if number}


def set_last_numbers(models: list[type[Model]], numbers: Mapping[str, int]) -> None:
    """Never below the highest that is in the table."""
    for model in models:
        if not _is_numbered(model):
            continue
        key = model._meta.pk
        table, column = model._meta.db_table, str(key.column)
        newest = model._base_manager.order_by("-pk").values_list("pk", flat=True).first() or 0
        _WRITERS[connection.vendor](table, column, max(newest, numbers.get(table, 0)))


def _is_numbered(model: type[Model]) -> bool:
    return isinstance(model._meta.pk, AutoField)


def _sqlite(columns: Mapping[str, str]) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, seq FROM sqlite_sequence")
        return {table: number for table, number in cursor.fetchall() if table in columns}


def _postgresql(columns: Mapping[str, str]) -> dict[str, int]:
    found = {}
    with connection.cursor() as cursor:
        for table, column in columns.items():
            cursor.execute(
                "SELECT pg_sequence_last_value(pg_get_serial_sequence(%s, %s)::regclass)",
                [f'"{table}"', column],
            )
            found[table] = cursor.fetchone()[0] or 0
    return found


def _set_sqlite(table: str, _column: str, number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
        cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, number])


def _set_postgresql(table: str, column: str, number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT setval(pg_get_serial_sequence(%s, %s), %s, %s)",
            [f'"{table}"', column, max(number, 1), number > 0],
        )


_READERS = {"sqlite": _sqlite, "postgresql": _postgresql}
_WRITERS = {"sqlite": _set_sqlite, "postgresql": _set_postgresql}
