"""Memoranda and relations: who signed, what became of promises, what readers may see."""

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from desk.forms.partners import GROUP, FollowUpForm, PartnersPublishingForm, SignForm
from desk.previews import Outcome, Plan, PreviewedTask, as_typed
from desk.publishing import PublishTask, WithdrawTask
from partners.actions import publish, record_follow_up, sign
from partners.models import FollowUp, Organisation, Signatory
from tenure.wording import day_in_words

PUBLISHING_PERMISSIONS = (
    "partners.change_relation",
    "partners.change_memorandum",
    "partners.change_followup",
)


class RecordSignatory(PreviewedTask):
    url_name = "desk_record_signatory"
    permission_required = "partners.add_signatory"
    title = _("Record who signed a memorandum")
    explanation = _("Names and capacities as printed. Who was present without signing is told so.")
    button = pgettext_lazy("verb", "Record")
    form_class = SignForm
    told_by = {"parliamentarian": "person", "organisation": "on_behalf"}

    def plan(self, form: SignForm) -> Plan:
        data = form.cleaned_data
        sentence = (
            _now("%(name)s signed “%(memorandum)s”.")
            if data["role"] == Signatory.Role.SIGNED
            else _now("%(name)s was present at the signing of “%(memorandum)s” and did not sign.")
        )
        told = sentence % {"name": data["name"], "memorandum": data["memorandum"]}
        names = ("capacity_en", "capacity_fr", "on_behalf", "person", "source")
        plan = Plan([told, *as_typed(form, *names)])
        if data["memorandum"].is_published:
            plan.notes = [_now("The memorandum is public: readers see this at once.")]
        return plan

    def act(self, form: SignForm) -> Outcome:
        data = form.cleaned_data
        organisation = data["on_behalf"] if data["on_behalf"] != GROUP else ""
        signatory = sign(
            data["memorandum"],
            role=data["role"],
            name=data["name"],
            capacity_en=data["capacity_en"],
            capacity_fr=data["capacity_fr"],
            organisation=Organisation.objects.get(pk=organisation) if organisation else None,
            for_the_group=data["on_behalf"] == GROUP,
            parliamentarian=data["person"],
            source=data["source"],
            by=self.request.user,
        )
        link = reverse("admin:partners_signatory_change", args=[signatory.pk])
        return Outcome(_now("Recorded."), link)


class RecordFollowUp(PreviewedTask):
    url_name = "desk_record_follow_up"
    permission_required = "partners.add_followup"
    title = _("Follow up a commitment")
    explanation = _("One more entry of its log; readers see it once it is published.")
    button = pgettext_lazy("verb", "Record")
    form_class = FollowUpForm

    def plan(self, form: FollowUpForm) -> Plan:
        data = form.cleaned_data
        sentence = _now("%(commitment)s On %(day)s: %(status)s.")
        told = {
            "commitment": data["commitment"],
            "day": day_in_words(data["day"]),
            "status": FollowUp.Status(data["status"]).label,
        }
        return Plan([sentence % told, *as_typed(form, "text_en", "text_fr", "source")])

    def act(self, form: FollowUpForm) -> Outcome:
        data = form.cleaned_data
        follow_up = record_follow_up(
            data["commitment"],
            on=data["day"],
            status=data["status"],
            text_en=data["text_en"],
            text_fr=data["text_fr"],
            source=data["source"],
            by=self.request.user,
        )
        link = reverse("admin:partners_followup_change", args=[follow_up.pk])
        return Outcome(_now("Recorded."), link)


class PublishPartners(PublishTask):
    url_name = "desk_publish_partners"
    permission_required = PUBLISHING_PERMISSIONS
    title = _("Publish about partners")
    explanation = _("Relations, memoranda and follow-ups that readers do not see yet.")
    form_class = PartnersPublishingForm
    verb = staticmethod(publish)


class WithdrawPartners(WithdrawTask):
    url_name = "desk_withdraw_partners"
    permission_required = PUBLISHING_PERMISSIONS
    title = _("Withdraw about partners")
    form_class = PartnersPublishingForm
