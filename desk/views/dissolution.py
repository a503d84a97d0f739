"""Parliament is dissolved; what the poll leaves to decide."""

from datetime import date

from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView

from desk import after_poll
from desk.election_steps import steps
from desk.forms.dissolution import DissolveForm, WithdrawDissolutionForm, elected_chamber
from desk.previews import Outcome, Plan, PreviewedTask, as_typed
from members.actions import dissolve, withdraw_dissolution
from members.models import Mandate, Parliament
from tenure.wording import day_in_words


class Dissolve(PreviewedTask):
    url_name = "desk_dissolve"
    permission_required = ("members.change_parliament", "members.change_mandate")
    title = _("Parliament is dissolved")
    explanation = _(
        "Ends every seat of the chamber on polling day. No tie, office or party is touched; until "
        "polling day the pages say that Parliament is dissolved."
    )
    button = _("Record the dissolution")
    form_class = DissolveForm

    def touches_executive_on(self, form: DissolveForm) -> date:
        return form.cleaned_data["polling_day"]

    def plan(self, form: DissolveForm) -> Plan:
        data = form.cleaned_data
        told = {"chamber": data["chamber"], "dissolved": day_in_words(data["on"])}
        plan = Plan([_now("Dissolved on %(dissolved)s (%(chamber)s).") % told])
        seats = ngettext(
            "%(count)s seat ends; polling day, %(day)s, is the first day without it.",
            "%(count)s seats end; polling day, %(day)s, is the first day without them.",
            data["expect"],
        )
        plan.changes.append(
            seats % {"count": data["expect"], "day": day_in_words(data["polling_day"])}
        )
        plan.changes += as_typed(form, "source")
        plan.notes.append(_now("Seats of appointed members are not touched."))
        return plan

    def act(self, form: DissolveForm) -> Outcome:
        done = dissolve(by=self.request.user, **form.cleaned_data)
        self.parliament = done.parliament
        undo = _now(
            "To take it back: “Take back a dissolution”, as long as no result is on record."
        )
        return Outcome(_now("The dissolution is recorded."), reverse("admin:desk_after_poll"), undo)

    def look_back(self, form: DissolveForm, plan: Plan) -> None:
        people = after_poll.concerned(Parliament.objects.with_results().get(pk=self.parliament.pk))
        if people:
            plan.tables.append(after_poll.table(people))


class WithdrawDissolution(PreviewedTask):
    url_name = "desk_withdraw_dissolution"
    permission_required = ("members.change_parliament", "members.change_mandate")
    title = _("Take back a dissolution")
    explanation = _("For one recorded by mistake: the seats that it ended are open again.")
    button = _("Take it back")
    form_class = WithdrawDissolutionForm

    def plan(self, form: WithdrawDissolutionForm) -> Plan:
        parliament = form.cleaned_data["parliament"]
        ended = Mandate.objects.filter(chamber=elected_chamber(), until=parliament.until).count()
        sentence = ngettext(
            "%(parliament)s goes on; %(count)s seat is open again.",
            "%(parliament)s goes on; %(count)s seats are open again.",
            ended,
        )
        return Plan([sentence % {"parliament": parliament, "count": ended}])

    def act(self, form: WithdrawDissolutionForm) -> Outcome:
        parliament = form.cleaned_data["parliament"]
        withdraw_dissolution(parliament, elected_chamber(), by=self.request.user)
        page = reverse("admin:members_parliament_change", args=[parliament.pk])
        return Outcome(_now("The dissolution is taken back."), page)


class AfterPoll(PermissionRequiredMixin, TemplateView):
    """Of the last poll: how far the new list is taken in, and whom of the group it touches."""

    site: AdminSite | None = None
    url_name = "desk_after_poll"
    permission_required = ("members.view_proposedchange", "members.view_membership")
    raise_exception = True
    http_method_names = ["get", "head", "options"]
    title = _("After the election")
    explanation = _("The steps from a dissolution to a group that is whole again.")
    template_name = "admin/desk/after_poll.html"

    def get_context_data(self, **context: object) -> dict:
        poll = after_poll.last_poll()
        return super().get_context_data(**context) | {
            **self.site.each_context(self.request),
            "title": self.title,
            "explanation": self.explanation,
            "poll": poll,
            "steps": steps(poll) if poll else [],
            "people": after_poll.concerned(poll) if poll else [],
            "may_decide": self.request.user.has_perm("members.change_membership"),
        }
