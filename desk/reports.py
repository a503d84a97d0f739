"""A report on screen: the parts of an answer as texts, the first cut into pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from desk.exporting import formats_of
from exports.catalogue import Answer, Entry
from exports.money import money
from exports.pdf import Section
from exports.table import Cell, Column
from members.chips import address_with
from members.paging import Paged
from tenure.wording import day_in_words

ROWS_A_PAGE = 100
ON_THE_RIGHT = ("cents", "integer")
LABELS = {
    "xlsx": "XLSX",
    "csv": "CSV",
    "json": "JSON",
    "pdf": "PDF",
    "hledger": "hledger, ledger",
}


class Shown(NamedTuple):
    text: str
    on_the_right: bool


@dataclass(frozen=True)
class ShownSection:
    """`totals` is empty where nothing is added up."""

    section: Section
    rows: list[list[Shown]]

    @property
    def title(self) -> object:
        return self.section.table.title

    @property
    def description(self) -> object:
        return self.section.table.description

    @property
    def facts(self) -> tuple:
        return self.section.table.filters

    @property
    def headers(self) -> list[Shown]:
        columns = self.section.table.columns
        return [Shown(str(column.header), column.kind in ON_THE_RIGHT) for column in columns]

    @property
    def totals(self) -> list[Shown]:
        totals: Mapping[str, Any] = self.section.totals or {}
        if not totals:
            return []
        shown = [_shown(column, totals.get(column.key)) for column in self.section.table.columns]
        return [Shown(_("Total"), False), *shown[1:]]


class ReportPage(Paged):
    """`page` raises PageNotAnInteger or EmptyPage."""

    def __init__(self, entry: Entry, answer: Answer, query: QueryDict) -> None:
        self.entry = entry
        self.answer = answer
        self.query = query

    @cached_property
    def paginator(self) -> Paginator:
        return Paginator(self.answer.sections[0].table.rows, ROWS_A_PAGE)

    @cached_property
    def sections(self) -> list[ShownSection]:
        first, *others = self.answer.sections
        return [
            ShownSection(first, _rows(first, self.page.object_list)),
            *(ShownSection(section, _rows(section, section.table.rows)) for section in others),
        ]

    @property
    def downloads(self) -> list[tuple[str, str]]:
        return [
            (LABELS.get(name, name), address_with(self.query, format=name))
            for name in formats_of(self.entry)
        ]


def _rows(section: Section, rows: Iterable[Any]) -> list[list[Shown]]:
    columns = section.table.columns
    return [[_shown(column, column.cell(row)) for column in columns] for row in rows]


def _shown(column: Column, cell: Cell) -> Shown:
    return Shown(_text(column, cell), column.kind in ON_THE_RIGHT)


def _text(column: Column, cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return _("yes") if cell else _("no")
    if isinstance(cell, date):
        return day_in_words(cell)
    if isinstance(cell, int) and column.kind == "cents":
        return money(cell)
    return str(cell)
