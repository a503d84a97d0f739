import re
from datetime import date
from typing import TYPE_CHECKING, Any

from exports.errors import CellTooLong
from exports.safety import looks_like_formula
from exports.table import Cell, Column, Table, dollars, words

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

SHEET_ROWS = 1_048_576
CELL_UNITS = 32_767
SHEET_NAME_UNITS = 31
EXACT_INTEGERS = 10**15
FIRST_SOUND_YEAR = 1901  # Excel counts a 29 February 1900, and no day before that year

NARROWEST, WIDEST, FILTER_BUTTON = 8, 60, 3

_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\n\t]+")


class Styles:
    def __init__(self, workbook: "Workbook") -> None:
        self.header = workbook.add_format({"bold": True, "bottom": 1})
        self.date = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self.integer = workbook.add_format({"num_format": "0"})
        self.cents = workbook.add_format({"num_format": "#,##0.00"})
        self.quoted = workbook.add_format({"quote_prefix": True})
        self.label = workbook.add_format({"bold": True, "valign": "top"})
        self.fact = workbook.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})


class SheetNames:
    """Names Excel accepts, no two alike: the second of one title ends in " 2"."""

    def __init__(self) -> None:
        self._taken = {"history"}  # Excel's own

    def take(self, title: str) -> str:
        bare = _FORBIDDEN_IN_NAMES.sub(" ", title).strip(" '") or "-"
        name, number = _cut(bare, SHEET_NAME_UNITS), 1
        while name.casefold() in self._taken:
            number += 1
            ending = f" {number}"
            name = _cut(bare, SHEET_NAME_UNITS - len(ending)) + ending
        self._taken.add(name.casefold())
        return name


class DataSheet:
    """One sheet of rows under a frozen header; columns are as wide as the longest text seen."""

    def __init__(self, sheet: "Worksheet", table: Table, styles: Styles) -> None:
        self._sheet = sheet
        self._columns = table.columns
        self._styles = styles
        self._row = 0
        self._headers = [words(column.header) for column in table.columns]
        self._widths = [len(header) + FILTER_BUTTON for header in self._headers]
        for place, header in enumerate(self._headers):
            sheet.write_string(0, place, header, styles.header)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    @property
    def is_full(self) -> bool:
        return self._row + 1 >= SHEET_ROWS

    def add(self, row: Any, number: int) -> None:
        """`number` is the row's in the whole table, from 1. Raises CellTooLong."""
        self._row += 1
        for place, column in enumerate(self._columns):
            cell = column.cell(row)
            if isinstance(cell, str) and _units(cell) > CELL_UNITS:
                raise CellTooLong(self._headers[place], number, _units(cell), CELL_UNITS)
            if cell is not None and cell != "":
                self._write(place, column, cell)

    def finish(self) -> None:
        if self._columns:
            self._sheet.autofilter(0, 0, self._row, len(self._columns) - 1)
        for place, width in enumerate(self._widths):
            self._sheet.set_column(place, place, min(max(width, NARROWEST), WIDEST))

    def _write(self, place: int, column: Column, cell: Cell) -> None:
        sheet, styles, here = self._sheet, self._styles, (self._row, place)
        self._widths[place] = max(self._widths[place], len(str(cell)) + 1)
        if isinstance(cell, bool):
            sheet.write_boolean(*here, cell)
        elif isinstance(cell, date):
            if cell.year < FIRST_SOUND_YEAR:
                sheet.write_string(*here, cell.isoformat())
            else:
                sheet.write_datetime(*here, cell, styles.date)
        elif isinstance(cell, int):
            self._write_integer(here, column, cell)
        else:
            text = str(cell)
            sheet.write_string(*here, text, styles.quoted if looks_like_formula(text) else None)

    def _write_integer(self, here: tuple[int, int], column: Column, cell: int) -> None:
        """Excel keeps 15 digits of a number; a longer one goes in as text, whole."""
        if abs(cell) >= EXACT_INTEGERS:
            whole = dollars(cell) if column.kind == "cents" else str(cell)
            self._sheet.write_string(*here, whole)
        elif column.kind == "cents":
            self._sheet.write_number(*here, cell / 100, self._styles.cents)
        else:
            self._sheet.write_number(*here, cell, self._styles.integer)


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _cut(text: str, units: int) -> str:
    while _units(text) > units:
        text = text[:-1]
    return text.strip(" '")
