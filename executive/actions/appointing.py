"""Putting people into offices and letting them go. Each verb is one transaction: lock, check in
full, save; a refusal is a ValidationError by field and changes nothing."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from executive.actions.refusing import sentences
from executive.models import Appointment, Office, OfficeRule, Vacancy
from members.actions.refusals import not_merged, under_field
from members.models import Affiliation, Parliamentarian, Party
from record import lock
from record.because import Because, write_down
from tenure.precision import Precision
from tenure.span import Span
from tenure.wording import day_in_words


@transaction.atomic
def appoint(
    *,
    office: Office,
    parliamentarian: Parliamentarian,
    since: date,
    until: date | None = None,
    basis: str = Appointment.Basis.ELECTED,
    term_ends: date | None = None,
    decided_by: str = "",
    source: str = "",
    by: object,
    because: str = Because.EVENT,
) -> Appointment:
    """The party at appointment is the holder's affiliation on `since`; `until` is exclusive.

    Refused, beyond what the database refuses: two holders of a one-per-party office who would
    belong to one party on some day of the span, as far as their changes of party are recorded.
    """
    lock.take()
    not_merged("parliamentarian", parliamentarian)
    appointment = Appointment(
        office=office,
        parliamentarian=parliamentarian,
        party=party_on(parliamentarian, since),
        since=since,
        until=until,
        basis=basis,
        term_ends=term_ends,
        decided_by=decided_by,
        source=source,
    )
    _fill_vacancy(office, since, by=by, because=because)
    with sentences():
        appointment.full_clean()
        refuse_same_party(appointment)
        write_down(appointment, by=by, because=because)
    return appointment


@transaction.atomic
def resign(
    appointment: Appointment,
    *,
    on: date,
    reason: str = Appointment.EndReason.RESIGNED,
    by: object,
    because: str = Because.EVENT,
) -> Appointment:
    """`on` is the first day on which the office is no longer held; an appointment that has an end
    can only end earlier."""
    lock.take()
    appointment.refresh_from_db()
    if appointment.until is not None and on not in appointment.span:
        raise ValidationError({"on": _("This appointment does not hold on that day.")})
    appointment.until, appointment.until_precision = on, Precision.DAY
    appointment.end_reason = reason
    try:
        with sentences():
            write_down(appointment, by=by, because=because)
    except ValidationError as error:
        raise under_field(error, {"until": "on", "since": "on", "end_reason": "reason"}) from error
    return appointment


@transaction.atomic
def hand_over(
    appointment: Appointment,
    *,
    to: Parliamentarian,
    on: date,
    basis: str = Appointment.Basis.ELECTED,
    decided_by: str = "",
    source: str = "",
    by: object,
) -> Appointment:
    """Closes one appointment and opens the next on the same day, so that day has one holder."""
    resign(appointment, on=on, reason=Appointment.EndReason.HANDED_OVER, by=by)
    return appoint(
        office=appointment.office,
        parliamentarian=to,
        since=on,
        basis=basis,
        decided_by=decided_by,
        source=source,
        by=by,
    )


@transaction.atomic
def record_vacancy(
    *, office: Office, since: date, until: date | None = None, source: str, by: object
) -> Vacancy:
    """That a source says so: one seat of the office stood vacant."""
    lock.take()
    if not source:
        raise ValidationError({"source": _("Say where it is written that the seat was vacant.")})
    _refuse_full(office, since)
    vacancy = Vacancy(office=office, since=since, until=until, source=source)
    with sentences():
        write_down(vacancy, by=by, because=Because.EVENT)
    return vacancy


def party_on(parliamentarian: Parliamentarian, day: date) -> Party | None:
    row = Affiliation.objects.filter(parliamentarian=parliamentarian).on(day).first()
    return row.party if row else None


def refuse_same_party(appointment: Appointment) -> None:
    """Looks, like the database, only at days that the write adds. Read under the lock that changes
    of party take too, so the answer still holds on saving."""
    rules = OfficeRule.objects.filter(office=appointment.office, one_per_party=True)
    spans = [rule.span.intersection(days) for rule in rules for days in _added_days(appointment)]
    mine = _parties(appointment)
    others = Appointment.objects.filter(office=appointment.office).exclude(pk=appointment.pk)
    for span in (span for span in spans if span is not None):
        for other in others.overlapping(span).select_related("parliamentarian"):
            shared = other.span.intersection(span)
            day = shared and _first_shared_day(mine, _parties(other), shared)
            if day:
                raise ValidationError(
                    {
                        "parliamentarian": _(
                            "%(other)s holds this office too and would belong to the same party "
                            "(from %(day)s)."
                        )
                        % {"other": other.parliamentarian, "day": day_in_words(day)}
                    }
                )


def _added_days(appointment: Appointment) -> list[Span]:
    recorded = Appointment.objects.filter(
        pk=appointment.pk,
        office=appointment.office,
        parliamentarian=appointment.parliamentarian,
    ).first()
    if recorded is None:
        return [appointment.span]
    around = [Span(date.min, recorded.since)]
    around += [Span(recorded.until)] if recorded.until else []
    added = (appointment.span.intersection(days) for days in around)
    return [days for days in added if days is not None]


def _parties(appointment: Appointment) -> list[Affiliation]:
    rows = Affiliation.objects.filter(parliamentarian=appointment.parliamentarian)
    return list(rows.overlapping(appointment.span))


def _first_shared_day(
    mine: list[Affiliation], theirs: list[Affiliation], within: Span
) -> date | None:
    for one in mine:
        for other in theirs:
            days = one.party_id == other.party_id and one.span.intersection(other.span)
            days = days and days.intersection(within)
            if days:
                return days.since
    return None


def _refuse_full(office: Office, day: date) -> None:
    rule = OfficeRule.objects.filter(office=office).on(day).first()
    rows = (Appointment.objects.filter(office=office), Vacancy.objects.filter(office=office))
    if rule and sum(table.on(day).count() for table in rows) >= rule.seats:
        raise ValidationError(
            {"office": _("Every seat of this office is held or recorded as vacant on that day.")}
        )


def _fill_vacancy(office: Office, since: date, *, by: object, because: str) -> None:
    """A vacancy told by a source ends where a new holder begins."""
    vacancy = Vacancy.objects.filter(office=office).open().on(since).first()
    if vacancy is None:
        return
    vacancy.until = since
    if vacancy.span.is_empty:
        raise ValidationError(
            {"since": _("A source says that this seat was vacant on that day; correct it first.")}
        )
    write_down(vacancy, by=by, because=because)
