"""Rows of the book, written many at a time and without a model's instance for each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from io import StringIO
from itertools import chain
from operator import attrgetter
from typing import Any

from django.db import connection
from django.db.models import DateField, Field, Model

FEW = 100
"""PostgreSQL reads more rows than this quicker as a copy than as the text of a statement."""
MOST_PARAMETERS = 30_000
"""SQLite takes 32,766 in a statement."""
_ESCAPED = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


def insert(model: type[Model], names: Sequence[str], rows: Iterable[object]) -> None:
    """One row of `model` for each object, from its attributes `names`, which are the model's own:
    keys of other rows as `account_id`. Fields without a name there are left to the database.

    Past validation and field defaults; the guards judge the rows as they do any others.
    """
    into, days = _shape(model, tuple(names))
    values = list(map(_stored(days), map(attrgetter(*names), rows)))
    if connection.vendor == "postgresql" and len(values) > FEW:
        _copy(into, values)
    else:
        _insert(into, values, len(names))


@cache
def _shape(model: type[Model], names: tuple[str, ...]) -> tuple[str, dict[int, Field]]:
    """The table with its columns, and the days and moments among them by their places."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    chosen = [fields[name] for name in names]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in chosen)
    days = {place: field for place, field in enumerate(chosen) if isinstance(field, DateField)}
    return f"{quote(model._meta.db_table)} ({columns})", days


def _insert(into: str, values: Sequence[tuple], width: int) -> None:
    one = f"({', '.join(['%s'] * width)})"
    at_a_time = MOST_PARAMETERS // width
    with connection.cursor() as cursor:
        for start in range(0, len(values), at_a_time):
            part = values[start : start + at_a_time]
            places = ", ".join([one] * len(part))
            cursor.execute(f"INSERT INTO {into} VALUES {places}", [*chain.from_iterable(part)])


def _copy(into: str, values: Iterable[tuple]) -> None:
    columns = map(_as_texts, zip(*values, strict=True))
    text = "".join("\t".join(row) + "\n" for row in zip(*columns, strict=True))
    with connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.copy_expert(f"COPY {into} FROM STDIN", StringIO(text))


def _as_texts(column: Sequence[object]) -> list[str]:
    """Each value is written once: most columns say the same in most rows."""
    texts = {value: _as_text(value) for value in set(column)}
    return [texts[value] for value in column]


def _as_text(value: object) -> str:
    return r"\N" if value is None else str(value).translate(_ESCAPED)


def _stored(days: Mapping[int, Field]) -> Callable[[tuple], tuple]:
    """Days and moments as the engine keeps them, of which most rows have the same; the rest is
    kept as it is."""
    known: dict[tuple[int, date | None], Any] = {}

    def stored(row: tuple) -> tuple:
        values = list(row)
        for place, field in days.items():
            day = values[place]
            if (place, day) not in known:
                known[place, day] = field.get_db_prep_save(day, connection)
            values[place] = known[place, day]
        return tuple(values)

    return stored if days else tuple
