"""Responses to recommendations, and the days on which they were looked for."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from desk.forms.programme.fields import recommendation_label
from desk.forms.programme.recommendations import CheckForm, ResponseForm
from desk.previews import Outcome, Plan, PreviewedTask
from desk.views.programme.telling import list_of, page_of, told
from programme.actions import check_recommendations, record_response
from programme.models import Response
from tenure.points import point_in_words
from tenure.wording import day_in_words


class RecordResponse(PreviewedTask):
    url_name = "desk_record_response"
    permission_required = "programme.add_response"
    title = _("Record a response to a recommendation")
    explanation = _("One more step of what followed, and who judged it; for staff until published.")
    button = pgettext_lazy("verb", "Record")
    form_class = ResponseForm

    def plan(self, form: ResponseForm) -> Plan:
        data = form.cleaned_data
        facts = {
            "recommendation": data["recommendation"].reference,
            "status": Response.Status(data["status"]).label,
            "day": point_in_words(data["day"], data["day_precision"]),
        }
        sentence = _now("%(recommendation)s: %(status)s, %(day)s.") % facts
        names = ("responder_en", "responder_fr", "text_en", "text_fr", "judged_by", "source")
        return Plan([sentence, *told(form, *names)])

    def act(self, form: ResponseForm) -> Outcome:
        facts = dict(form.cleaned_data)
        response = record_response(facts.pop("recommendation"), by=self.request.user, **facts)
        return Outcome(_now("Recorded."), page_of(response))


class CheckRecommendations(PreviewedTask):
    url_name = "desk_check_recommendations"
    permission_required = "programme.change_recommendation"
    title = _("Mark recommendations as checked")
    explanation = _("Somebody looked for responses that day, whether or not there were any.")
    button = _("Mark as checked")
    form_class = CheckForm

    def plan(self, form: CheckForm) -> Plan:
        day = day_in_words(form.cleaned_data["on"])
        sentence = _now("Responses looked for on %(day)s: %(recommendation)s")
        return Plan(
            [
                sentence % {"day": day, "recommendation": recommendation_label(row)}
                for row in form.cleaned_data["recommendations"]
            ]
        )

    def act(self, form: CheckForm) -> Outcome:
        data = form.cleaned_data
        done = check_recommendations(data["recommendations"], on=data["on"], by=self.request.user)
        message = ngettext(
            "One recommendation checked.", "%(count)s recommendations checked.", len(done)
        )
        return Outcome(message % {"count": len(done)}, list_of(done[0]))
