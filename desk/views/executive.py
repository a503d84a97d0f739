"""One person into an office, one out of it, a seat that stood vacant."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.executive import (
    AppointElectedForm,
    AppointForm,
    HandOverForm,
    ResignForm,
    VacancyForm,
)
from desk.previews import Outcome, Plan, PreviewedTask
from executive.actions import appoint, hand_over, record_vacancy, resign
from executive.actions.appointing import party_on
from executive.models import Appointment
from members.models import Parliamentarian
from tenure.span import day_after
from tenure.wording import day_in_words


def page_of(row: object) -> str:
    return reverse(f"admin:executive_{row._meta.model_name}_change", args=[row.pk])


def party_told(person: Parliamentarian, day: date) -> str:
    party = party_on(person, day)
    if party is None:
        return _now("Party at appointment: none, as recorded for %(person)s on that day.") % {
            "person": person
        }
    return _now("Party at appointment: %(party)s, as recorded for %(person)s on that day.") % {
        "party": party,
        "person": person,
    }


class Appoint(PreviewedTask):
    """The two others of its kind differ in the basis only."""

    url_name = "desk_appoint"
    permission_required = ("executive.add_appointment", "executive.change_vacancy")
    title = _("Appoint somebody to an office")
    explanation = _("One person elected or chosen by itself; a whole slate is an election.")
    button = _("Appoint")
    form_class: type[AppointForm] = AppointElectedForm
    basis = Appointment.Basis.ELECTED
    told_by = {"parliamentarian": "person", "party": "person", "until": "last_day"}

    def touches_executive_on(self, form: AppointForm) -> date:
        return form.cleaned_data["since"]

    def plan(self, form: AppointForm) -> Plan:
        data = form.cleaned_data
        told = {
            "person": data["person"],
            "office": data["office"],
            "basis": self.basis.label,
            "day": day_in_words(data["since"]),
        }
        sentence = _now("%(person)s: %(office)s (%(basis)s) from %(day)s.") % told
        changes = [sentence, party_told(data["person"], data["since"])]
        if data["last_day"]:
            last = day_in_words(data["last_day"])
            changes.append(_now("The last day in office is %(day)s.") % {"day": last})
        return Plan(changes)

    def act(self, form: AppointForm) -> Outcome:
        data = form.cleaned_data
        appointment = appoint(
            office=data["office"],
            parliamentarian=data["person"],
            since=data["since"],
            until=data["last_day"] and day_after(data["last_day"]),
            basis=self.basis,
            term_ends=data.get("term_ends"),
            decided_by=data["decided_by"],
            source=data["source"],
            by=self.request.user,
        )
        undo = _now("An appointment entered by mistake is corrected on its own page.")
        return Outcome(_now("The appointment is recorded."), page_of(appointment), undo)


class AppointActing(Appoint):
    url_name = "desk_appoint_acting"
    title = _("Appoint somebody acting")
    explanation = _("Somebody does the work of the office until it is filled.")
    form_class = AppointForm
    basis = Appointment.Basis.ACTING


class RecordExOfficio(Appoint):
    url_name = "desk_ex_officio"
    title = _("Record an ex officio member")
    explanation = _("Somebody belongs to the executive for what they are or were.")
    button = _("Record the ex officio member")
    form_class = AppointForm
    basis = Appointment.Basis.EX_OFFICIO


class Resign(PreviewedTask):
    url_name = "desk_resign"
    permission_required = "executive.change_appointment"
    title = _("Resignation or end of a term")
    explanation = _("The office is no longer held from the day after. Nobody follows by itself.")
    button = _("End the appointment")
    form_class = ResignForm
    told_by = {"on": "last_day"}

    def touches_executive_on(self, form: ResignForm) -> date:
        return day_after(form.cleaned_data["last_day"])

    def plan(self, form: ResignForm) -> Plan:
        data = form.cleaned_data
        told = {
            "appointment": data["appointment"],
            "reason": Appointment.EndReason(data["reason"]).label,
            "day": day_in_words(data["last_day"]),
        }
        return Plan([_now("%(appointment)s: %(reason)s; the last day is %(day)s.") % told])

    def act(self, form: ResignForm) -> Outcome:
        data = form.cleaned_data
        ended = resign(
            data["appointment"],
            on=day_after(data["last_day"]),
            reason=data["reason"],
            by=self.request.user,
        )
        undo = _now("To take it back, empty the end on that page, as a correction.")
        return Outcome(_now("The appointment has ended."), page_of(ended), undo)


class HandOver(PreviewedTask):
    url_name = "desk_hand_over"
    permission_required = (
        "executive.add_appointment",
        "executive.change_appointment",
        "executive.change_vacancy",
    )
    title = _("Hand an office over")
    explanation = _("One leaves and another comes on the same day: that day has one holder.")
    button = _("Hand over")
    form_class = HandOverForm
    told_by = {"parliamentarian": "person", "party": "person", "office": "person", "since": "on"}

    def touches_executive_on(self, form: HandOverForm) -> date:
        return form.cleaned_data["on"]

    def plan(self, form: HandOverForm) -> Plan:
        data = form.cleaned_data
        told = {
            "appointment": data["appointment"],
            "person": data["person"],
            "basis": Appointment.Basis(data["basis"]).label,
            "day": day_in_words(data["on"]),
        }
        sentence = _now("%(appointment)s: hands over to %(person)s (%(basis)s) on %(day)s.") % told
        return Plan([sentence, party_told(data["person"], data["on"])])

    def act(self, form: HandOverForm) -> Outcome:
        data = form.cleaned_data
        following = hand_over(
            data["appointment"],
            to=data["person"],
            on=data["on"],
            basis=data["basis"],
            decided_by=data["decided_by"],
            source=data["source"],
            by=self.request.user,
        )
        undo = _now("To take it back, correct both appointments on their own pages.")
        return Outcome(_now("The office is handed over."), page_of(following), undo)


class RecordVacancy(PreviewedTask):
    url_name = "desk_vacancy"
    permission_required = "executive.add_vacancy"
    title = _("Record a vacant seat")
    explanation = _(
        "That a source says a seat stood vacant. Needless for days on which the record of the "
        "executive is complete: there a seat that nobody holds is vacant."
    )
    button = _("Record the vacant seat")
    form_class = VacancyForm
    told_by = {"until": "last_day"}

    def touches_executive_on(self, form: VacancyForm) -> date:
        return form.cleaned_data["since"]

    def plan(self, form: VacancyForm) -> Plan:
        data = form.cleaned_data
        told = {"office": data["office"], "day": day_in_words(data["since"])}
        return Plan([_now("%(office)s: one seat stands vacant from %(day)s.") % told])

    def act(self, form: VacancyForm) -> Outcome:
        data = form.cleaned_data
        vacancy = record_vacancy(
            office=data["office"],
            since=data["since"],
            until=data["last_day"] and day_after(data["last_day"]),
            source=data["source"],
            by=self.request.user,
        )
        undo = _now("It ends by itself where somebody is appointed.")
        return Outcome(_now("The vacant seat is recorded."), page_of(vacancy), undo)
