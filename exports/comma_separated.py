"""CSV for software: RFC 4180 in UTF-8 with a byte order mark, the columns' keys as headers, ISO
dates, point decimals, true and false, nothing for unknown. Texts a spreadsheet could take for a
formula get a leading apostrophe; numbers never do."""

import csv
import io
from collections.abc import Generator
from datetime import date
from itertools import islice

from exports import statement
from exports.safety import defused
from exports.table import NOTICE_KEY, ROWS_A_PIECE, Cell, Kind, Table, dollars, words


def write(table: Table) -> Generator[bytes, None, None]:
    """The file in pieces of ROWS_A_PIECE rows, taken from the table as each piece is asked for;
    in larger pieces where the database writes the rows.

    The last column repeats the table's notice on every row, for rows travel without their page.
    """
    buffer = io.StringIO(newline="")
    buffer.write("\N{BYTE ORDER MARK}")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([*(column.key for column in table.columns), NOTICE_KEY])
    notice = defused(words(table.notice))
    if statement.can_write(table):
        yield buffer.getvalue().encode()
        yield from statement.pieces(table, notice)
        return
    rows = iter(table.rows)
    while True:
        for row in islice(rows, ROWS_A_PIECE):
            cells = (_text(column.cell(row), column.kind) for column in table.columns)
            writer.writerow([*cells, notice])
        if not buffer.tell():
            return
        yield buffer.getvalue().encode()
        buffer.seek(0)
        buffer.truncate()


def _text(cell: Cell, kind: Kind) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int):
        return dollars(cell) if kind == "cents" else f"{cell:d}"
    return defused(cell)
