"""What people ask about what is written of them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesPeople, ChoosesRows, PersonChoice, typed_name
from members.models import CorrectionRequest
from members.models.personal_data import LONGEST_MESSAGE
from programme.actions import guests_to_forget


class PersonForm(ChoosesPeople):
    people_by_name = {"person": "name"}

    person = PersonChoice(label=_("Person"))
    name = typed_name(_("Or type the name"))


class PersonReportForm(PersonForm):
    language = forms.ChoiceField(
        label=_("Language"),
        choices=[("en", _("English")), ("fr", _("French"))],
        widget=forms.RadioSelect,
    )


class RequestChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: CorrectionRequest) -> str:
        return f"{obj.received_at:%Y-%m-%d}: {obj.about} – {obj.message[:80]}"


class CloseCorrectionForm(ChoosesRows):
    rows_in = ("request",)
    nothing = _("No request is waiting.")

    request = RequestChoice(
        label=_("Request"), queryset=CorrectionRequest.objects.filter(closed_at__isnull=True)
    )
    outcome = forms.ChoiceField(
        label=_("Outcome"), choices=CorrectionRequest.Outcome.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("What was done"),
        required=False,
        max_length=LONGEST_MESSAGE,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
    )


class ForgetGuestsForm(forms.Form):
    """Asks nothing: the preview tells who is forgotten."""

    nothing = _("No guest of a long past event is kept.")

    @property
    def has_nothing(self) -> bool:
        return not guests_to_forget()
