"""JSON for software: one object whose last member, "rows", is written row by row. ISO dates,
money as integer cents under a key ending in _cents, null for unknown."""

import json
from collections.abc import Generator
from datetime import date
from itertools import islice
from typing import Any

from exports.table import ROWS_A_PIECE, Table, words


def write(table: Table) -> Generator[bytes, None, None]:
    """The file in pieces of ROWS_A_PIECE rows, taken from the table as each piece is asked for."""
    opening = _dumped(_about(table))[:-1] + ', "rows": ['
    separator = "\n"
    rows = iter(table.rows)
    while batch := [_row(table, row) for row in islice(rows, ROWS_A_PIECE)]:
        yield (opening + separator + ",\n".join(batch)).encode()
        opening, separator = "", ",\n"
    yield f"{opening}\n]}}\n".encode()


def _about(table: Table) -> dict[str, Any]:
    return {
        "title": words(table.title),
        "description": words(table.description),
        "notice": words(table.notice),
        "source": words(table.source),
        "written_on": table.written_on.isoformat() if table.written_on else None,
        **table.about,
        "filters": {words(label): words(value) for label, value in table.filters},
        "columns": [
            {"key": column.json_key, "label": words(column.header), "kind": column.kind}
            for column in table.columns
        ],
    }


def _row(table: Table, row: Any) -> str:
    cells = ((column.json_key, column.cell(row)) for column in table.columns)
    return _dumped(
        {key: cell.isoformat() if isinstance(cell, date) else cell for key, cell in cells}
    )


def _dumped(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
