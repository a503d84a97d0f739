"""The days and hours of an event in words, in the active language."""

from datetime import time

from django.utils.translation import gettext as _

from exports.money import NO_BREAK_SPACE
from programme.models import Event
from record.bilingual import active_language
from tenure.span import Span
from tenure.wording import span_in_words

NOON = 12


def when_in_words(event: Event) -> str:
    """ "4 March 2020, 2:30 p.m. – 4 p.m.", "4 mars 2020, 14 h 30 – 16 h"; the hours are Ottawa's.
    Of an event of several days, both ends: "4 March 2020, 2 p.m. – 6 March 2020, noon"."""
    if event.last_day is None:
        hours = _hours(event.starts_at, event.ends_at)
        return ", ".join(part for part in (event.day_in_words, hours) if part)
    if event.starts_at is None:
        return span_in_words(Span.inclusive(event.day, event.last_day))
    first, last = (span_in_words(Span.inclusive(day, day)) for day in (event.day, event.last_day))
    ends = f", {hour_in_words(event.ends_at)}" if event.ends_at else ""
    return f"{first}, {hour_in_words(event.starts_at)} – {last}{ends}"


def hour_in_words(hour: time) -> str:
    """ "9 a.m.", "2:30 p.m.", "noon"; "9 h", "14 h 30", "midi"."""
    if hour == time(NOON):
        return _("noon")
    minutes = f"{hour.minute:02d}" if hour.minute else ""
    if active_language() == "fr":
        parts = [str(hour.hour), "h", minutes]
        return NO_BREAK_SPACE.join(part for part in parts if part)
    half = "p.m." if hour.hour >= NOON else "a.m."
    clock = f"{hour.hour % NOON or NOON}{':' if minutes else ''}{minutes}"
    return f"{clock}{NO_BREAK_SPACE}{half}"


def _hours(starts_at: time | None, ends_at: time | None) -> str:
    if starts_at is None:
        return ""
    return " – ".join(hour_in_words(hour) for hour in (starts_at, ends_at) if hour)
