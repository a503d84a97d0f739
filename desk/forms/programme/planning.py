"""What is asked of an event before it takes place, and once it has."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows, KeysChoice, day_field, text_field
from desk.forms.programme.fields import (
    SOURCE_HELP,
    EventChoice,
    hour_field,
    long_text,
    newest_events,
)
from partners.models import Organisation
from programme.actions.planning import MOVABLE
from programme.models import AreaOfConcern, Event
from programme.models.event import CountPrecision
from tenure import clock
from tenure.querysets import dated_by_q

PLANNED_FIELDS = (
    "kind",
    "audience",
    "title_en",
    "title_fr",
    "reference",
    "day",
    "starts_at",
    "ends_at",
    "last_day",
    "place_en",
    "place_fr",
    "hosted_by_group",
    "host_organisations",
    "concerns",
    "summary_en",
    "summary_fr",
    "source",
)


class PlanForm(forms.ModelForm):
    """`instance` is the unsaved event once the form is valid."""

    reference = forms.SlugField(
        label=_("Reference"),
        required=False,
        max_length=60,
        help_text=_("Permanent. Left empty, it is made of the day and the kind: 2016-11-30-agm."),
    )
    day = day_field(_("Day"))
    starts_at = hour_field(_("Starts at"), help_text=_("On Ottawa’s clock."))
    ends_at = hour_field(_("Ends at"))
    last_day = day_field(
        _("Last day"), required=False, help_text=_("Only where it lasts several days.")
    )
    host_organisations = KeysChoice(
        label=_("Host organisations"),
        queryset=Organisation.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    concerns = KeysChoice(
        label=_("Areas of concern"),
        queryset=AreaOfConcern.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    summary_en = long_text(_("Summary (English)"))
    summary_fr = long_text(_("Summary (French)"))
    source = text_field(_("Source"), max_length=500, help_text=SOURCE_HELP)

    class Meta:
        model = Event
        fields = PLANNED_FIELDS

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["host_organisations"].queryset = Organisation.objects.by_name()
        self.fields["concerns"].queryset = AreaOfConcern.objects.all()
        for name in ("title_en", "title_fr", "place_en", "place_fr"):
            self.fields[name].widget.attrs["class"] = "vTextField"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("reference") and cleaned.get("day") and cleaned.get("kind"):
            cleaned["reference"] = free_reference(cleaned["day"], cleaned["kind"])
        return cleaned


def free_reference(day: date, kind: str) -> str:
    """Such as 2026-06-10-panel, or 2026-06-10-panel-2 where that is taken."""
    wanted = f"{day.isoformat()}-{kind}"
    taken = set(
        Event.objects.filter(reference__startswith=wanted).values_list("reference", flat=True)
    )
    number, reference = 1, wanted
    while reference in taken:
        number += 1
        reference = f"{wanted}-{number}"
    return reference


class MovableForm(ChoosesRows):
    """About one event that is planned or was postponed."""

    rows_in = ("event",)
    nothing = _("No event is planned or postponed.")

    event = EventChoice()

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["event"].queryset = newest_events(status__in=MOVABLE)


class PostponeForm(MovableForm):
    nothing = _("No event is planned.")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["event"].queryset = newest_events(status=Event.Status.PLANNED)


class RescheduleForm(MovableForm):
    day = day_field(_("New day"))
    starts_at = hour_field(_("Starts at"), help_text=_("On Ottawa’s clock."))
    ends_at = hour_field(_("Ends at"))
    last_day = day_field(
        _("Last day"), required=False, help_text=_("Only where it lasts several days.")
    )


class HeldForm(MovableForm):
    nothing = _("No event that has come is waiting to be marked as held.")

    parliamentarians_count = forms.IntegerField(
        label=_("Parliamentarians present"),
        min_value=0,
        max_value=1000,
        required=False,
        help_text=_("As somebody counted them; leave empty where nobody did."),
    )
    parliamentarians_count_precision = forms.ChoiceField(
        label=_("How exactly they were counted"), choices=CountPrecision.choices
    )
    guests_count = forms.IntegerField(
        label=_("Other people present"), min_value=0, max_value=100_000, required=False
    )
    guests_count_precision = forms.ChoiceField(
        label=_("How exactly these were counted"), choices=CountPrecision.choices
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        come = dated_by_q("day", clock.today())
        self.fields["event"].queryset = newest_events(status__in=MOVABLE).filter(come)
