from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from operator import itemgetter
from typing import Any, Literal

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from exports.days import day_in_words
from exports.errors import TooManyRows, TooWideForPaper
from exports.money import money
from exports.pdf.document import Language, render
from exports.pdf.widths import Need, fits, layout, need
from exports.table import Cell, Column, Phrase, Table, words

Orientation = Literal["portrait", "landscape"]

MOST_ROWS = 5000
TEMPLATE = "exports/typst/report.typ"
ON_ONE_LINE = ("date", "integer", "cents")
RIGHT = ("integer", "cents")


@dataclass(frozen=True)
class Section:
    """A table in a document. `totals` are cells of a last row by column key, of the column's kind;
    a text in the first column is its label ("Total" when not given). ValueError for a key the
    table does not have."""

    table: Table
    totals: Mapping[str, Any] | None = None

    def __post_init__(self) -> None:
        unknown = set(self.totals or ()) - {column.key for column in self.table.columns}
        if unknown:
            raise ValueError(f"totals of columns the table lacks: {', '.join(sorted(unknown))}")


@dataclass(frozen=True)
class _Written:
    section: Section
    rows: list[list[str]]
    totals: list[str]
    needs: list[Need]


def table_document(
    table: Table,
    *,
    language: Language,
    group_name: str,
    subtitle: Phrase = "",
    totals: Mapping[str, Any] | None = None,
    orientation: Orientation | None = None,
    is_practice: bool = False,
    stamp: str = "",
) -> bytes:
    """One table as tables_document prints it, under its own title."""
    return tables_document(
        [Section(table, totals)],
        title=table.title,
        language=language,
        group_name=group_name,
        subtitle=subtitle,
        orientation=orientation,
        is_practice=is_practice,
        stamp=stamp,
    )


def tables_document(
    sections: Sequence[Section],
    *,
    title: Phrase,
    language: Language,
    group_name: str,
    subtitle: Phrase = "",
    orientation: Orientation | None = None,
    is_practice: bool = False,
    stamp: str = "",
) -> bytes:
    """Tables one after another, each with its description, filters and source, as PDF in
    `language`, whichever is active. The notice is the first table's, and `written_on` too.

    Without an orientation the paper lies across where a table is too wide to stand. Raises
    TooManyRows (more than MOST_ROWS together) and TooWideForPaper, both ExportErrors: nothing is
    cut. ValueError without any table.
    """
    if not sections:
        raise ValueError("a document needs at least one table, for its notice")
    with translation.override(language):
        written = list(_written(sections))
        chosen = orientation or _orientation(written)
        first = sections[0].table
        return render(
            TEMPLATE,
            {
                "group_name": group_name,
                "notice": first.notice,
                "is_practice": is_practice,
                "stamp": stamp,
                "orientation": chosen,
                "subtitle": subtitle,
                "written_on": first.written_on,
                "sections": [_data(each, chosen) for each in written],
            },
            language=language,
            title=words(title),
            written_on=first.written_on,
        )


def section_data(section: Section, orientation: Orientation = "portrait") -> dict[str, Any]:
    """What tables.typ's `records` prints, for a template of one's own; in the active language."""
    (written,) = _written([section])
    return _data(written, orientation)


def _written(sections: Sequence[Section]) -> Iterator[_Written]:
    left = MOST_ROWS
    for section in sections:
        columns = section.table.columns
        taken = list(islice(section.table.rows, left + 1))
        left -= len(taken)
        if left < 0:
            raise TooManyRows(MOST_ROWS)
        rows = [[_text(column.cell(row), column) for column in columns] for row in taken]
        totals = _totals(section)
        lines = [*rows, totals] if totals else rows
        needs = [
            need(
                words(column.header),
                [line[place] for line in lines],
                breaks=column.kind not in ON_ONE_LINE,
            )
            for place, column in enumerate(columns)
        ]
        yield _Written(section, rows, totals, needs)


def _orientation(written: Sequence[_Written]) -> Orientation:
    stands = all(fits(each.needs, "portrait") for each in written)
    return "portrait" if stands else "landscape"


def _data(written: _Written, orientation: Orientation) -> dict[str, Any]:
    table = written.section.table
    found = layout(written.needs, orientation)
    if found is None:
        raise TooWideForPaper(words(table.title), len(table.columns))
    return {
        "title": table.title,
        "description": table.description,
        "filters": [[label, words(value)] for label, value in table.filters],
        "source": table.source,
        "columns": [
            {"header": column.header, "right": column.kind in RIGHT, "link": column.kind == "url"}
            for column in table.columns
        ],
        "widths": [round(width * 100) for width in found.widths],
        "size": round(found.size * 100),
        "rows": written.rows,
        "totals": written.totals,
    }


def _totals(section: Section) -> list[str]:
    totals = section.totals
    if totals is None:
        return []
    cells = [
        _text(replace(column, value=itemgetter(column.key)).cell(totals), column)
        if column.key in totals and not _is_label(place, totals[column.key])
        else ""
        for place, column in enumerate(section.table.columns)
    ]
    first = section.table.columns[0].key
    cells[0] = cells[0] or words(totals.get(first) or _("Total"))
    return cells


def _is_label(place: int, cell: Any) -> bool:
    return place == 0 and isinstance(cell, str | Promise)


def _text(cell: Cell, column: Column) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return _("yes") if cell else _("no")
    if isinstance(cell, date):
        return day_in_words(cell)
    if isinstance(cell, int):
        return money(cell) if column.kind == "cents" else f"{cell:d}"
    return cell
