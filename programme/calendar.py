"""Published events as an iCalendar file (RFC 5545). The library does the folding and escaping."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from exports.libraries import library
from programme.models import Event
from record.bilingual import localized
from tenure import clock
from tenure.span import Span, day_after

icalendar = library("icalendar")
CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//GPG Registry//Events//"
UID_DOMAIN = "events.gpg-registry"
ZONE = """BEGIN:VTIMEZONE
TZID:America/Toronto
BEGIN:DAYLIGHT
DTSTART:19870405T020000
RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z
TZNAME:EDT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19871025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z
TZNAME:EST
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZNAME:EDT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZNAME:EST
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE
"""
"""When Ottawa's clocks change, as rules: some readers misread the list of days that the library
would write."""

Address = Callable[[Event], str]


def calendar_of(events: Iterable[Event], *, name: str, notice: str, address: Address) -> bytes:
    """In the active language. Left out: events whose day is not known. `address` is absolute.

    An event keeps its UID whatever becomes of it, so that one cancelled, or postponed to a day not
    known yet, leaves the calendars that hold it.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"{PRODUCT}{(get_language() or 'en')[:2].upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-caldesc", notice)
    calendar.add_component(icalendar.Timezone.from_ical(ZONE))
    for event in events:
        if event.day_precision == "day":
            calendar.add_component(_entry(event, notice, address(event)))
    return calendar.to_ical()


def _entry(event: Event, notice: str, address: str) -> Any:
    entry = icalendar.Event()
    entry.add("uid", f"{event.reference}@{UID_DOMAIN}")
    entry.add("dtstamp", event.last_changed.astimezone(UTC))
    entry.add("last-modified", event.last_changed.astimezone(UTC))
    entry.add("sequence", event.sequence)
    entry.add("status", "CONFIRMED" if _takes_place(event) else "CANCELLED")
    entry.add("summary", _title(event))
    for name, moment in _moments(event).items():
        entry.add(name, moment)
    if place := localized(event, "place"):
        entry.add("location", place)
    entry.add("description", "\n\n".join(filter(None, [localized(event, "summary"), notice])))
    entry.add("url", address)
    return entry


def _takes_place(event: Event) -> bool:
    return event.status in (Event.Status.PLANNED, Event.Status.HELD)


def _title(event: Event) -> str:
    told = {
        Event.Status.CANCELLED: _("Cancelled: %(title)s"),
        Event.Status.POSTPONED: _("Postponed: %(title)s"),
    }
    return told.get(Event.Status(event.status), "%(title)s") % {"title": localized(event, "title")}


def _moments(event: Event) -> dict[str, date | datetime]:
    """All day where no hour is known; of several days with no last hour, to the end of the last.
    The end of a whole day is the day after it."""
    if event.begins is None:
        whole = Span.inclusive(event.day, event.last_day or event.day)
        return {"dtstart": event.day, "dtend": day_after(whole.last_day or event.day)}
    if event.ends is not None:
        return {"dtstart": event.begins, "dtend": event.ends}
    if event.last_day is not None:
        return {"dtstart": event.begins, "dtend": clock.moment(day_after(event.last_day), time())}
    return {"dtstart": event.begins}
