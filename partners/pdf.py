"""A memorandum as a document to send to the counterpart."""

from collections.abc import Iterable, Iterator

from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from exports.pdf import render
from members.models import Group
from members.notice import notice
from partners.memorandum_page import MemorandumPage, Named
from partners.promises import Promise
from record.bilingual import localized
from tenure import clock
from tenure.wording import day_in_words

TEMPLATE = "partners/typst/memorandum.typ"
Pair = tuple[str, str]


def memorandum_pdf(page: MemorandumPage, language: str) -> bytes:
    """Published facts only, as on its page. Raises ExportError."""
    with translation.override(language):
        group, written_on = Group.objects.the(), clock.today()
        data = {
            "group_name": localized(group, "name") if group else _("Parliamentary group"),
            "notice": notice(group),
            "is_practice": bool(group and group.is_practice),
            "subtitle": _("Signed: %(day)s") % {"day": page.memorandum.signed_in_words},
            "facts": list(_facts(page, group)),
            "summary": localized(page.memorandum, "summary"),
            "sections": [
                {"title": _("Signed by"), "entries": _people(page.signed)},
                {"title": _("Also present, without signing"), "entries": _people(page.present)},
            ],
            "commitments_title": _("Commitments"),
            "no_commitments": "" if page.promises else _no_commitments(page),
            "commitments": [_promise(promise) for promise in page.promises],
            "written_on": (_("As recorded on"), day_in_words(written_on)),
        }
        title = localized(page.memorandum, "title")
        return render(TEMPLATE, data, language=language, title=title, written_on=written_on)


def _facts(page: MemorandumPage, group: Group | None) -> Iterator[Pair]:
    memorandum = page.memorandum
    parties = [str(party) for party in page.parties]
    if memorandum.group_is_party:
        parties.insert(0, localized(group, "name") if group else _("the group"))
    yield _("Parties"), "; ".join(parties)
    if memorandum.term_ends:
        yield _("Holds until"), day_in_words(memorandum.term_ends)
    yield _("Signed at"), memorandum.event_reference
    yield _("Its text"), memorandum.text_address
    yield from _told(memorandum)


def _told(row: object) -> Iterator[Pair]:
    """Where it is written, and what another source says."""
    yield _("Source"), row.source
    yield _("Another source says"), localized(row, "dispute")
    yield _("Source of that claim"), row.dispute_source


def _people(named: Iterable[Named]) -> list[dict[str, object]]:
    rows = (each.signatory for each in named)
    return [
        {
            "title": row.name,
            "facts": [
                (_("Capacity"), localized(row, "capacity")),
                (_("Note"), localized(row, "note")),
                *_told(row),
            ],
        }
        for row in rows
    ]


def _promise(promise: Promise) -> dict[str, object]:
    row = promise.commitment
    due = day_in_words(row.due) if row.due else ""
    late = _("%(day)s (no end recorded here)") % {"day": due}
    return {
        "title": str(row),
        "facts": [
            (pgettext("of a commitment", "Owner"), str(row.owner or _("the group"))),
            (_("Due on"), late if promise.is_overdue else due),
            (_("How it stands"), capfirst(promise.standing)),
            *(
                (f"{day_in_words(one.day)}, {one.get_status_display()}", localized(one, "text"))
                for one in promise.log
            ),
            (_("Source"), row.source),
        ],
    }


def _no_commitments(page: MemorandumPage) -> str:
    if page.memorandum.text_address:
        return _("No commitment is recorded here.")
    return _("No commitment is recorded here: this record does not hold the text.")
