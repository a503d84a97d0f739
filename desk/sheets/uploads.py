"""What a group's own spreadsheet says, as text: one line a row, tabs between the cells.

The text comes back in the form, where it can be put right. Line numbers are the sheet's own.
"""

import csv
import io
import struct
import zipfile
import zlib
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from exports.libraries import library

openpyxl = library("openpyxl")
LARGEST_FILE = 1_000_000
LARGEST_UNPACKED = 20_000_000
MOST_LETTERS = 100_000
MOST_COLUMNS = 60
_ZIP = b"PK\x03\x04"
_UNREADABLE = (
    *(zipfile.BadZipFile, KeyError, ValueError, OSError, TypeError),
    *(AttributeError, IndexError, EOFError, SyntaxError, RuntimeError, OverflowError),
    *(zlib.error, struct.error),
)


def text_of(upload: Any) -> str:
    """An uploaded CSV or XLSX. forms.ValidationError with the remedy for anything else."""
    if upload.size > LARGEST_FILE:
        raise forms.ValidationError(_("The file is too large: 1 MB is the most."))
    content = upload.read()
    text = _of_workbook(content) if content.startswith(_ZIP) else _of_csv(content)
    if len(text) > MOST_LETTERS:
        raise forms.ValidationError(_("The file has too much text: take it in by parts."))
    return text


def cells(text: str) -> list[tuple[int, list[str]]]:
    """The cells of each line that has any, with the line's number."""
    separator = next((sign for sign in "\t;" if sign in text), ",")
    reader = csv.reader(text.splitlines(), delimiter=separator)
    rows = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    return [(number, row) for number, row in rows if any(row)]


def _of_csv(content: bytes) -> str:
    """Spreadsheets write UTF-8, with or without a mark, or the encoding of old Windows."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\x00" in text:
        raise forms.ValidationError(_("This file is neither CSV nor XLSX: save it as one of them."))
    return text


def _of_workbook(content: bytes) -> str:
    try:
        _refuse_bomb(content)
        rows = _rows(content)
    except _UNREADABLE as error:
        message = _("This workbook cannot be read: save it again as XLSX or CSV.")
        raise forms.ValidationError(message) from error
    return "\n".join("\t".join(row) for row in rows)


def _refuse_bomb(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST_UNPACKED:
            raise forms.ValidationError(_("The workbook is too large: keep one sheet only."))


def _rows(content: bytes) -> list[list[str]]:
    """Of the first sheet."""
    workbook = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    try:
        sheet = workbook.worksheets[0]
        sheet.reset_dimensions()
        found = []
        for row in sheet.iter_rows(max_col=MOST_COLUMNS):
            found.append([_written(cell) for cell in row])
            if sum(map(len, found[-1])) > MOST_LETTERS:
                raise ValueError("a row longer than any sheet of people")
        return found
    finally:
        workbook.close()


def _written(cell: Any) -> str:
    """As a person would type it. Formulas are refused: what they come to is not in the file."""
    value = cell.value
    if cell.data_type == "f":
        message = _("Cell %(cell)s holds a formula: paste its value in its place.")
        raise forms.ValidationError(message % {"cell": cell.coordinate})
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.10f}".rstrip("0").rstrip(".")
    return " ".join(str(value).split())
