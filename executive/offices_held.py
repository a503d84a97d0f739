"""The offices one person held, for the timeline of that person's page."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from executive.changes import changes_of
from executive.models import Appointment
from members.models import Parliamentarian
from members.timeline import Entry, Section
from record.bilingual import localized
from tenure.wording import day_in_words


def offices_held(person: Parliamentarian) -> list[Section]:
    """One section, newest first, or none. Two queries."""
    rows = list(
        Appointment.objects.filter(parliamentarian=person)
        .select_related("office", "parliamentarian", "party")
        .newest_first()
    )
    if not rows:
        return []
    changes = changes_of(rows)
    entries = [_entry(row, [str(change) for change in changes[row.pk]]) for row in rows]
    return [Section("office", gettext_lazy("Offices in the group"), entries)]


def _entry(row: Appointment, changes: list[str]) -> Entry:
    title = row.office.title(row.parliamentarian.grammatical_gender_fr)
    party = localized(row.party, "name") if row.party else _("no party affiliation")
    details = [
        _("Party at appointment: %(party)s") % {"party": "; ".join([party, *changes])},
        _("How: %(basis)s") % {"basis": row.get_basis_display()},
        _("Decided by %(reference)s") % {"reference": row.decided_by} if row.decided_by else "",
        _("The term is expected to end on %(day)s") % {"day": day_in_words(row.term_ends)}
        if row.term_ends and not row.until
        else "",
        _("End: %(reason)s") % {"reason": row.get_end_reason_display()} if row.end_reason else "",
    ]
    return Entry(row, title[:1].upper() + title[1:], [detail for detail in details if detail])
