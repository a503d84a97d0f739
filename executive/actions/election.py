"""Recording the election of a whole slate as one act."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from executive.actions.appointing import appoint, record_vacancy, resign
from executive.models import Appointment, Office
from members.actions.refusals import under_field
from members.models import Parliamentarian
from record import lock


@dataclass(frozen=True)
class Election:
    """What one meeting decided: for each elected office the whole list of who holds it from `on`.

    Whoever holds it and is listed again was re-elected: a new appointment begins. Whoever is not
    listed steps down. `vacant` is how many seats were left vacant on purpose, which needs `source`.
    """

    on: date
    slate: dict[Office, Sequence[Parliamentarian]]
    vacant: dict[Office, int]
    term_ends: date | None = None
    decided_by: str = ""
    source: str = ""


@dataclass(frozen=True)
class Outcome:
    re_elected: list[Appointment]
    new: list[Appointment]
    stepped_down: list[Appointment]


@transaction.atomic
def record_election(election: Election, *, by: object) -> Outcome:
    """All or nothing, in whatever order the slate was typed: everyone steps down first, then the
    slate is appointed, so only the result is judged. Raises ValidationError by field."""
    lock.take()
    _refuse_contradictions(election)
    before = [
        appointment for office in election.slate for appointment in _holding(office, election.on)
    ]
    for appointment in before:
        elected_again = appointment.parliamentarian in election.slate[appointment.office]
        reason = "term_ended" if elected_again else "not_re_elected"
        resign(appointment, on=election.on, reason=reason, by=by)
    after = [
        _appoint(office, person, election, by)
        for office, people in election.slate.items()
        for person in people
    ]
    _leave_vacant(election, by)
    held = {(row.office_id, row.parliamentarian_id) for row in before}
    chosen = {(row.office_id, row.parliamentarian_id) for row in after}
    return Outcome(
        re_elected=[a for a in after if (a.office_id, a.parliamentarian_id) in held],
        new=[a for a in after if (a.office_id, a.parliamentarian_id) not in held],
        stepped_down=[a for a in before if (a.office_id, a.parliamentarian_id) not in chosen],
    )


def _holding(office: Office, day: date) -> list[Appointment]:
    rows = Appointment.objects.filter(office=office).on(day)
    return list(rows.select_related("office", "parliamentarian"))


def _appoint(
    office: Office, person: Parliamentarian, election: Election, by: object
) -> Appointment:
    try:
        return appoint(
            office=office,
            parliamentarian=person,
            since=election.on,
            term_ends=election.term_ends,
            decided_by=election.decided_by,
            source=election.source,
            by=by,
        )
    except ValidationError as error:
        said = " ".join(str(message) for message in error.messages)
        raise ValidationError({office.slug: f"{person}: {said}"}) from error


def _leave_vacant(election: Election, by: object) -> None:
    for office, number in election.vacant.items():
        for _seat in range(number):
            try:
                record_vacancy(office=office, since=election.on, source=election.source, by=by)
            except ValidationError as error:
                raise under_field(error, {"office": office.slug, "source": "source"}) from error


def _refuse_contradictions(election: Election) -> None:
    people = [person for chosen in election.slate.values() for person in chosen]
    twice = {person for person in people if people.count(person) > 1}
    if twice:
        names = ", ".join(sorted(str(person) for person in twice))
        raise ValidationError(_("Elected to two seats at once: %(names)s.") % {"names": names})
