"""XLSX for people: translated headers, real dates and numbers, and a second sheet that says what
the file is. Excel's limit of rows continues on further sheets; its limit of characters in a cell
is refused, since a cut text would look whole."""

import tempfile
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import IO, TYPE_CHECKING

from django.utils.translation import gettext as _

from exports.libraries import library
from exports.table import Phrase, Table, words
from exports.worksheet import DataSheet, SheetNames, Styles

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

xlsxwriter = library("xlsxwriter")
BYTES_A_PIECE = 64 * 1024
UNDATED = date(1980, 1, 1)  # the first day that a ZIP can tell


def write(table: Table) -> Generator[bytes, None, None]:
    """The file in pieces; all rows are read before the first, for a ZIP's directory comes last.

    Rows go to temporary files, so memory does not grow with them. The same table gives the same
    bytes: the file is dated by the table. Raises CellTooLong.
    """
    with tempfile.TemporaryFile() as file:
        with tempfile.TemporaryDirectory() as scratch:
            _build([table], file, scratch, words(table.title))
        file.seek(0)
        while piece := file.read(BYTES_A_PIECE):
            yield piece


def of_several(tables: Sequence[Table], *, title: Phrase) -> bytes:
    """One file with a sheet for each table, and one that says of each what it is. The notice and
    the day are the first table's. Raises CellTooLong; ValueError without any table."""
    if not tables:
        raise ValueError("a workbook needs at least one table, for its notice")
    with tempfile.TemporaryFile() as file:
        with tempfile.TemporaryDirectory() as scratch:
            _build(tables, file, scratch, words(title))
        file.seek(0)
        return file.read()


def _build(tables: Sequence[Table], file: IO[bytes], scratch: str, title: str) -> None:
    options = {
        "constant_memory": True,
        "tmpdir": scratch,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    first = tables[0]
    with xlsxwriter.Workbook(file, options) as workbook:
        made = datetime.combine(first.written_on or UNDATED, time())
        notice = words(first.notice)
        workbook.set_properties({"title": title, "comments": notice, "created": made})
        styles = Styles(workbook)
        names = SheetNames()
        about_name = names.take(_("About this file"))
        sheets = _Sheets(workbook, names, styles)
        sheet = sheets.of(first)
        about = workbook.add_worksheet(about_name)
        counts = [sheets.fill(sheet, first)]
        counts += [sheets.fill(sheets.of(table), table) for table in tables[1:]]
        _write_about(about, list(zip(tables, counts, strict=True)), styles)


@dataclass(frozen=True)
class _Sheets:
    workbook: "Workbook"
    names: SheetNames
    styles: Styles

    def of(self, table: Table) -> DataSheet:
        name = self.names.take(words(table.title))
        return DataSheet(self.workbook.add_worksheet(name), table, self.styles)

    def fill(self, sheet: DataSheet, table: Table) -> int:
        """The number of rows written, on as many sheets as they need."""
        count = 0
        for count, row in enumerate(table.rows, start=1):
            if sheet.is_full:
                sheet.finish()
                sheet = self.of(table)
            sheet.add(row, count)
        sheet.finish()
        return count


def _write_about(sheet: "Worksheet", told: Sequence[tuple[Table, int]], styles: Styles) -> None:
    """Of each table in turn, an empty line between them."""
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    line = 0
    for table, rows in told:
        for label, fact in _facts(table, rows):
            sheet.write_string(line, 0, label, styles.label)
            sheet.write_string(line, 1, fact, styles.fact)
            line += 1
        line += 1


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
