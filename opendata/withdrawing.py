"""Taking back an edition that should not have been published: an act of two people."""

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from opendata.models import Edition, EditionContent, EditionWithdrawal
from record import lock


@transaction.atomic
def ask_withdrawal(
    edition: Edition, *, reason_en: str, reason_fr: str, by: User
) -> EditionWithdrawal:
    """Nothing is taken back until somebody else confirms. Raises ValidationError by field."""
    lock.take()
    if EditionWithdrawal.objects.filter(edition=edition).exists():
        raise ValidationError({"edition": _("This has been asked already.")})
    asked = EditionWithdrawal(
        edition=edition,
        reason_en=reason_en,
        reason_fr=reason_fr,
        asked_by=by,
        asked_at=timezone.now(),
    )
    asked.full_clean()
    asked.save(force_insert=True)
    return asked


@transaction.atomic
def drop_withdrawal(asked: EditionWithdrawal, *, by: User) -> None:
    """What was asked is not wanted any more. ValidationError once it was confirmed."""
    lock.take()
    asked = _open(asked)
    asked.delete()


@transaction.atomic
def confirm_withdrawal(asked: EditionWithdrawal, *, by: User) -> EditionWithdrawal:
    """Erases the edition's text and sentences. ValidationError for who asked it, and twice."""
    lock.take()
    asked = _open(asked)
    asked.confirmed_by = by
    asked.confirmed_at = timezone.now()
    asked.full_clean()
    asked.save()
    EditionContent.objects.filter(edition=asked.edition).delete()
    asked.edition.changes.all().delete()
    return asked


def _open(asked: EditionWithdrawal) -> EditionWithdrawal:
    found = EditionWithdrawal.objects.filter(pk=asked.pk, confirmed_at__isnull=True).first()
    if found is None:
        raise ValidationError({"edition": _("This was confirmed or dropped meanwhile.")})
    return found
