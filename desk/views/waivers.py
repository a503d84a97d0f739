"""Accepting a finding, on the record."""

from datetime import date

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.waivers import WaiveForm
from desk.previews import Outcome, Plan, PreviewedTask
from desk.views.executive import page_of
from executive.actions import waive
from executive.wording import sentence
from tenure.span import day_after
from tenure.wording import day_in_words


class Waive(PreviewedTask):
    url_name = "desk_waive"
    permission_required = "executive.add_waiver"
    title = _("Accept a finding")
    explanation = _(
        "A waiver accepts one finding about one appointment. The finding stays visible to staff "
        "and says that it is accepted. The reason is published by a task of its own."
    )
    button = _("Accept the finding")
    form_class = WaiveForm
    told_by = {"until": "last_day", "code": "finding"}

    def touches_executive_on(self, form: WaiveForm) -> date:
        return form.cleaned_data["since"]

    def plan(self, form: WaiveForm) -> Plan:
        data = form.cleaned_data
        told = {"finding": sentence(data["finding"]), "day": day_in_words(data["since"])}
        changes = [_now("Accepted from %(day)s: %(finding)s") % told]
        if data["last_day"]:
            last = day_in_words(data["last_day"])
            changes.append(_now("The last day on which it is accepted is %(day)s.") % {"day": last})
        return Plan(changes)

    def act(self, form: WaiveForm) -> Outcome:
        data = form.cleaned_data
        waiver = waive(
            data["finding"].appointment,
            code=data["finding"].code,
            since=data["since"],
            until=data["last_day"] and day_after(data["last_day"]),
            reason=data["reason"],
            decided_on=data["decided_on"],
            decided_by=data["decided_by"],
            by=self.request.user,
        )
        undo = _now("To take it back, give it an end on that page.")
        return Outcome(_now("The finding is accepted."), page_of(waiver), undo)
