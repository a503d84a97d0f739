"""XLSX for people: translated headers, real dates and numbers, and a second sheet that says what
the file is. Excel's limit of rows continues on further sheets; its limit of characters in a cell
is refused, since a cut text would look whole."""

import tempfile
from collections.abc import Generator
from datetime import date, datetime, time
from typing import IO

import xlsxwriter
from django.utils.translation import gettext as _
from xlsxwriter.worksheet import Worksheet

from exports.table import Table, words
from exports.worksheet import DataSheet, SheetNames, Styles

BYTES_A_PIECE = 64 * 1024
UNDATED = date(1980, 1, 1)  # the first day that a ZIP can tell


def write(table: Table) -> Generator[bytes, None, None]:
    """The file in pieces; all rows are read before the first, for a ZIP's directory comes last.

    Rows go to temporary files, so memory does not grow with them. The same table gives the same
    bytes: the file is dated by the table. Raises CellTooLong.
    """
    with tempfile.TemporaryFile() as file:
        with tempfile.TemporaryDirectory() as scratch:
            _build(table, file, scratch)
        file.seek(0)
        while piece := file.read(BYTES_A_PIECE):
            yield piece


def _build(table: Table, file: IO[bytes], scratch: str) -> None:
    options = {
        "constant_memory": True,
        "tmpdir": scratch,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(file, options) as workbook:
        title, notice = words(table.title), words(table.notice)
        made = datetime.combine(table.written_on or UNDATED, time())
        workbook.set_properties({"title": title, "comments": notice, "created": made})
        styles = Styles(workbook)
        names = SheetNames()
        about_name = names.take(_("About this file"))
        sheet = DataSheet(workbook.add_worksheet(names.take(title)), table, styles)
        about = workbook.add_worksheet(about_name)
        count = 0
        for count, row in enumerate(table.rows, start=1):
            if sheet.is_full:
                sheet.finish()
                sheet = DataSheet(workbook.add_worksheet(names.take(title)), table, styles)
            sheet.add(row, count)
        sheet.finish()
        _write_about(about, table, count, styles)


def _write_about(sheet: Worksheet, table: Table, rows: int, styles: Styles) -> None:
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    for line, (label, fact) in enumerate(_facts(table, rows)):
        sheet.write_string(line, 0, label, styles.label)
        sheet.write_string(line, 1, fact, styles.fact)


def _facts(table: Table, rows: int) -> list[tuple[str, str]]:
    facts = [
        (_("Title"), table.title),
        (_("Description"), table.description),
        (_("Notice"), table.notice),
        (_("Source"), table.source),
        *table.filters,
        (_("Rows"), rows),
        (_("Written on"), table.written_on.isoformat() if table.written_on else ""),
    ]
    texts = ((words(label), words(fact)) for label, fact in facts)
    return [(label, fact) for label, fact in texts if fact]
