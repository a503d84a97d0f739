"""Putting one person into an office, letting one go, a seat that stood vacant."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from desk.forms.admission import REFERENCE_HELP
from desk.forms.fields import (
    ChoosesPeople,
    ChoosesRows,
    PersonChoice,
    RowChoice,
    day_field,
    text_field,
    typed_name,
)
from executive.models import Appointment, Office
from tenure import clock
from tenure.querysets import on_q, open_q

SOURCE_HELP = _("Where this is written: a citation or an address.")
NO_OFFICE = _("No office is on record yet: record the offices and their rules first.")


def not_ended() -> QuerySet[Appointment]:
    """Those that hold today, or have no end."""
    rows = Appointment.objects.filter(open_q() | on_q(clock.today()))
    return rows.select_related("office", "parliamentarian").order_by("office__rank", "since")


class ChoosesOffice(ChoosesRows):
    rows_in = ("office",)
    nothing = NO_OFFICE

    office = forms.ModelChoiceField(label=_("Office"), queryset=Office.objects.all())


class AppointForm(ChoosesOffice, ChoosesPeople):
    people_by_name = {"person": "name"}

    person = PersonChoice(label=_("Person"))
    name = typed_name(_("Or type the name"))
    since = day_field(_("From"), help_text=_("The first day in the office."))
    last_day = day_field(
        _("Last day"),
        required=False,
        help_text=_("Only of an appointment that is over: the last day in office, included."),
    )
    decided_by = text_field(_("Decided by"), max_length=80, help_text=REFERENCE_HELP)
    source = text_field(_("Source"), max_length=500, help_text=SOURCE_HELP)

    field_order = ("office", "person", "name", "since", "last_day", "term_ends", "decided_by")


class AppointElectedForm(AppointForm):
    term_ends = day_field(
        _("The term is expected to end on"),
        required=False,
        help_text=_("Nothing ends by itself on that day."),
    )


class ChoosesAppointment(ChoosesRows):
    rows_in = ("appointment",)
    nothing = _("Nobody is recorded in an office now.")

    appointment = RowChoice(label=_("Who leaves the office"), queryset=Appointment.objects.none())

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["appointment"].queryset = not_ended()


class ResignForm(ChoosesAppointment):
    last_day = day_field(_("Last day"), help_text=_("The last day in the office, included."))
    reason = forms.ChoiceField(
        label=_("Reason"),
        choices=[
            choice
            for choice in Appointment.EndReason.choices
            if choice[0] != Appointment.EndReason.HANDED_OVER
        ],
        initial=Appointment.EndReason.RESIGNED,
    )


class HandOverForm(ChoosesAppointment, ChoosesPeople):
    people_by_name = {"person": "name"}

    person = PersonChoice(label=_("Who takes it"))
    name = typed_name(_("Or type the name"))
    on = day_field(_("From"), help_text=_("The successor’s first day; the other’s last is before."))
    basis = forms.ChoiceField(
        label=_("The successor is"),
        choices=Appointment.Basis.choices,
        initial=Appointment.Basis.ELECTED,
        widget=forms.RadioSelect,
    )
    decided_by = text_field(_("Decided by"), max_length=80, help_text=REFERENCE_HELP)
    source = text_field(_("Source"), max_length=500, help_text=SOURCE_HELP)

    field_order = ("appointment", "person", "name", "on")


class VacancyForm(ChoosesOffice):
    since = day_field(_("From"), help_text=_("The first day on which the seat stood vacant."))
    last_day = day_field(
        _("Last day"), required=False, help_text=_("Leave empty while it is still vacant.")
    )
    source = text_field(_("Source"), max_length=500, help_text=SOURCE_HELP)
