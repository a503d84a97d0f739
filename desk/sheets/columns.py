"""Which column of a group's own sheet holds what, told by its title in English or French."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _

from record.folding import fold

FIRST_LINES = 10
"""Titles may stand below a heading of the whole sheet."""


@dataclass(frozen=True)
class SheetColumn:
    """`titles` by language are what the template prints; `also` are other words for it, in either
    language. A column with `needed` must be there. `example` is for the template."""

    name: str
    titles: dict[str, str]
    also: tuple[str, ...] = ()
    needed: bool = False
    example: str = ""
    help: object = ""

    def is_called(self, title: str) -> bool:
        return fold(title) in {fold(word) for word in (*self.titles.values(), *self.also)}


@dataclass(frozen=True)
class Line:
    """One row of the sheet: its number and its cells by column name, "" where empty."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Mapped:
    """The rows below the titles; `ignored` are titles that mean nothing here."""

    lines: list[Line]
    ignored: list[str]


def has_titles(rows: Sequence[tuple[int, list[str]]], columns: Iterable[SheetColumn]) -> bool:
    return _titles(rows, list(columns)) is not None


def mapped(rows: Sequence[tuple[int, list[str]]], columns: Sequence[SheetColumn]) -> Mapped:
    """forms.ValidationError naming the columns that are missing, or told twice."""
    place = _titles(rows, columns)
    if place is None:
        needed = ", ".join(_title(column) for column in columns if column.needed)
        message = _("No line of titles was found: name at least these columns: %(columns)s.")
        raise forms.ValidationError(message % {"columns": needed})
    titles = rows[place][1]
    at = {name: index for index, name in enumerate(_names(titles, columns)) if name}
    known = _names(titles, columns)
    for name in at:
        if known.count(name) > 1:
            told = _title(next(column for column in columns if column.name == name))
            message = _("Two columns are titled “%(column)s”: keep one.") % {"column": told}
            raise forms.ValidationError(message)
    ignored = [title for title, name in zip(titles, known, strict=True) if title and not name]
    lines = [
        Line(number, {name: row[index] if index < len(row) else "" for name, index in at.items()})
        for number, row in rows[place + 1 :]
    ]
    return Mapped([line for line in lines if any(line.cells.values())], ignored)


def _titles(rows: Sequence[tuple[int, list[str]]], columns: Sequence[SheetColumn]) -> int | None:
    needed = {column.name for column in columns if column.needed}
    for place, (_number, row) in enumerate(rows[:FIRST_LINES]):
        if needed <= set(_names(row, columns)):
            return place
    return None


def _names(titles: Sequence[str], columns: Sequence[SheetColumn]) -> list[str]:
    return [
        next((column.name for column in columns if column.is_called(title)), "") for title in titles
    ]


def _title(column: SheetColumn) -> str:
    return " / ".join(dict.fromkeys(column.titles.values()))
