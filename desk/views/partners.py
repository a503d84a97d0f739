"""Memoranda and relations: who signed, what became of promises, what readers may see."""

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from desk.forms.partners import (
    GROUP,
    FollowUpForm,
    PartnersPublicationForm,
    PublishPartnersForm,
    SignForm,
    WithdrawPartnersForm,
)
from desk.previews import Outcome, Plan, PreviewedTask, as_typed
from members.admin.french import pairs
from partners.actions import publish, record_follow_up, sign, withdraw_publication
from partners.models import FollowUp, Memorandum, Organisation, Relation, Signatory
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


class PublishPartners(PreviewedTask):
    url_name = "desk_publish_partners"
    permission_required = PUBLISHING_PERMISSIONS
    title = _("Publish about partners")
    explanation = _("Relations, memoranda and follow-ups that readers do not see yet.")
    button = _("Publish")
    form_class = PublishPartnersForm

    def plan(self, form: PartnersPublicationForm) -> Plan:
        rows = form.cleaned_data["rows"]
        sentence = _now("Anyone may read from now on: %(row)s")
        notes = [
            _now("Has no French text: %(row)s") % {"row": row} for row in rows if _lacks_french(row)
        ]
        return Plan([sentence % {"row": row} for row in rows], notes)

    def act(self, form: PartnersPublicationForm) -> Outcome:
        done = publish(form.cleaned_data["rows"], by=self.request.user)
        message = ngettext("One entry published.", "%(count)s entries published.", len(done))
        undo = _now("To take it back, withdraw it.")
        return Outcome(message % {"count": len(done)}, _list_of(done[0]), undo)


class WithdrawPartners(PreviewedTask):
    url_name = "desk_withdraw_partners"
    permission_required = PUBLISHING_PERMISSIONS
    title = _("Withdraw about partners")
    explanation = _("The entry stays in the record, for staff only.")
    button = _("Withdraw")
    form_class = WithdrawPartnersForm

    def plan(self, form: PartnersPublicationForm) -> Plan:
        sentence = _now("No longer public: %(row)s")
        return Plan([sentence % {"row": row} for row in form.cleaned_data["rows"]])

    def act(self, form: PartnersPublicationForm) -> Outcome:
        done = withdraw_publication(form.cleaned_data["rows"], by=self.request.user)
        message = ngettext("One entry withdrawn.", "%(count)s entries withdrawn.", len(done))
        return Outcome(message % {"count": len(done)}, _list_of(done[0]))


def _lacks_french(row: Relation | Memorandum | FollowUp) -> bool:
    return any(
        getattr(row, english) and not getattr(row, french) for english, french in pairs(type(row))
    )


def _list_of(row: Relation | Memorandum | FollowUp) -> str:
    return reverse(f"admin:{row._meta.label_lower.replace('.', '_')}_changelist")
