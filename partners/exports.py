"""The columns of relations, of one organisation and of one memorandum; formats are the exports
package's."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from exports.table import Column, Phrase, Table
from members.exports import dated, source_of
from members.models import Group
from members.notice import notice
from partners.memorandum_page import MemorandumPage
from partners.models import Organisation, Relation
from partners.organisation_page import OrganisationPage
from partners.partners_page import PartnersPage
from record.bilingual import localized
from tenure import clock
from tenure.points import point_in_iso
from tenure.wording import day_in_words

Address = Callable[[Organisation], str]


@dataclass(frozen=True)
class Line:
    """One fact of a page that holds several kinds."""

    section: str
    code: str
    what: str
    details: str
    row: Any


def relations_table(page: PartnersPage, *, address: Address) -> Table:
    return _table(
        name="relations",
        title=_("Whom the group works with"),
        description=_("Published relations of organisations; ends of spans are included."),
        columns=(
            *_RELATION,
            *dated(lambda row: row),
            Column("address", _("Page"), lambda row: address(row.organisation), "url"),
        ),
        rows=page.shown.rows,
        filters=_day(page.day),
    )


def organisation_table(page: OrganisationPage) -> Table:
    return _table(
        name="organisation",
        title=localized(page.organisation, "name"),
        description=_("Relations and officers, each with its days and source."),
        columns=(*_LINE, *dated(lambda line: line.row)),
        rows=_of_organisation(page),
        filters=_day(page.day),
    )


def memorandum_table(page: MemorandumPage) -> Table:
    memorandum = page.memorandum
    signed = point_in_iso(memorandum.signed_on, memorandum.signed_precision)
    return _table(
        name="memorandum",
        title=localized(memorandum, "title"),
        description=_("Parties, signatories, commitments and their published follow-ups."),
        columns=(
            *_LINE,
            Column("owner", _("Owner"), lambda line: getattr(line.row, "owner", None)),
            Column("due", _("Due on"), lambda line: getattr(line.row, "due", None), "date"),
            Column("day", _("Day"), lambda line: getattr(line.row, "day", None), "date"),
            Column("source", _("Source"), lambda line: line.row.source),
        ),
        rows=_of_memorandum(page),
        filters=((_("Signed"), signed),),
    )


def _table(**parts: Any) -> Table:
    """One query for the group, at once."""
    group = Group.objects.the()
    source = source_of(group)
    return Table(notice=notice(group), source=source, written_on=clock.today(), **parts)


def _day(day: date | None) -> tuple[tuple[Phrase, object], ...]:
    return ((_("On the day"), day_in_words(day)),) if day else ()


def _of_organisation(page: OrganisationPage) -> Iterator[Line]:
    for row in page.relations.rows:
        whom = str(row.of or _now("the group"))
        what = f"{row.organisation}: {row.get_kind_display()}"
        yield Line(_now("Relations"), "relation", what, whom, row)
    for officer in page.officers.rows:
        name = officer.name or pgettext("of a seat", "vacant")
        what = f"{name}, {officer.office}"
        yield Line(_now("Officers"), "officer", what, officer.party, officer)


def _of_memorandum(page: MemorandumPage) -> Iterable[Line]:
    for party in page.parties:
        yield Line(_now("Parties"), "party", str(party), "", party)
    for named in (*page.signed, *page.present):
        row = named.signatory
        kind = capfirst(row.get_role_display())
        yield Line(kind, row.role, row.name, localized(row, "capacity"), row)
    for promise in page.promises:
        row = promise.commitment
        yield Line(_now("Commitments"), "commitment", str(row), promise.standing, row)
        for entry in promise.log:
            what = localized(entry, "text")
            status = str(entry.get_status_display())
            yield Line(_now("Follow-ups"), "follow_up", what, status, entry)


def _of(fact: Callable[[Organisation], Any]) -> Callable[[Relation], Any]:
    return lambda row: fact(row.of) if row.of else None


_RELATION = (
    Column("organisation", _("Organisation"), lambda row: row.organisation),
    Column("organisation_code", _("Code of the organisation"), lambda row: row.organisation.slug),
    Column("kind", _("Kind of relation"), lambda row: row.get_kind_display()),
    Column("kind_code", _("Code of the kind"), lambda row: row.kind),
    Column("of", _("Of which organisation"), _of(str)),
    Column("of_code", _("Code of that organisation"), _of(lambda other: other.slug)),
    Column("note", _("Note"), lambda row: localized(row, "note")),
)
_LINE = (
    Column("section", _("Section"), lambda line: line.section),
    Column("section_code", _("Code of the section"), lambda line: line.code),
    Column("what", _("What"), lambda line: line.what),
    Column("details", _("Details"), lambda line: line.details),
)
