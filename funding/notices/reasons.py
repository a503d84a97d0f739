"""Why somebody is not written to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from funding.reports.fees import REMITTED, WRITTEN_OFF, state_of
from funding.standing import FeeStanding


class Reason(models.TextChoices):
    DIED = "died", _("Has died.")
    DEPARTED = "departed", _("No longer has a tie to the group.")
    AWAITING = "awaiting", _("The tie to the group awaits ratification.")
    OTHER_TIE = "other_tie", _("Has another kind of tie to the group now.")
    DO_NOT_CONTACT = "do_not_contact", _("Is marked “do not contact”.")
    REMITTED = "remitted", _("The fee of this year was remitted.")
    WRITTEN_OFF = "written_off", _("The fee of this year was written off.")
    NOTHING_OWED = "nothing_owed", _("Owes nothing.")
    RENEWED = "renewed", _("Has paid the fee of this year.")
    NO_ACCOUNT = "no_account", _("Nothing was ever asked or paid: there is no account to state.")
    LANGUAGE = "language", _("Writes in another language than the one chosen.")


OF_A_SETTLED_FEE = {REMITTED: Reason.REMITTED, WRITTEN_OFF: Reason.WRITTEN_OFF}


def settled(fee: FeeStanding | None, otherwise: Reason) -> Reason:
    """How it comes that nothing is owed for this fee."""
    if fee is None or fee.owed_cents:
        return otherwise
    return OF_A_SETTLED_FEE.get(state_of(fee), otherwise)
