"""Publish grants, and withdraw what was published."""

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from desk.forms.money.publication import GrantsForm
from desk.publishing import PublishTask, WithdrawTask
from exports.money import money
from funding.models import Grant
from funding.reports.grants import GrantStatement, grant_statement

NOT_KNOWN = _("not known")


class LeadsToFunding:
    """A grant is seen where readers see it."""

    def link(self, form: GrantsForm) -> str:
        return reverse("funding:overview")


class PublishGrants(LeadsToFunding, PublishTask):
    url_name = "desk_publish_grants"
    permission_required = "funding.change_grant"
    title = _("Publish grants")
    explanation = _(
        "A published grant stands on the page about funding with all that was received and spent "
        "of it, now and later, and enters the totals of its fiscal years."
    )
    message = ngettext_lazy("One grant published.", "%(count)s grants published.", "count")
    form_class = GrantsForm

    def told(self, row: Grant) -> list[str]:
        return _amounts(grant_statement(row))

    def noted(self, row: Grant) -> list[str]:
        return super().noted(row) + [
            _now("Described to readers as: %(text)s") % {"text": line.description}
            for line in grant_statement(row).in_kind
        ]


class WithdrawGrants(LeadsToFunding, WithdrawTask):
    url_name = "desk_withdraw_grants"
    permission_required = "funding.change_grant"
    title = _("Withdraw grants from publication")
    explanation = _("They stay in the books, for staff only, and leave the public totals.")
    message = ngettext_lazy("One grant withdrawn.", "%(count)s grants withdrawn.", "count")
    form_class = GrantsForm


def _amounts(told: GrantStatement) -> list[str]:
    agreed = NOT_KNOWN if told.agreed_cents is None else money(told.agreed_cents)
    sentences = [_now("Amount agreed: %(amount)s") % {"amount": agreed}]
    if told.grant.nature == Grant.Nature.IN_KIND:
        received = money(told.in_kind_cents)
        return [*sentences, _now("Received in kind: %(amount)s") % {"amount": received}]
    both = {"received": money(told.received_cents), "spent": money(told.spent_cents)}
    return [*sentences, _now("Received: %(received)s. Spent: %(spent)s.") % both]
