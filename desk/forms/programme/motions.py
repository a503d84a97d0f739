"""What a meeting decided, and what follows from it."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import (
    ChoosesPeople,
    ChoosesRows,
    PersonChoice,
    text_field,
    typed_name,
)
from desk.forms.programme.fields import (
    SOURCE_HELP,
    EventChoice,
    MotionChoice,
    RecommendationsChoice,
    long_text,
    newest_events,
)
from programme.models import Event, Motion, Recommendation
from programme.models.wording import Language
from tenure import clock
from tenure.querysets import dated_by_q


class MotionForm(ChoosesPeople):
    """A mover or seconder who is nobody in the record is kept as printed."""

    people_by_name = {"mover": "mover_name", "seconder": "seconder_name"}
    may_be_nobody = frozenset({"mover", "seconder"})
    nothing = _("No meeting is on record.")

    event = EventChoice(label=_("Meeting"))
    number = forms.IntegerField(
        label=_("Number"),
        required=False,
        min_value=1,
        max_value=999,
        help_text=_("Left empty, the next of the meeting."),
    )
    text_en = long_text(_("Text (English)"))
    text_fr = long_text(_("Text (French)"))
    language = forms.ChoiceField(label=_("Language it was put in"), choices=Language.choices)
    is_quoted = forms.BooleanField(
        label=_("Quoted word for word"),
        required=False,
        initial=True,
        help_text=_("Leave unset where the text only tells what was moved."),
    )
    mover = PersonChoice(label=_("Moved by"))
    mover_name = typed_name(_("Or type the name"))
    mover_as_printed = text_field(
        _("Or as printed"), max_length=160, help_text=_("Where it is nobody in this record.")
    )
    seconder = PersonChoice(label=_("Seconded by"))
    seconder_name = typed_name(_("Or type the name"))
    seconder_as_printed = text_field(
        _("Or as printed"), max_length=160, help_text=_("Where it is nobody in this record.")
    )
    outcome = forms.ChoiceField(
        label=_("Outcome"), choices=Motion.Outcome.choices, widget=forms.RadioSelect
    )
    decides = forms.ChoiceField(
        label=_("Decides"),
        choices=Motion.Decides.choices,
        initial=Motion.Decides.OTHER,
        widget=forms.RadioSelect,
    )
    source = text_field(_("Source"), max_length=500, help_text=SOURCE_HELP)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        come = newest_events().filter(dated_by_q("day", clock.today()))
        self.fields["event"].queryset = come.exclude(status=Event.Status.CANCELLED)

    @property
    def has_nothing(self) -> bool:
        return not self.fields["event"].queryset.exists()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        event, number = cleaned.get("event"), cleaned.get("number")
        if event and number and event.motions.filter(number=number).exists():
            self.add_error("number", _now("Another motion of this meeting has that number."))
        return cleaned

    def facts(self) -> dict[str, Any]:
        """The fields of Motion, once the form is valid."""
        typed = {"event", "number", *self.people_by_name.values()}
        return {name: value for name, value in self.cleaned_data.items() if name not in typed}


class OutcomeForm(ChoosesRows):
    rows_in = ("motion",)
    nothing = _("Every motion has its outcome.")

    motion = MotionChoice(label=_("Motion"), queryset=Motion.objects.none())
    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=[one for one in Motion.Outcome.choices if one[0] != Motion.Outcome.NOT_RECORDED],
        widget=forms.RadioSelect,
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        left_open = Motion.objects.filter(outcome=Motion.Outcome.NOT_RECORDED)
        self.fields["motion"].queryset = left_open.select_related("event")


class AdoptForm(ChoosesRows):
    rows_in = ("motion",)
    nothing = _("No carried motion adopts a recommendation.")

    motion = MotionChoice(label=_("Carried motion"), queryset=Motion.objects.none())
    recommendations = RecommendationsChoice(
        label=_("Recommendations that it adopts"), queryset=Recommendation.objects.none()
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        carried = Motion.objects.filter(
            outcome=Motion.Outcome.CARRIED, decides=Motion.Decides.RECOMMENDATION
        )
        self.fields["motion"].queryset = carried.select_related("event")
        open_ones = Recommendation.objects.filter(adopted_by__isnull=True)
        self.fields["recommendations"].queryset = open_ones.select_related("document")
