"""What becomes of an event."""

from collections.abc import Iterable
from datetime import date, time

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.actions.refusals import not_in_the_future
from partners.models import Organisation
from programme.models import AreaOfConcern, Event
from record import lock
from record.because import Because, write_down

MOVABLE = (Event.Status.PLANNED, Event.Status.POSTPONED)


def revise_for_calendars(event: Event) -> None:
    """Not saved: whoever changes what calendars show does so in the same write."""
    event.sequence += 1
    event.last_changed = timezone.now()


@transaction.atomic
def plan_event(
    event: Event,
    *,
    by: object,
    host_organisations: Iterable[Organisation] = (),
    concerns: Iterable[AreaOfConcern] = (),
) -> Event:
    """From an unsaved row. A day that is over is no plan, but may be recorded as announced."""
    lock.take()
    event.status = Event.Status.PLANNED
    write_down(event, by=by, because=Because.EVENT)
    event.host_organisations.set(host_organisations)
    event.concerns.set(concerns)
    return event


@transaction.atomic
def reschedule(
    event: Event,
    *,
    day: date,
    starts_at: time | None = None,
    ends_at: time | None = None,
    last_day: date | None = None,
    by: object,
) -> Event:
    """To another day or hour, under the same reference; one that was postponed is planned again."""
    lock.take()
    event.refresh_from_db()
    _may_still_move(event)
    event.day, event.day_precision, event.last_day = day, "day", last_day
    event.starts_at, event.ends_at = starts_at, ends_at
    return _become(event, Event.Status.PLANNED, by)


@transaction.atomic
def postpone(event: Event, *, by: object) -> Event:
    """To a day not known yet; the day it had been planned for stays on the row."""
    lock.take()
    event.refresh_from_db()
    if event.status != Event.Status.PLANNED:
        raise ValidationError(_("Only what is planned can be postponed."))
    return _become(event, Event.Status.POSTPONED, by)


@transaction.atomic
def cancel(event: Event, *, by: object) -> Event:
    lock.take()
    event.refresh_from_db()
    _may_still_move(event)
    return _become(event, Event.Status.CANCELLED, by)


@transaction.atomic
def mark_held(
    event: Event,
    *,
    parliamentarians_count: int | None = None,
    parliamentarians_count_precision: str = "exact",
    guests_count: int | None = None,
    guests_count_precision: str = "exact",
    by: object,
) -> Event:
    """Counts as somebody counted, whatever attendance is taken by name; None: nobody counted."""
    lock.take()
    event.refresh_from_db()
    _may_still_move(event)
    not_in_the_future("day", event.day)
    event.parliamentarians_count = parliamentarians_count
    event.parliamentarians_count_precision = parliamentarians_count_precision
    event.guests_count = guests_count
    event.guests_count_precision = guests_count_precision
    return _become(event, Event.Status.HELD, by)


def _may_still_move(event: Event) -> None:
    if event.status not in MOVABLE:
        raise ValidationError(
            _("This event is already recorded as %(status)s.")
            % {"status": event.get_status_display()}
        )


def _become(event: Event, status: str, by: object) -> Event:
    event.status = status
    revise_for_calendars(event)
    write_down(event, by=by, because=Because.EVENT)
    return event
