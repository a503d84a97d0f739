"""Who holds an office, and seats that a source calls vacant."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from executive.admin.forms import AppointmentForm, VacancyForm
from executive.models import Appointment, Vacancy
from members.admin.base import DATES, SOURCES, DatedAdmin
from members.admin.filters import HoldsFilter
from members.admin.searching import PersonSearch
from tenure.wording import span_in_words


@admin.register(Appointment)
class AppointmentAdmin(PersonSearch, DatedAdmin):
    form = AppointmentForm
    list_display = (
        "parliamentarian",
        "office",
        "party",
        "basis",
        "days",
        "term_ends",
        "end_reason",
    )
    list_filter = (HoldsFilter, "office", "basis", "end_reason")
    autocomplete_fields = ("parliamentarian", "party")
    also_search = ("decided_by",)
    fieldsets = (
        (
            None,
            {
                "fields": ("office", "parliamentarian", "party", "basis"),
                "description": _(
                    "The party at appointment is the holder’s on the first day: leave it empty to "
                    "have it filled in from the recorded affiliation. Elections, resignations and "
                    "hand-overs are tasks of the front page, which show what they change."
                ),
            },
        ),
        DATES,
        (_("Beginning and end"), {"fields": ("term_ends", "end_reason", "decided_by")}),
        SOURCES,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Appointment]:
        return super().get_queryset(request).select_related("parliamentarian", "office", "party")

    def choice_label(self, appointment: Appointment) -> str:
        return f"{appointment} ({span_in_words(appointment.span)})"

    def save_model(
        self, request: HttpRequest, obj: Appointment, form: ModelForm, change: bool
    ) -> None:
        super().save_model(request, obj, form, change)
        if obj.party and not form["party"].data:
            told = _now("Party at appointment, from the affiliation of the first day: %(party)s.")
            messages.info(request, told % {"party": obj.party})


@admin.register(Vacancy)
class VacancyAdmin(DatedAdmin):
    form = VacancyForm
    list_display = ("office", "days", "source")
    list_select_related = ("office",)
    list_filter = (HoldsFilter, "office")
    fieldsets = (
        (
            None,
            {
                "fields": ("office",),
                "description": _(
                    "One seat that a source calls vacant. Needless for days on which the record of "
                    "the executive is complete."
                ),
            },
        ),
        DATES,
        SOURCES,
    )
