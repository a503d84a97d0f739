"""A participating parliamentarian's agreement to be listed."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from members.actions.refusals import not_in_the_future
from members.models import Membership
from record import lock
from record.because import Because, write_down
from tenure.span import is_before


@transaction.atomic
def record_agreement(membership: Membership, *, on: date, by: object) -> Membership:
    """A new agreement takes the place of a withdrawn one; it does not publish."""
    lock.take()
    not_in_the_future("on", on)
    membership.refresh_from_db()
    if membership.agreed_to_be_listed and not membership.agreement_withdrawn:
        raise ValidationError({"on": _("The agreement is already on record.")})
    membership.agreed_to_be_listed = on
    membership.agreement_withdrawn = None
    write_down(membership, by=by, because=Because.EVENT)
    return membership


@transaction.atomic
def withdraw_agreement(membership: Membership, *, on: date, by: object) -> Membership:
    """Takes the person off the public list at once: to be listed again, publish again."""
    lock.take()
    not_in_the_future("on", on)
    membership.refresh_from_db()
    if not membership.agreed_to_be_listed or membership.agreement_withdrawn:
        raise ValidationError({"on": _("There is no agreement to withdraw.")})
    if is_before(on, membership.agreed_to_be_listed):
        raise ValidationError({"on": _("It cannot be withdrawn before it was given.")})
    membership.agreement_withdrawn = on
    membership.published_at = None
    write_down(membership, by=by, because=Because.EVENT)
    return membership
