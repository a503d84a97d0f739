"""Days and spans in words, in the active language, no more exactly than they are known."""

from datetime import date

from django.utils import dates
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tenure.precision import Precision
from tenure.span import Span


def day_in_words(day: date, precision: str = Precision.DAY) -> str:
    """ "1 March 2021", "1er mars 2021"; only the month or year where no more is known."""
    if precision == Precision.YEAR:
        return str(day.year)
    month = f"{dates.MONTHS[day.month]} {day.year}"
    if precision == Precision.MONTH:
        return month
    first_in_french = day.day == 1 and (get_language() or "").startswith("fr")
    return f"1er {month}" if first_in_french else f"{day.day} {month}"


def span_in_words(span: Span) -> str:
    """The end is shown inclusively: the last day on which it was so."""
    if span.is_empty:
        return _("%(day)s (for part of the day)") % {"day": day_in_words(span.since)}
    if span.last_day is None:
        return _open_in_words(span)
    if span.since == span.last_day and not span.since_precision.is_firm:
        return _("attested on %(day)s") % {"day": day_in_words(span.since)}
    last = day_in_words(span.last_day, span.until_precision)
    if not span.until_precision.is_firm:
        return _("%(start)s, known until %(end)s") % {"start": _start(span), "end": last}
    start = _start(span)
    return start if start == last else f"{start} – {last}"


def _open_in_words(span: Span) -> str:
    if span.since_precision.is_firm:
        day = day_in_words(span.since, span.since_precision)
        if span.since_precision == Precision.DAY:
            return _("since %(day)s") % {"day": day}
        return _("since %(period)s") % {"period": day}
    return _("%(start)s, still so") % {"start": _start(span)}


def _start(span: Span) -> str:
    day = day_in_words(span.since, span.since_precision)
    if span.since_precision == Precision.ATTESTED:
        return _("by %(day)s") % {"day": day}
    if span.since_precision == Precision.UNKNOWN:
        return _("start not known (in the record from %(day)s)") % {"day": day}
    return day
