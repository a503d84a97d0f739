"""Seats and findings in words, in the active language: for the staff, whether at a terminal or at
the desk."""

from django.utils.translation import gettext as _

from executive.composition import Seat, SeatState
from executive.facts import Holder
from executive.findings import Finding
from executive.rules import Severity
from executive.wording import sentence
from record.bilingual import localized
from tenure.wording import span_in_words


def seat_in_words(seat: Seat) -> str:
    """Who holds it, or that it is vacant or not known; without the office."""
    return holder_in_words(seat.holder) if seat.holder else state_in_words(seat.state)


def holder_in_words(holder: Holder) -> str:
    """With the party of the day, and how exactly the days in office are known."""
    party = localized(holder.party, "name") if holder.party else _("no party")
    return _("%(person)s (%(party)s), %(span)s") % {
        "person": holder.appointment.parliamentarian,
        "party": party if holder.party_is_known else _("party not known"),
        "span": span_in_words(holder.appointment.span),
    }


def state_in_words(state: SeatState) -> str:
    return _("vacant") if state is SeatState.VACANT else _("not known")


def finding_in_words(finding: Finding) -> str:
    """With its severity, and whether a waiver accepts it."""
    word = Severity(finding.severity).label
    accepted = _(" (accepted by a waiver)") if finding.waiver else ""
    return f"{word}{accepted}: {sentence(finding)}"
