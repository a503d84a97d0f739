"""CSV files: text, delimiter, header, rows as dictionaries under our own column names."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from members.lists.refusals import unusable
from members.lists.values import clean_text
from record.folding import fold

DELIMITERS = ",;\t"
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Layout:
    """A known header. `columns`: our name -> its printed aliases; every alias names one column.

    `optional` and `unread` columns may be absent; `unread` ones are known and not used.
    `french` holds the printed names that only a French file has.
    """

    columns: Mapping[str, tuple[str, ...]]
    optional: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    french: frozenset[str] = frozenset()

    def find(self, printed: str) -> str | None:
        key = fold(printed)
        for name, aliases in self.columns.items():
            if key in map(fold, aliases):
                return name
        return printed if key in map(fold, self.unread) else None


@dataclass(frozen=True, slots=True)
class CsvTable:
    """`header` as printed; `lines` with their row number in a spreadsheet."""

    header: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]], ...]


def decode(data: bytes) -> str:
    """UTF-8, with or without a byte order mark; UnusableFile for anything else."""
    if data.startswith(UTF_16_MARKS) or 0 in data[:2]:
        raise unusable(
            _("The file's encoding was not recognised"),
            _(
                "Save it again with the encoding UTF-8: in a spreadsheet program as “CSV UTF-8”, "
                "in a text editor under “Save as”."
            ),
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        raise unusable(
            _("The file is not written in UTF-8"),
            _("Save it again as “CSV UTF-8”."),
            row=row,
            value=data[max(0, error.start - 10) : error.end + 10].decode("latin-1"),
        ) from None


def read_table(text: str) -> CsvTable:
    """UnusableFile when quotes, NUL characters or the number of values do not hold together."""
    first_line = text.lstrip().partition("\n")[0]
    delimiter = max(DELIMITERS, key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    lines: list[tuple[int, tuple[str, ...]]] = []
    try:
        for number, values in enumerate(reader, start=1):
            if any(value.strip() for value in values):
                lines.append((number, tuple(values)))
    except csv.Error as error:
        raise unusable(
            _("The table breaks off or a quotation mark is missing"),
            _("Download the file again: it is not whole."),
            row=reader.line_num,
            value=error,
        ) from None
    if not lines:
        raise unusable(_("The file is empty"), _("Download the list again."))
    header_number, header = lines[0]
    printed = tuple(clean_text(name, header_number) for name in header)
    return CsvTable(printed, tuple(lines[1:]))


def read_columns(table: CsvTable, layout: Layout) -> list[tuple[int, dict[str, str]]]:
    """Each row's values under the layout's names; absent optional columns are empty text."""
    names = [layout.find(printed) for printed in table.header]
    _check_header(table, layout, names)
    rows = []
    for number, values in table.lines:
        if len(values) != len(names):
            raise unusable(
                _("The row has %(found)s values where the header has %(expected)s")
                % {"found": len(values), "expected": len(names)},
                _("Download the file again: it may have been cut off."),
                row=number,
                value=",".join(values),
            )
        row = dict.fromkeys(layout.columns, "")
        row.update(
            (name, clean_text(value, number))
            for name, value in zip(names, values, strict=True)
            if name is not None and name in layout.columns
        )
        rows.append((number, row))
    return rows


def _check_header(table: CsvTable, layout: Layout, names: list[str | None]) -> None:
    for printed, name in zip(table.header, names, strict=True):
        if name is None:
            raise unusable(
                _("The column is not known in this kind of list"),
                _("Remove the column, or download the list again."),
                row=1,
                value=printed,
            )
        if names.count(name) > 1:
            raise unusable(
                _("The column appears twice"), _("Remove one of the two."), row=1, value=printed
            )
    for name, aliases in layout.columns.items():
        if name not in names and name not in layout.optional:
            raise unusable(
                _("A column is missing"),
                _("Download the list again with all its columns."),
                row=1,
                value=aliases[0],
            )
