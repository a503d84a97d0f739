"""Motions of a meeting."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from members.actions.refusals import not_in_the_future, not_merged
from programme.models import Event, Motion
from record import lock
from record.because import Because, write_down


@transaction.atomic
def record_motion(event: Event, *, number: int | None = None, by: object, **fields: Any) -> Motion:
    """`fields` are Motion's own. Without a number it takes the next of the meeting."""
    lock.take()
    event.refresh_from_db()
    not_in_the_future("event", event.day)
    if event.status == Event.Status.CANCELLED:
        raise ValidationError({"event": _("The event was cancelled.")})
    motion = Motion(event=event, number=number or _next_number(event), **fields)
    for field in ("mover", "seconder"):
        person = getattr(motion, field)
        if person is not None:
            not_merged(field, person)
    write_down(motion, by=by, because=Because.EVENT)
    return motion


@transaction.atomic
def record_outcome(motion: Motion, *, outcome: str, by: object) -> Motion:
    """Of a motion whose outcome the minutes had left open. One that is on record is corrected, not
    decided again."""
    lock.take()
    motion.refresh_from_db()
    if motion.outcome != Motion.Outcome.NOT_RECORDED:
        raise ValidationError({"outcome": _("The outcome is already on record.")})
    motion.outcome = outcome
    write_down(motion, by=by, because=Because.EVENT)
    return motion


def _next_number(event: Event) -> int:
    highest = event.motions.aggregate(highest=Max("number"))["highest"]
    return (highest or 0) + 1
