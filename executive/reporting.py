"""A composition as plain data, for `check_executive --format json` and for the staff."""

from typing import Any

from executive.composition import Composition, Seat
from executive.findings import Finding
from executive.wording import sentence
from tenure.wording import span_in_words


def as_data(found: Composition) -> dict[str, Any]:
    """ISO dates, codes and slugs as they are kept; sentences in the active language."""
    return {
        "day": found.day.isoformat(),
        "record_is_complete": found.is_covered,
        "seats": [_seat(seat) for seat in found.seats],
        "findings": [_finding(finding) for finding in found.findings],
    }


def _seat(seat: Seat) -> dict[str, Any]:
    data: dict[str, Any] = {"office": seat.office.slug, "state": seat.state.value, "holder": None}
    if seat.holder:
        appointment = seat.holder.appointment
        data["holder"] = {
            "name": appointment.parliamentarian.full_name,
            "slug": appointment.parliamentarian.slug,
            "party_at_appointment": appointment.party and appointment.party.slug,
            "party": seat.holder.party and seat.holder.party.slug,
            "party_is_known": seat.holder.party_is_known,
            "basis": appointment.basis,
            "since": appointment.since.isoformat(),
            "until": appointment.until and appointment.until.isoformat(),
            "since_precision": appointment.since_precision,
            "until_precision": appointment.until_precision,
            "span": span_in_words(appointment.span),
            "source": appointment.source,
        }
    return data


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "office": finding.office.slug,
        "person": finding.appointment and finding.appointment.parliamentarian.slug,
        "party": finding.party and finding.party.slug,
        "sentence": sentence(finding),
        "waived": finding.waiver is not None,
    }
