"""Private addresses of the staff's calendar, made and revoked."""

import secrets
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from programme.models import CalendarToken
from record import lock


@transaction.atomic
def make_calendar_token(*, language: str, by: Any) -> tuple[CalendarToken, str]:
    """The row, and the secret, which is told once and not kept."""
    lock.take()
    secret = secrets.token_urlsafe(32)
    token = CalendarToken(
        user=by, language=language, digest=digest_of(secret), created_at=timezone.now()
    )
    token.full_clean()
    token.save()
    return token, secret


@transaction.atomic
def revoke_calendar_token(token: CalendarToken, *, by: Any) -> CalendarToken:
    """One's own, or anybody's for who may change all of them."""
    lock.take()
    token.refresh_from_db()
    if token.user_id != by.pk and not by.has_perm("auth.change_user"):
        raise ValidationError(_("Only who made an address, or an administrator, can revoke it."))
    if token.revoked_at is not None:
        raise ValidationError(_("This address is revoked already."))
    token.revoked_at = timezone.now()
    token.full_clean()
    token.save()
    return token


def token_behind(secret: str) -> CalendarToken | None:
    """The valid one with that secret, of somebody who still works here."""
    rows = CalendarToken.objects.filter(
        digest=digest_of(secret), revoked_at__isnull=True, user__is_active=True, user__is_staff=True
    )
    return rows.first()


def digest_of(secret: str) -> str:
    """The secret is random and long, so a plain digest keeps it."""
    return sha256(secret.encode()).hexdigest()
