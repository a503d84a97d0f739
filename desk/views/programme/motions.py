"""Motions, their outcomes, and what a carried one opens."""

from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy
from django.views.generic import View

from desk.decisions import decisions, link_for
from desk.forms.programme.motions import AdoptForm, MotionForm, OutcomeForm
from desk.previews import Outcome, Plan, PreviewedTask
from desk.views.programme.telling import link, list_of, page_of, seen_by_readers, told
from programme.actions import adopt, record_motion, record_outcome
from programme.models import Motion


class RecordMotion(PreviewedTask):
    url_name = "desk_record_motion"
    permission_required = "programme.add_motion"
    title = _("Record a motion")
    explanation = _("A motion is public with its meeting. What it decides is carried out next.")
    button = pgettext_lazy("verb", "Record")
    form_class = MotionForm
    fieldsets = (
        (None, {"fields": ("event", "number", "text_en", "text_fr", "language", "is_quoted")}),
        (_("Moved by"), {"fields": ("mover", "mover_name", "mover_as_printed")}),
        (_("Seconded by"), {"fields": ("seconder", "seconder_name", "seconder_as_printed")}),
        (_("Decision"), {"fields": ("outcome", "decides", "source")}),
    )

    def plan(self, form: MotionForm) -> Plan:
        data = form.cleaned_data
        sentence = _now("A motion of “%(event)s”, %(day)s.")
        names = [
            name for name in form.fields if name not in ("event", "mover_name", "seconder_name")
        ]
        facts = {"event": data["event"], "day": data["event"].day_in_words}
        plan = Plan([sentence % facts, *told(form, *names)])
        return seen_by_readers(plan, data["event"])

    def act(self, form: MotionForm) -> Outcome:
        motion = record_motion(
            form.cleaned_data["event"],
            number=form.cleaned_data["number"],
            by=self.request.user,
            **form.facts(),
        )
        message = _now("Motion %(reference)s is recorded.") % {"reference": motion.reference}
        return Outcome(message, page_of(motion), self._next(motion))

    def _next(self, motion: Motion) -> str:
        found = link_for(motion, self.request.user)
        return link(found.address, found.text) if found else ""


class RecordOutcome(RecordMotion):
    url_name = "desk_record_outcome"
    permission_required = "programme.change_motion"
    title = _("Record the outcome of a motion")
    explanation = _("Of one whose outcome the minutes had left open.")
    form_class = OutcomeForm
    fieldsets = ()

    def plan(self, form: OutcomeForm) -> Plan:
        data = form.cleaned_data
        facts = {
            "motion": data["motion"].reference,
            "outcome": Motion.Outcome(data["outcome"]).label,
        }
        plan = Plan([_now("Motion %(motion)s: %(outcome)s.") % facts])
        return seen_by_readers(plan, data["motion"].event)

    def act(self, form: OutcomeForm) -> Outcome:
        data = form.cleaned_data
        motion = record_outcome(data["motion"], outcome=data["outcome"], by=self.request.user)
        return Outcome(_now("Recorded."), page_of(motion), self._next(motion))


class Decisions(PermissionRequiredMixin, View):
    """Carried motions with what each decides: the action that carries it out, filled in."""

    site: AdminSite | None = None
    url_name = "desk_decisions"
    permission_required = "programme.view_motion"
    raise_exception = True
    http_method_names = ["get", "head", "options"]
    title = _("Carry out what was decided")
    explanation = _(
        "From a carried motion: the admissions, the election or the fee rate, filled in."
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        context = self.site.each_context(request) | {
            "title": self.title,
            "explanation": self.explanation,
            "decisions": decisions(request.user),
        }
        return render(request, "admin/desk/programme_decisions.html", context)


class Adopt(PreviewedTask):
    url_name = "desk_adopt"
    permission_required = "programme.change_recommendation"
    title = _("Adopt recommendations")
    explanation = _("They become the group’s own by its carried motion.")
    button = _("Adopt")
    form_class = AdoptForm

    def plan(self, form: AdoptForm) -> Plan:
        data = form.cleaned_data
        sentence = _now("%(row)s becomes the group’s own by motion %(motion)s.")
        return Plan(
            [sentence % {"row": row, "motion": data["motion"]} for row in data["recommendations"]]
        )

    def act(self, form: AdoptForm) -> Outcome:
        data = form.cleaned_data
        done = adopt(data["recommendations"], motion=data["motion"], by=self.request.user)
        message = ngettext(
            "One recommendation adopted.", "%(count)s recommendations adopted.", len(done)
        )
        return Outcome(message % {"count": len(done)}, list_of(done[0]))
