"""Publish grants, and withdraw what was published."""

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.forms.money.publication import GrantsForm, PublishGrantsForm, WithdrawGrantsForm
from desk.previews import Outcome, Plan, PreviewedTask
from exports.money import money
from funding.models import Grant
from funding.reports.grants import GrantStatement, grant_statement
from members.actions import publish, withdraw_publication

NOT_KNOWN = _("not known")


class PublishGrants(PreviewedTask):
    url_name = "desk_publish_grants"
    permission_required = "funding.change_grant"
    title = _("Publish grants")
    explanation = _(
        "A published grant stands on the page about funding with all that was received and spent "
        "of it, now and later, and enters the totals of its fiscal years."
    )
    button = _("Publish")
    form_class = PublishGrantsForm

    def plan(self, form: GrantsForm) -> Plan:
        plan = Plan()
        for grant in form.cleaned_data["grants"]:
            told = grant_statement(grant)
            plan.changes.append(_now("Anyone may read from now on: %(row)s") % {"row": grant})
            plan.changes += _amounts(told)
            if not grant.purpose_fr:
                plan.notes.append(_now("Has no French text: %(row)s") % {"row": grant})
            plan.notes += [
                _now("Described to readers as: %(text)s") % {"text": line.description}
                for line in told.in_kind
            ]
        return plan

    def act(self, form: GrantsForm) -> Outcome:
        done = publish(form.cleaned_data["grants"], by=self.request.user)
        message = ngettext("One grant published.", "%(count)s grants published.", len(done))
        undo = _now("To take it back, withdraw it.")
        return Outcome(message % {"count": len(done)}, reverse("funding:overview"), undo)


class WithdrawGrants(PreviewedTask):
    url_name = "desk_withdraw_grants"
    permission_required = "funding.change_grant"
    title = _("Withdraw grants from publication")
    explanation = _("They stay in the books, for staff only, and leave the public totals.")
    button = _("Withdraw")
    form_class = WithdrawGrantsForm

    def plan(self, form: GrantsForm) -> Plan:
        sentence = _now("No longer public: %(row)s")
        return Plan([sentence % {"row": grant} for grant in form.cleaned_data["grants"]])

    def act(self, form: GrantsForm) -> Outcome:
        done = withdraw_publication(form.cleaned_data["grants"], by=self.request.user)
        message = ngettext("One grant withdrawn.", "%(count)s grants withdrawn.", len(done))
        return Outcome(message % {"count": len(done)}, reverse("funding:overview"))


def _amounts(told: GrantStatement) -> list[str]:
    agreed = NOT_KNOWN if told.agreed_cents is None else money(told.agreed_cents)
    sentences = [_now("Amount agreed: %(amount)s") % {"amount": agreed}]
    if told.grant.nature == Grant.Nature.IN_KIND:
        received = money(told.in_kind_cents)
        return [*sentences, _now("Received in kind: %(amount)s") % {"amount": received}]
    both = {"received": money(told.received_cents), "spent": money(told.spent_cents)}
    return [*sentences, _now("Received: %(received)s. Spent: %(spent)s.") % both]
