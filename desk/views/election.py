"""The election of a whole slate, on one screen."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.forms.election import MEETING, ElectionForm
from desk.previews import Outcome, Plan, PreviewedTask
from executive.actions import Election, record_election
from executive.models import Appointment, Office
from tenure.wording import day_in_words


class RecordElection(PreviewedTask):
    """`show` in a post asks for the holders of the day typed, and decides nothing."""

    url_name = "desk_election"
    permission_required = (
        "executive.add_appointment",
        "executive.change_appointment",
        "executive.add_vacancy",
        "executive.change_vacancy",
    )
    title = _("Record an election")
    explanation = _(
        "What one meeting decided: for each office, who was elected again, who is new, who steps "
        "down, and which seats were left vacant."
    )
    button = _("Record the election")
    form_class = ElectionForm
    template_name = "admin/desk/election.html"

    def fieldsets_of(self, form: ElectionForm) -> Sequence[tuple[object, dict]]:
        meeting = [(_("Meeting"), {"fields": MEETING})]
        return meeting + [(str(office), _fieldset(form, office)) for office in form.offices]

    def names_of_verb(self, form: ElectionForm) -> Mapping[str, str]:
        return {office.slug: f"{office.slug}-new" for office in form.offices}

    def touches_executive_on(self, form: ElectionForm) -> date:
        return form.cleaned_data["on"]

    def post(self, request: HttpRequest, *arguments: object, **options: object) -> HttpResponse:
        if "show" not in request.POST:
            return super().post(request, *arguments, **options)
        typed = ElectionForm(request.POST)
        initial = {name: typed[name].value() for name in typed.fields}
        form = ElectionForm(initial=initial)
        return self.render_to_response(self.get_context_data(form=form))

    def plan(self, form: ElectionForm) -> Plan:
        election = form.election()
        day = day_in_words(election.on)
        changes = [_now("An election takes effect on %(day)s.") % {"day": day}]
        for office, people in election.slate.items():
            changes += _told(form, election, office)
            if not people:
                changes.append(_now("%(office)s: nobody was elected.") % {"office": office})
        return Plan(changes)

    def act(self, form: ElectionForm) -> Outcome:
        done = record_election(form.election(), by=self.request.user)
        count = len(done.new) + len(done.re_elected)
        message = ngettext(
            "The election of one person is recorded.",
            "The election of %(count)s people is recorded.",
            count,
        )
        undo = _now("A mistake is corrected on the page of each appointment.")
        link = reverse("admin:executive_appointment_changelist")
        return Outcome(message % {"count": count}, link, undo)


def _fieldset(form: ElectionForm, office: Office) -> dict:
    nobody = _now("Nobody is recorded in this office on that day.")
    return {
        "fields": form.fields_of[office.slug],
        "description": "" if form.holding[office.slug] else nobody,
    }


def _told(form: ElectionForm, election: Election, office: Office) -> list[str]:
    holders: list[Appointment] = form.holding[office.slug]
    chosen, before = election.slate[office], {row.parliamentarian for row in holders}
    again, new = (
        _now("%(office)s: %(person)s, elected again."),
        _now("%(office)s: %(person)s, new."),
    )
    leaves = _now("%(office)s: %(person)s steps down.")
    told = [
        (again if person in before else new) % {"office": office, "person": person}
        for person in chosen
    ]
    told += [
        leaves % {"office": office, "person": row.parliamentarian}
        for row in holders
        if row.parliamentarian not in chosen
    ]
    if election.vacant[office]:
        number = election.vacant[office]
        left = ngettext(
            "%(office)s: %(number)s seat is left vacant.",
            "%(office)s: %(number)s seats are left vacant.",
            number,
        )
        told.append(left % {"office": office, "number": number})
    return told
