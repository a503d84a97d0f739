"""Agreement to be listed, the end of a tie, a change of its kind."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from desk.forms.ties import AgreementForm, ChangeKindForm, EndTieForm
from desk.previews import Outcome, Plan, PreviewedTask, as_typed
from members.actions import change_kind, end_membership, record_agreement, withdraw_agreement
from members.models import Membership
from tenure.span import day_after
from tenure.wording import day_in_words


def page_of(membership: Membership) -> str:
    return reverse("admin:members_membership_change", args=[membership.pk])


class Agreement(PreviewedTask):
    url_name = "desk_agreement"
    permission_required = "members.change_membership"
    title = _("Agreement to be listed")
    explanation = _("Whether participating parliamentarians agree to be named on the public list.")
    button = pgettext_lazy("verb", "Record")
    form_class = AgreementForm

    def plan(self, form: AgreementForm) -> Plan:
        data = form.cleaned_data
        sentence = (
            _now("%(person)s agreed on %(day)s to be listed.")
            if data["agreement"] == form.GIVEN
            else _now("%(person)s withdrew the agreement on %(day)s and is no longer listed.")
        )
        day = day_in_words(data["on"])
        people = [row.parliamentarian for row in data["memberships"]]
        plan = Plan([sentence % {"person": person, "day": day} for person in people])
        if data["agreement"] == form.GIVEN:
            plan.notes = [_now("This does not publish: publishing is a task of its own.")]
        return plan

    def act(self, form: AgreementForm) -> Outcome:
        data = form.cleaned_data
        given = data["agreement"] == form.GIVEN
        verb = record_agreement if given else withdraw_agreement
        for membership in data["memberships"]:
            verb(membership, on=data["on"], by=self.request.user)
        return Outcome(_now("Recorded."), reverse("admin:members_membership_changelist"))


class EndTie(PreviewedTask):
    url_name = "desk_end_tie"
    permission_required = "members.change_membership"
    title = _("End a tie to the group")
    button = _("End the tie")
    form_class = EndTieForm
    told_by = {"on": "last_day"}
    fieldsets = ((None, {"fields": ("person", "name", "last_day", "reason")}),)

    def touches_executive_on(self, form: EndTieForm) -> date:
        return day_after(form.cleaned_data["last_day"])

    def plan(self, form: EndTieForm) -> Plan:
        data = form.cleaned_data
        sentence = _now("%(tie)s: ends; the last day is %(day)s.")
        day = day_in_words(data["last_day"])
        told = sentence % {"tie": data["membership"], "day": day}
        return Plan([told, *as_typed(form, "reason")])

    def act(self, form: EndTieForm) -> Outcome:
        data = form.cleaned_data
        ended = end_membership(
            data["membership"],
            on=day_after(data["last_day"]),
            reason=data["reason"],
            by=self.request.user,
        )
        undo = _now("To take it back, empty the end on that page, as a correction.")
        return Outcome(_now("The tie has ended."), page_of(ended), undo)


class ChangeKind(PreviewedTask):
    url_name = "desk_change_kind"
    permission_required = ("members.add_membership", "members.change_membership")
    title = _("Change the kind of a tie")
    explanation = _("The tie ends and the new one begins on the same day.")
    button = _("Change")
    form_class = ChangeKindForm

    def touches_executive_on(self, form: ChangeKindForm) -> date:
        return form.cleaned_data["on"]

    def plan(self, form: ChangeKindForm) -> Plan:
        data = form.cleaned_data
        told = {
            "person": data["person"],
            "kind": Membership.Kind(data["kind"]).label,
            "before": data["membership"].get_kind_display(),
            "day": day_in_words(data["on"]),
        }
        sentence = _now("%(person)s: no longer %(before)s but %(kind)s from %(day)s.") % told
        return Plan([sentence, *as_typed(form, "decided_by")])

    def act(self, form: ChangeKindForm) -> Outcome:
        data = form.cleaned_data
        following = change_kind(
            data["membership"],
            kind=data["kind"],
            on=data["on"],
            decided_by=data["decided_by"],
            by=self.request.user,
        )
        return Outcome(_now("The kind of the tie has changed."), page_of(following))
