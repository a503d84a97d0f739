"""That letters went out. The registry sends nothing, so this is somebody's word."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from funding.models import Notice, NoticeBatch
from funding.notices.recipients import ABOUT_MONEY, Recipient
from record import lock


@transaction.atomic
def record_sent(
    kind: str,
    channel: str,
    year: int,
    recipients: Sequence[Recipient],
    *,
    by: Any,
    key: str = "",
    at: datetime | None = None,
) -> NoticeBatch:
    """One notice each, with what it said was owed. The same `key` is recorded once.
    ValidationError under `people` for nobody.
    """
    lock.take()
    earlier = NoticeBatch.objects.filter(key=key).first() if key else None
    if earlier is not None:
        return earlier
    if not recipients:
        raise ValidationError({"people": _("Choose at least one person.")}, code="nobody")
    batch = NoticeBatch(kind=kind, channel=channel, fiscal_year=year, recorded_by=by)
    batch.recorded_at = at or timezone.now()
    batch.key = key or batch.key
    batch.full_clean()
    batch.save()
    Notice.objects.bulk_create(
        Notice(
            batch=batch,
            parliamentarian=one.person,
            language=one.person.language_of_correspondence,
            owed_cents=one.owed_cents if kind in ABOUT_MONEY else 0,
        )
        for one in recipients
    )
    return batch
