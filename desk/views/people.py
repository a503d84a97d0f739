"""Change of party, the end of a seat."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.people import ChangePartyForm, EndMandateForm
from desk.previews import Outcome, Plan, PreviewedTask, as_typed
from members.actions import change_party, end_mandate
from members.models import Parliamentarian
from tenure.span import day_after
from tenure.wording import day_in_words


def page_of(person: Parliamentarian) -> str:
    return reverse("admin:members_parliamentarian_change", args=[person.pk])


class ChangeParty(PreviewedTask):
    url_name = "desk_change_party"
    permission_required = ("members.add_affiliation", "members.change_affiliation")
    title = _("Change of party")
    explanation = _(
        "Closes the affiliation that holds and opens the next on the same day. A second change on "
        "one day leaves the first on record, holding no day."
    )
    button = _("Change the party")
    form_class = ChangePartyForm

    def touches_executive_on(self, form: ChangePartyForm) -> date:
        return form.cleaned_data["on"]

    def plan(self, form: ChangePartyForm) -> Plan:
        data = form.cleaned_data
        current = data["person"].affiliations.open().select_related("party").first()
        told = {
            "person": data["person"],
            "day": day_in_words(data["on"]),
            "before": current.party if current else _now("no affiliation"),
            "party": data["party"] or _now("no affiliation"),
        }
        sentence = _now("%(person)s, from %(day)s: %(party)s instead of %(before)s.") % told
        typed = as_typed(form, "end_reason", "start_reason", "source", "because")
        return Plan([sentence, *typed])

    def act(self, form: ChangePartyForm) -> Outcome:
        data = form.cleaned_data
        change_party(
            data["person"],
            party=data["party"],
            on=data["on"],
            start_reason=data["start_reason"],
            end_reason=data["end_reason"],
            source=data["source"],
            because=data["because"],
            by=self.request.user,
        )
        undo = _now("To take it back, correct both affiliations on that page.")
        return Outcome(_now("The change of party is recorded."), page_of(data["person"]), undo)


class EndMandate(PreviewedTask):
    url_name = "desk_end_mandate"
    permission_required = "members.change_mandate"
    title = _("End a mandate")
    explanation = _("The person leaves a seat in Parliament. The affiliation is not touched.")
    button = _("End the mandate")
    form_class = EndMandateForm
    told_by = {"on": "last_day"}

    def touches_executive_on(self, form: EndMandateForm) -> date:
        return day_after(form.cleaned_data["last_day"])

    def plan(self, form: EndMandateForm) -> Plan:
        data = form.cleaned_data
        told = {
            "person": data["person"],
            "seat": data["mandate"],
            "day": day_in_words(data["last_day"]),
        }
        plan = Plan([_now("%(person)s, %(seat)s: the last day is %(day)s.") % told])
        plan.changes += as_typed(form, "reason")
        if data["person"].memberships.open().exists():
            note = _now("The tie to the group stays; end it too if it has ended.")
            plan.notes.append(note)
        return plan

    def act(self, form: EndMandateForm) -> Outcome:
        data = form.cleaned_data
        end_mandate(
            data["mandate"],
            on=day_after(data["last_day"]),
            reason=data["reason"],
            by=self.request.user,
        )
        undo = _now("To take it back, empty the end on that page, as a correction.")
        return Outcome(_now("The mandate has ended."), page_of(data["person"]), undo)
