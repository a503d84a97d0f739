"""CSV rows written by the database itself, byte for byte as exports.comma_separated writes them.

The guard against formulas stays in one place: in SQL a text passes only when it begins with a
character of SAFE_STARTS; any other gets a mark in front. A piece with a mark, or with a character
that may not be written, is read once more and guarded in Python, row by row.
"""

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any, Protocol, runtime_checkable

from django.db import connection
from django.db.models import Expression, F, QuerySet

from exports.cells_in_sql import csv_lines, row_in_sql, selected
from exports.safety import UNSAFE_MARK, clean_text, defused
from exports.table import Table

_NEVER_PLAIN = bytes(byte for byte in range(0x20) if byte != 0x0A) + b"\x7f"
_NEVER_PLAIN_EITHER = re.compile(rb"\xc2[\x80-\x9f]|\xef\xbf[\xbe\xbf]")


@runtime_checkable
class Stated(Protocol):
    """Rows that are also the rows of these querysets, one after the other; each is read at once,
    and must be small enough to be held."""

    def querysets(self) -> Iterator[QuerySet[Any]]: ...


def can_write(table: Table) -> bool:
    """Whether the rows can be asked of the database and each column says how. A row of one cell
    has rules of its own in CSV."""
    said = [column.sql is not None for column in table.columns]
    return isinstance(table.rows, Stated) and len(said) > 1 and all(said)


def pieces(table: Table, notice: str) -> Iterator[bytes]:
    """The rows without a header, in UTF-8, a piece for each queryset. No query stays open between
    two pieces."""
    assert isinstance(table.rows, Stated)
    texts = [place for place, each in enumerate(table.columns) if each.kind in ("text", "url")]
    ending = csv_lines([["", notice]], "\r\n").encode()
    whole_row = [row_in_sql(table.columns)] if connection.vendor == "sqlite" else []
    cells = [selected(column) for column in table.columns]
    for rows in table.rows.querysets():
        written = _written(*_compiled(rows, whole_row or cells))
        if written is not None:
            yield written.replace(b"\n", ending)
        else:
            guarded = _guarded_rows(*_compiled(rows, cells), texts)
            yield guarded.replace(b"\r\n", ending)


def _compiled(
    rows: QuerySet[Any], expressions: Sequence[Expression | F]
) -> tuple[str, Sequence[Any]]:
    query = rows.values_list(*expressions).query
    return query.get_compiler(connection=connection).as_sql()


def _written(sql: str, parameters: Sequence[Any]) -> bytes | None:
    """Rows that end in LF; None where a text among them must be looked at."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            buffer = io.BytesIO()
            copied = cursor.mogrify(sql, parameters).decode()
            cursor.copy_expert(f"COPY ({copied}) TO STDOUT (FORMAT csv)", buffer)
            written, rows = buffer.getvalue(), cursor.rowcount
        else:
            cursor.execute(sql, parameters)
            found = [row for (row,) in cursor.fetchall()]
            written, rows = "\n".join([*found, ""]).encode(), len(found)
    return written if _is_plain(written, rows) else None


def _is_plain(written: bytes, rows: int) -> bool:
    return (
        len(written.translate(None, _NEVER_PLAIN)) == len(written)
        and written.count(b"\n") == rows
        and not ((b"\xc2" in written or b"\xef" in written) and _NEVER_PLAIN_EITHER.search(written))
    )


def _guarded_rows(sql: str, parameters: Sequence[Any], texts: Sequence[int]) -> bytes:
    """Rows that end in CR LF, which stand nowhere else: texts were cleaned of CR."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        rows = [list(row) for row in cursor.fetchall()]
    for row in rows:
        for place in texts:
            if row[place] and not row[place].isprintable():
                row[place] = defused(clean_text(row[place].removeprefix(UNSAFE_MARK)))
    return csv_lines(rows, "\r\n").encode()
