"""The journal as XLSX, beside xlsxwriter in constant-memory mode writing the same cells."""

import itertools
import tempfile
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import xlsxwriter

from benchmarks.comparing import compare
from benchmarks.measured import Measured, at_most
from benchmarks.scale import Scale
from exports import workbook
from exports.catalogue import Asked
from exports.table import Table
from funding.exports.journal import postings

ROWS = 100_000
PEAK_MIB = 16
MOST_TURNS = 3
"""Of work that takes so long."""


def measure(scale: Scale) -> Iterator[Measured]:
    if not scale.postings:
        return
    table = _table(min(ROWS, scale.postings))
    cells = [[column.cell(row) for column in table.columns] for row in table.rows]
    turns = min(scale.turns, MOST_TURNS)
    compared = compare(lambda: _written(table), lambda: _bare(cells), turns)
    yield at_most(f"XLSX of {len(cells)} rows, to xlsxwriter alone", 1.3, compared)
    yield _peak(table)


def _table(rows: int) -> Table:
    whole = postings(Asked()).table
    return replace(whole, rows=list(itertools.islice(whole.rows, rows)))


def _written(table: Table) -> None:
    for _piece in workbook.write(table):
        pass


def _bare(cells: list[list[Any]]) -> None:
    with (
        tempfile.TemporaryFile() as file,
        xlsxwriter.Workbook(file, {"constant_memory": True}) as book,
    ):
        sheet, style = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        for place, row in enumerate(cells):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(place, column, cell)
                elif isinstance(cell, date):
                    sheet.write_datetime(place, column, cell, style)
                elif cell is not None:
                    sheet.write_number(place, column, cell)


def _peak(table: Table) -> Measured:
    tracemalloc.start()
    _written(table)
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    return Measured(
        "most memory for the XLSX", f"at most {PEAK_MIB} MiB", peak, peak <= PEAK_MIB, unit="MiB"
    )
