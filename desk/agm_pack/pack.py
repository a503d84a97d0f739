"""All the papers for one general meeting, as one PDF or one workbook."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from desk.agm_pack import parts
from desk.agm_pack.sheets import Sheet, attendance_sheets, paper_data, when_and_where
from executive.exports import STATES
from exports import workbook
from exports.pdf import Section, render, section_data
from exports.table import Table, words
from programme.models import Event
from tenure import clock

TEMPLATE = "desk/typst/agm_pack.typ"


@dataclass(frozen=True)
class Part:
    """`table` is the part in the workbook; `sections` and `sheets` are the part on paper."""

    title: str
    description: str = ""
    table: Table | None = None
    sections: Sequence[Section] = ()
    sheets: Sequence[Sheet] = field(default_factory=list)

    def data(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "description": self.description,
            "tables": [section_data(section) for section in self.sections],
            "forms": [sheet.data() for sheet in self.sheets],
        }


def document(event: Event, language: str, added: Sequence[str] = ()) -> bytes:
    """Raises ExportError."""
    with translation.override(language):
        data = paper_data() | {
            "subtitle": " · ".join(when_and_where(event)),
            "facts": [(_("Reference"), event.reference)],
            "parts": [part.data() for part in _parts(event, added)],
        }
        title = _title(event)
        return render(TEMPLATE, data, language=language, title=title, written_on=clock.today())


def spreadsheet(event: Event, language: str, added: Sequence[str] = ()) -> bytes:
    """A sheet for each part that is a table. Raises ExportError."""
    with translation.override(language):
        tables = [part.table for part in _parts(event, added) if part.table]
        return workbook.of_several(tables, title=_title(event))


def _title(event: Event) -> str:
    return _("Papers for %(event)s") % {"event": event}


def _parts(event: Event, added: Sequence[str]) -> Iterator[Part]:
    yield _of_table(parts.agenda(event, added))
    yield _of_table(parts.roster(event.day))
    yield _of_table(parts.executive(event.day))
    yield Part(_("Slate"), _("Who is proposed, by whom."), sheets=[_slate(event)])
    for sheet in attendance_sheets(event):
        yield Part(_("Attendance: %(who)s") % {"who": sheet.title}, sheets=[sheet])
    yield _account(event)
    yield _of_table(parts.events(event))
    yield _of_table(parts.recommendations())


def _of_table(table: Table) -> Part:
    rows = list(table.rows)
    kept = Table(**{**vars(table), "rows": rows})
    return Part(words(table.title), words(table.description), kept, [Section(kept)])


def _account(event: Event) -> Part:
    found = parts.account(event.day)
    if found is None:
        sentence = _("The record does not say when the fiscal year before the meeting begins.")
        return Part(_("Statement of account"), sentence)
    table, sections = found
    kept = Table(**{**vars(table), "rows": list(table.rows)})
    return Part(words(table.title), words(table.description), kept, sections)


def _slate(event: Event) -> Sheet:
    seats = parts.slate_seats(event.day)
    rows = [
        [
            str(seat.office),
            str(seat.holder.appointment.parliamentarian if seat.holder else STATES[seat.state]),
            "",
            "",
        ]
        for seat in seats
    ]
    headers = [_("Office"), _("Held by"), _("Proposed"), _("Moved and seconded by")]
    return Sheet(_("Slate"), headers, [3, 4, 4, 4], rows, blank=2)
