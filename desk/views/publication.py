"""Publish ties, statements and waivers, and withdraw what was published."""

from django.db.models import Model
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.publication import TiesPublishingForm
from desk.publishing import PublishTask, WithdrawTask
from executive.models import Waiver

PUBLISHING_PERMISSIONS = (
    "members.change_membership",
    "members.change_statement",
    "executive.change_waiver",
)


class Publish(PublishTask):
    url_name = "desk_publish"
    permission_required = PUBLISHING_PERMISSIONS
    title = _("Publish")
    explanation = _(
        "Official members are public once ratified. A participating parliamentarian appears here "
        "once the agreement to be listed is on record."
    )
    form_class = TiesPublishingForm

    def noted(self, row: Model) -> list[str]:
        if not isinstance(row, Waiver):
            return super().noted(row)
        return [_now("The reason, as it was written: %(reason)s") % {"reason": row.reason}]


class Withdraw(WithdrawTask):
    url_name = "desk_withdraw"
    permission_required = PUBLISHING_PERMISSIONS
    title = _("Withdraw from publication")
    form_class = TiesPublishingForm
