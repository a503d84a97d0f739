"""A table's rows as lines of text that are the same whichever engine they were read from."""

import base64
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import Field, Model

from desk.backup.tables import columns

READ_AT_A_TIME = 2000
PLACES_IN_A_STATEMENT = 900  # SQLite allowed no more than 999 for a long time


def lines_of(model: type[Model]) -> Iterator[bytes]:
    """A JSON array for each row, by key, ending in a line feed; moments are in UTC."""
    names = [field.attname for field in columns(model)]
    rows = model._base_manager.order_by("pk").values_list(*names)
    for row in rows.iterator(READ_AT_A_TIME):
        text = json.dumps(
            row, default=_as_text, ensure_ascii=False, separators=(",", ":"), sort_keys=True
        )
        yield text.encode() + b"\n"


def _as_text(value: object) -> str:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date() | time():
            return value.isoformat()
        case Decimal() | UUID():
            return str(value)
        case bytes() | memoryview():
            return base64.b64encode(value).decode()
    raise TypeError(f"A backup cannot hold {type(value).__name__}.")


def insert(model: type[Model], lines: Iterable[bytes]) -> None:
    """As they are: no default, no `save()`, no history entry is made of them. Raises ValueError
    for a line that is no row of the table, and the database's own errors."""
    fields = columns(model)
    at_a_time = max(1, PLACES_IN_A_STATEMENT // len(fields))
    waiting: list[list[object]] = []
    for line in lines:
        waiting.append(_values(line, fields))
        if len(waiting) == at_a_time:
            _insert(model, fields, waiting)
            waiting = []
    if waiting:
        _insert(model, fields, waiting)


def _values(line: bytes, fields: Sequence[Field]) -> list[object]:
    row = json.loads(line)
    if not isinstance(row, list) or len(row) != len(fields):
        raise ValueError("a row has too few or too many values")
    return [
        field.get_db_prep_save(field.to_python(value), connection)
        for field, value in zip(fields, row, strict=True)
    ]


def _insert(model: type[Model], fields: Sequence[Field], rows: list[list[object]]) -> None:
    quote = connection.ops.quote_name
    names = ", ".join(quote(field.column) for field in fields)
    row = f"({', '.join(['%s'] * len(fields))})"
    statement = (
        f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES {', '.join([row] * len(rows))}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [value for values in rows for value in values])
