"""Sheets that are filled in by hand."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from desk.agm_pack.people import Tied, of_kind, tied_on
from exports.pdf import render
from members.exports import source_of
from members.models import Group, Membership
from members.notice import notice
from programme.models import Event
from record.bilingual import localized
from tenure import clock

TEMPLATE = "desk/typst/sign_in.typ"
OTHERS = 14


@dataclass(frozen=True)
class Sheet:
    """`widths` are shares of the paper's width, one for each header; `blank` rows follow."""

    title: str
    headers: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[str]]
    blank: int = 0

    def data(self) -> dict[str, Any]:
        return asdict(self)


def attendance_sheets(event: Event) -> list[Sheet]:
    """In the active language: official members, participating parliamentarians, then others."""
    rows = tied_on(event.day)
    titles = {
        Membership.Kind.OFFICIAL: _("Official members"),
        Membership.Kind.PARTICIPATING: _("Participating parliamentarians"),
    }
    sheets = [_of_people(title, of_kind(rows, kind)) for kind, title in titles.items()]
    headers = [_("Name"), _("Organisation"), _("Signature")]
    others = Sheet(_("Others present"), headers, [3, 3, 3], [], OTHERS)
    return [sheet for sheet in sheets if sheet.rows] + [others]


def _of_people(title: str, rows: Sequence[Tied]) -> Sheet:
    lines = [[row.person.sort_name, _seat_and_party(row), ""] for row in rows]
    return Sheet(title, [_("Name"), _("Seat and party"), _("Signature")], [3, 4, 3], lines)


def _seat_and_party(row: Tied) -> str:
    return " · ".join(part for part in (row.seat, row.party) if part)


def sign_in_sheet(event: Event, language: str) -> bytes:
    """PDF to print and sign. Raises ExportError."""
    with translation.override(language):
        data = paper_data() | {
            "subtitle": " · ".join(when_and_where(event)),
            "paragraphs": [],
            "forms": [sheet.data() for sheet in attendance_sheets(event)],
        }
        title = _("Sign-in sheet: %(event)s") % {"event": event}
        return render(TEMPLATE, data, language=language, title=title, written_on=clock.today())


def paper_data() -> dict[str, Any]:
    """What every paper says of itself, in the active language."""
    group = Group.objects.the()
    return {
        "group_name": source_of(group) or _("Parliamentary group"),
        "notice": notice(group),
        "is_practice": bool(group and group.is_practice),
    }


def when_and_where(event: Event) -> list[str]:
    from_to = "–".join(f"{hour:%H:%M}" for hour in (event.starts_at, event.ends_at) if hour)
    place = localized(event, "place")
    return [part for part in (event.day_in_words, from_to, place) if part]
