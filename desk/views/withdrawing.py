"""Taking back an edition: one person asks, another confirms."""

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.withdrawing import DROP, AskWithdrawalForm, ConfirmWithdrawalForm
from desk.previews import Outcome, Plan, PreviewedTask
from opendata.withdrawing import ask_withdrawal, confirm_withdrawal, drop_withdrawal


class AskWithdrawal(PreviewedTask):
    url_name = "desk_ask_withdrawal"
    permission_required = "opendata.add_editionwithdrawal"
    title = _("Ask to withdraw an edition")
    explanation = _(
        "For an edition that should never have been published. Nothing happens until somebody "
        "else confirms. What is merely wrong is corrected in the record and told by the next one."
    )
    button = _("Ask")
    form_class = AskWithdrawalForm

    def plan(self, form: AskWithdrawalForm) -> Plan:
        data = form.cleaned_data
        asked = _now("%(edition)s: somebody else is asked to confirm that it is withdrawn.")
        return Plan(
            [asked % {"edition": data["edition"]}, data["reason_en"], data["reason_fr"]],
            notes=[_now("The reason will be public, in both languages.")],
        )

    def act(self, form: AskWithdrawalForm) -> Outcome:
        asked = ask_withdrawal(**form.cleaned_data, by=self.request.user)
        address = reverse("admin:opendata_editionwithdrawal_change", args=[asked.pk])
        return Outcome(_now("Asked. Somebody else has to confirm."), address)


class ConfirmWithdrawal(PreviewedTask):
    url_name = "desk_confirm_withdrawal"
    permission_required = "opendata.change_editionwithdrawal"
    title = _("Confirm that an edition is withdrawn")
    explanation = _(
        "Erases the edition’s text and sentences for good and leaves its number, day, hash and "
        "the reason. Who asked cannot confirm, but can drop it."
    )
    button = _("Go on")
    form_class = ConfirmWithdrawalForm
    told_by = {"edition": "withdrawal"}

    def plan(self, form: ConfirmWithdrawalForm) -> Plan:
        asked = form.cleaned_data["withdrawal"]
        told = {"edition": asked.edition, "person": asked.asked_by}
        if form.cleaned_data["decision"] == DROP:
            sentence = _now("%(edition)s stays; what %(person)s asked is dropped.")
            return Plan([sentence % told])
        sentence = _now("%(edition)s is erased for good, as %(person)s asked.")
        return Plan([sentence % told], notes=[asked.reason_en, asked.reason_fr])

    def act(self, form: ConfirmWithdrawalForm) -> Outcome:
        asked = form.cleaned_data["withdrawal"]
        address = reverse("opendata:edition", args=[asked.edition_id])
        if form.cleaned_data["decision"] == DROP:
            drop_withdrawal(asked, by=self.request.user)
            return Outcome(_now("The edition stays."), address)
        confirm_withdrawal(asked, by=self.request.user)
        return Outcome(_now("The edition is withdrawn."), address)
