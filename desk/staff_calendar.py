"""What the staff must not miss, as an iCalendar file behind a private address."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from executive.models import Appointment
from exports.libraries import library
from funding.fiscal_years import FiscalYear, fiscal_year, fiscal_year_of, fiscal_year_starts
from funding.ledger import closed_up_to
from funding.models import FeeAssessment
from members.exports import source_of
from members.models import Group
from members.notice import notice
from partners.models import Memorandum
from programme.calendar import ZONE
from programme.models import Event
from record.bilingual import active_language, localized
from tenure import clock
from tenure.points import PointPrecision
from tenure.span import day_after, is_before

icalendar = library("icalendar")
UID_DOMAIN = "staff.gpg-registry"


@dataclass(frozen=True)
class Entry:
    """`key` stays the same for the same thing, so that calendars move it instead of doubling it.
    `begins` and `ends` only where the hours are known."""

    key: str
    day: date
    title: str
    begins: datetime | None = None
    ends: datetime | None = None
    is_cancelled: bool = False


def staff_calendar() -> bytes:
    """In the active language. Names of office holders, and no other personal data."""
    group = Group.objects.the()
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//GPG Registry//Staff//{active_language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    name = _("Staff: %(group)s") % {"group": source_of(group) or _("Registry")}
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-caldesc", notice(group))
    stamp = datetime.combine(clock.today(), time(), tzinfo=UTC)
    calendar.add_component(icalendar.Timezone.from_ical(ZONE))
    for entry in entries():
        calendar.add_component(_component(entry, stamp))
    return calendar.to_ical()


def entries() -> Iterator[Entry]:
    """General meetings, fee runs, books to close, ends of terms and of memoranda."""
    yield from _meetings()
    yield from _money(clock.today())
    yield from _terms()
    yield from _memoranda()


def _meetings() -> Iterator[Entry]:
    meetings = Event.objects.filter(kind=Event.Kind.AGM, day_precision=PointPrecision.DAY)
    for event in meetings.order_by("day", "pk"):
        yield Entry(
            f"meeting-{event.reference}",
            event.day,
            localized(event, "title"),
            begins=event.begins,
            ends=event.ends,
            is_cancelled=event.status in (Event.Status.CANCELLED, Event.Status.POSTPONED),
        )


def _money(today: date) -> Iterator[Entry]:
    """Of the fiscal year that today is in and of the next; nothing where none is on record."""
    starts = fiscal_year_starts()
    try:
        this_year = fiscal_year_of(today, starts)
    except ValidationError:
        return
    next_year = fiscal_year(this_year.number + 1, starts)
    assessed = set(
        FeeAssessment.objects.filter(
            fiscal_year__in=[this_year.number, next_year.number]
        ).values_list("fiscal_year", flat=True)
    )
    for year in (this_year, next_year):
        if year.number not in assessed:
            title = _("Fee run of %(year)s is due") % {"year": year}
            yield Entry(f"fee-run-{year.number}", year.first_day, title)
        yield from _closing(fiscal_year_before(year, starts))


def fiscal_year_before(year: FiscalYear, starts: tuple[date, ...]) -> FiscalYear | None:
    try:
        return fiscal_year(year.number - 1, starts)
    except ValidationError:
        return None


def _closing(year: FiscalYear | None) -> Iterator[Entry]:
    if year is None:
        return
    closed = closed_up_to()
    if closed is None or is_before(closed, year.last_day):
        title = _("Close the books of %(year)s") % {"year": year}
        yield Entry(f"closing-{year.number}", day_after(year.last_day), title)


def _terms() -> Iterator[Entry]:
    """Expected ends of terms that still run; nothing ends by itself."""
    rows = Appointment.objects.current().filter(term_ends__isnull=False)
    for row in rows.select_related("office", "parliamentarian").order_by("term_ends", "pk"):
        told = {"office": row.office, "person": row.parliamentarian}
        title = _("Term expected to end: %(office)s, %(person)s") % told
        yield Entry(f"term-{row.pk}", row.term_ends, title)


def _memoranda() -> Iterator[Entry]:
    rows = Memorandum.objects.filter(term_ends__isnull=False)
    for row in rows.order_by("term_ends", "pk"):
        title = _("Memorandum ends: %(title)s") % {"title": row}
        yield Entry(f"memorandum-{row.slug}", row.term_ends, title)


def _component(entry: Entry, stamp: datetime) -> Any:
    component = icalendar.Event()
    component.add("uid", f"{entry.key}@{UID_DOMAIN}")
    component.add("dtstamp", stamp)
    component.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    component.add("summary", entry.title)
    if entry.begins is None:
        component.add("dtstart", entry.day)
        component.add("dtend", day_after(entry.day))
    else:
        component.add("dtstart", entry.begins)
        if entry.ends is not None:
            component.add("dtend", entry.ends)
    component.add("class", "PRIVATE")
    return component
