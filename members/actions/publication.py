"""Showing a row to the public, and taking it back."""

from collections.abc import Iterable
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.actions.refusals import for_each
from members.models import Membership
from record import lock
from record.because import Because, write_down
from record.models import Publishable

Row = TypeVar("Row", bound=Publishable)


@transaction.atomic
def publish(rows: Iterable[Row], *, by: object) -> list[Row]:
    """Participating ties need a standing agreement to be listed; official ones need no publishing.

    Refusals name the row, under `rows`.
    """
    lock.take()
    now = timezone.now()

    def publish_one(row: Row) -> None:
        row.refresh_from_db()
        if row.is_published:
            raise ValidationError(_("Already published."))
        if isinstance(row, Membership):
            _may_be_listed(row)
        row.published_at = now
        write_down(row, by=by, because=Because.EVENT)

    return for_each(rows, "rows", publish_one)


@transaction.atomic
def withdraw_publication(rows: Iterable[Row], *, by: object) -> list[Row]:
    lock.take()

    def withdraw_one(row: Row) -> None:
        row.refresh_from_db()
        if not row.is_published:
            raise ValidationError(_("Not published."))
        row.published_at = None
        write_down(row, by=by, because=Because.EVENT)

    return for_each(rows, "rows", withdraw_one)


def _may_be_listed(membership: Membership) -> None:
    if membership.kind == Membership.Kind.OFFICIAL:
        raise ValidationError(_("Official members are public once they are ratified."))
    if membership.awaiting_ratification:
        raise ValidationError(_("Ratify this tie first."))
    if not membership.agreed_to_be_listed or membership.agreement_withdrawn:
        raise ValidationError(_("This person has not agreed to be listed."))
