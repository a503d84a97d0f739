"""Showing the programme to the public, and taking it back."""

from collections.abc import Iterable
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.actions import publication
from members.actions.refusals import for_each
from members.models import Parliamentarian
from programme.models import (
    Attendance,
    Event,
    Recommendation,
    Response,
    Update,
)
from record import lock
from record.because import Because, write_down
from record.models import Publishable

Row = TypeVar("Row", bound=Publishable)

withdraw_publication = publication.withdraw_publication


@transaction.atomic
def publish(rows: Iterable[Row], *, by: object) -> list[Row]:
    """A part follows its whole: the event first, then its attendance. Somebody who merely attended
    is named only if public already, a guest only if the guest agreed. Refusals name the row, under
    `rows`."""
    lock.take()
    rows = list(rows)
    for_each(rows, "rows", _may_be_shown)
    return publication.publish(rows, by=by)


def _may_be_shown(row: Publishable) -> None:
    whole = _whole(row)
    if whole is not None and not whole.is_published:
        raise ValidationError(_("Publish %(whole)s first.") % {"whole": whole})
    if isinstance(row, Attendance) and row.role == Attendance.Role.ATTENDED:
        _may_be_named(row)


def _whole(row: Publishable) -> Publishable | None:
    if isinstance(row, Attendance):
        return row.event
    if isinstance(row, Update):
        return row.concern
    if isinstance(row, Recommendation):
        return row.document
    return row.recommendation if isinstance(row, Response) else None


def _may_be_named(row: Attendance) -> None:
    if row.parliamentarian_id is None:
        if row.agreed_to_be_named is None:
            raise ValidationError(_("This guest has not agreed to be named."))
    elif not Parliamentarian.objects.public().filter(pk=row.parliamentarian_id).exists():
        raise ValidationError(
            _("Only people whose tie to the group is public are named as having attended.")
        )


@transaction.atomic
def publish_report(event: Event, *, by: object) -> Event:
    """The event itself must be public."""
    lock.take()
    event.refresh_from_db()
    if not event.is_published:
        raise ValidationError(_("Publish %(whole)s first.") % {"whole": event})
    if event.report_published_at is not None:
        raise ValidationError(_("Already published."))
    event.report_published_at = timezone.now()
    write_down(event, by=by, because=Because.EVENT)
    return event


@transaction.atomic
def withdraw_report(event: Event, *, by: object) -> Event:
    lock.take()
    event.refresh_from_db()
    if event.report_published_at is None:
        raise ValidationError(_("Not published."))
    event.report_published_at = None
    write_down(event, by=by, because=Because.EVENT)
    return event
