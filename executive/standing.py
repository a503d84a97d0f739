"""What became of a holder since the appointment, as facts and without judging them."""

from datetime import date

from django.utils.translation import gettext as _

from executive.facts import Holder
from members.models import Party
from record.bilingual import localized
from tenure.precision import Precision
from tenure.span import Span
from tenure.wording import span_in_words


def party_facts(holder: Holder, day: date) -> str:
    """Of the party on `day` where it is not the one at appointment, or is not known; else ""."""
    if not holder.party_is_known:
        return _("The party on that day is not known.")
    if not holder.party_changed:
        return ""
    appointed = holder.appointment.party
    first = (
        _("Appointed as %(party)s") % {"party": _short(appointed)}
        if appointed
        else _("Appointed without a party affiliation")
    )
    return f"{first}; {_since_then(holder, day)}."


def seat_facts(holder: Holder) -> str:
    """That somebody holds no seat in Parliament; "" for everybody who holds one or is dead."""
    if holder.is_sitting or holder.is_dead:
        return ""
    return _("No seat in Parliament is recorded for that day.")


def _since_then(holder: Holder, day: date) -> str:
    began = _unbroken(holder, day)
    if began is None or not Precision(began.since_precision).is_firm:
        return _on_that_day(holder)
    since = span_in_words(Span(began.since, None, began.since_precision))
    if holder.party is None:
        return _("without a recorded party affiliation %(since)s") % {"since": since}
    words = {"party": _short(holder.party), "since": since}
    if holder.is_sitting:
        return _("has sat as %(party)s %(since)s") % words
    return _("has belonged to %(party)s %(since)s") % words


def _on_that_day(holder: Holder) -> str:
    if holder.party is None:
        return _("without a recorded party affiliation on that day")
    return _("%(party)s on that day") % {"party": _short(holder.party)}


def _unbroken(holder: Holder, day: date) -> Span | None:
    """The stretch that holds `day` and has that day's party, or none, throughout; of use for its
    beginning only. None where nothing recorded began it.
    """
    began: Span | None = None
    until_then = Span.inclusive(date.min, day)
    for row in reversed([row for row in holder.affiliations if row.span.overlaps(until_then)]):
        if row.party != holder.party:
            return began or _after(row.span)
        if began is not None and not row.span.touches(began):
            return began
        began = row.span
    return began


def _after(span: Span) -> Span | None:
    return Span(span.until, None, span.until_precision) if span.until else None


def _short(party: Party) -> str:
    return localized(party, "short_name")
