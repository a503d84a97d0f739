"""What people ask about what is written of them."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.models import CorrectionRequest, Parliamentarian, PersonalDataAct
from record import lock

MOST_AN_HOUR = 20
MOST_OPEN = 500
KEPT_AFTER_CLOSING = timedelta(days=365)


class TooManyRequests(ValidationError):
    """More than a handful of people write at once, or nobody reads what comes."""


def receive_correction(
    *, about: str, message: str, contact: str, language: str
) -> CorrectionRequest:
    """From anybody. Does not take the registry's lock: nothing in the record changes. Keeps no
    address of the sender; TooManyRequests after MOST_AN_HOUR from all senders together."""
    now = timezone.now()
    lately = CorrectionRequest.objects.filter(received_at__gte=now - timedelta(hours=1)).count()
    waiting = CorrectionRequest.objects.filter(closed_at__isnull=True).count()
    if lately >= MOST_AN_HOUR or waiting >= MOST_OPEN:
        raise TooManyRequests(
            _("Too many messages came in at once. Try again in an hour, or write to the group.")
        )
    request = CorrectionRequest(
        about=about, message=message, contact=contact, language=language, received_at=now
    )
    request.full_clean()
    request.save()
    return request


@transaction.atomic
def close_correction(
    request: CorrectionRequest, *, outcome: str, note: str = "", by: object
) -> CorrectionRequest:
    lock.take()
    request.refresh_from_db()
    if request.closed_at is not None:
        raise ValidationError({"request": _("This request is closed already.")})
    request.outcome = outcome
    request.note = note
    request.closed_at = timezone.now()
    request.closed_by = by
    request.full_clean()
    request.save()
    return request


@transaction.atomic
def forget_closed_corrections() -> int:
    """Deletes those closed longer than KEPT_AFTER_CLOSING ago; gives how many."""
    lock.take()
    long_closed = CorrectionRequest.objects.filter(
        closed_at__lt=timezone.now() - KEPT_AFTER_CLOSING
    )
    return long_closed.delete()[0]


@transaction.atomic
def record_personal_data_act(person: Parliamentarian, *, kind: str, by: object) -> PersonalDataAct:
    lock.take()
    act = PersonalDataAct(
        parliamentarian=person, kind=kind, recorded_by=by, recorded_at=timezone.now()
    )
    act.full_clean()
    act.save()
    return act
