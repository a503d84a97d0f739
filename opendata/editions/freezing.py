"""What is public about the days up to one, from the catalogue's tables and from nothing else.

Nothing is told that has not come on that day: rows that begin later are left out, and ends that
lie after it are not yet known.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from exports.public import PublicTable
from exports.table import words
from members.exports import publication
from opendata import catalogue
from opendata.editions.content import FORMAT, Content, Row, key_of
from opendata.editions.reasons import corrected_since
from opendata.models import Edition
from record.bilingual import LANGUAGES
from tenure.span import is_before

FIRST_DAY, LAST_DAY, PRECISION = "first_day", "last_day", "first_day_precision"
COME_WITH_THE_END = ("last_day_precision", "end_reason")
COME_ON_THEIR_DAY = ("died_on", "ratified_on", "opened", "dissolved", "last_checked_on")
LISTS = ("mandates", "affiliations", "other_names", "parliamentarians")
PEOPLE = ("parliamentarian", "mover", "seconder", "made_by_parliamentarians")
"""Columns that name people."""


def frozen(number: int, on: date, previous: Edition | None, standing: Edition | None) -> Content:
    """`standing`: the edition it is compared with, an earlier one where `previous` was withdrawn.
    A constant number of queries, whatever the number of rows."""
    tables = {
        name: _frozen_table(table, on, standing) for name, table in catalogue.tables().items()
    }
    _leave_out_whom_nothing_ties(tables)
    return {
        "format": FORMAT,
        "number": number,
        "on": on.isoformat(),
        "previous": previous.content_hash if previous else None,
        "tables": tables,
        **whose(),
    }


def whose() -> Content:
    """The group's `name` and the `notice` of every file, each by language."""
    name, notice = {}, {}
    for language in LANGUAGES:
        with translation.override(language):
            published = publication()
            name[language] = published.source or _("Registry of a parliamentary group")
            notice[language] = published.notice
    return {"name": name, "notice": notice}


def _frozen_table(table: PublicTable, on: date, previous: Edition | None) -> Content:
    told: Content = {"key": _json_keys(table), "columns": _columns(table), "rows": []}
    is_of_spans = any(column.key == PRECISION for column in table.plain_columns)
    is_cut_here = is_of_spans or table.name in LISTS
    sources = list(table.rows(None if is_cut_here else on))
    moment = previous.published_at if previous else None
    corrections = corrected_since(table, sources, moment) if moment else {}
    told["corrected"] = []
    for source, row in _rows(table, sources, on):
        told["rows"].append(row)
        columns = corrections.get(getattr(source, "pk", 0))
        if columns:
            told["corrected"].append({"key": list(key_of(told, row)), "columns": columns})
    return told


def _rows(table: PublicTable, sources: list[Any], on: date) -> Iterator[tuple[Any, Row]]:
    """Each with what it was made of. English is active, so that no cell depends on a reader."""
    with translation.override(LANGUAGES[0]):
        for source in sources:
            cells = {
                column.json_key: _come(column.key, column.cell(source), on)
                for column in table.plain_columns
            }
            if PRECISION in cells and is_before(on, cells[FIRST_DAY]):
                continue
            if LAST_DAY in cells and cells[LAST_DAY] is None:
                cells |= {name: None for name in COME_WITH_THE_END if name in cells}
            yield source, {key: _plain(cell) for key, cell in cells.items()}


def _come(key: str, cell: Any, on: date) -> Any:
    """Nothing in place of a day that has not come, nor of a last day that is not over."""
    if cell is None or (key == LAST_DAY and is_before(cell, on)):
        return cell
    if key == LAST_DAY or (key in COME_ON_THEIR_DAY and is_before(on, cell)):
        return None
    return cell


def _plain(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell


def _leave_out_whom_nothing_ties(tables: Content) -> None:
    """Who is tied to the group only by something that comes later is not met yet."""
    met = {
        name
        for table, told in tables.items()
        if table not in LISTS
        for row in told["rows"]
        for column in PEOPLE
        for name in str(row.get(column) or "").split("; ")
    }
    for table in LISTS:
        if table in tables:
            told = tables[table]
            for part in ("rows", "corrected"):
                told[part] = [each for each in told[part] if _person(told, each) in met]


def _person(told: Content, each: Row) -> str:
    """Of a row or of a note on one, whose key it leads."""
    return str(each["key"][0] if "columns" in each else each["parliamentarian"])


def _json_keys(table: PublicTable) -> list[str]:
    by_key = {column.key: column.json_key for column in table.plain_columns}
    return [by_key[name] for name in table.key]


def _columns(table: PublicTable) -> list[Content]:
    told = []
    for column in table.plain_columns:
        headers = {}
        for language in LANGUAGES:
            with translation.override(language):
                headers[language] = words(column.header)
        told.append({"key": column.json_key, "kind": column.kind, **headers})
    return told
