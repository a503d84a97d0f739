"""A person's party and seat; two records of one person."""

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import (
    ChoosesPeople,
    ChoosesRows,
    PersonChoice,
    choices_with_none,
    day_field,
    text_field,
    typed_name,
)
from members.models import Affiliation, Mandate, Parliamentarian, Party
from record.because import Because


class ChangePartyForm(ChoosesPeople):
    """No `party` means that the person left one and joined none."""

    people_by_name = {"person": "name"}

    person = PersonChoice(label=_("Person"))
    name = typed_name(_("Or type the name"))
    party = forms.ModelChoiceField(
        label=_("Belongs to"),
        queryset=Party.objects.all(),
        required=False,
        empty_label=_("no party or group (independent, non-affiliated)"),
    )
    on = day_field(_("From"), help_text=_("The first day on which it is so."))
    end_reason = forms.ChoiceField(
        label=_("Reason of leaving"),
        required=False,
        choices=choices_with_none(Affiliation.EndReason.choices),
    )
    start_reason = forms.ChoiceField(
        label=_("Reason of joining"),
        required=False,
        choices=choices_with_none(Affiliation.StartReason.choices),
    )
    source = text_field(_("Source"), max_length=500)
    because = forms.ChoiceField(
        label=_("Why this change?"),
        choices=Because.choices,
        initial=Because.EVENT,
        widget=forms.RadioSelect,
    )


class EndMandateForm(ChoosesPeople):
    """Adds `mandate`, the person's open seat, to the cleaned data."""

    people_by_name = {"person": "name"}

    person = PersonChoice(label=_("Person"))
    name = typed_name(_("Or type the name"))
    last_day = day_field(_("Last day"), help_text=_("The last day in the seat, included."))
    reason = forms.ChoiceField(
        label=_("Reason"), required=False, choices=choices_with_none(Mandate.EndReason.choices)
    )

    def clean(self) -> dict:
        cleaned = super().clean()
        person: Parliamentarian | None = cleaned.get("person")
        if person:
            cleaned["mandate"] = person.mandates.open().newest_first().first()
            if cleaned["mandate"] is None:
                message = _now("%(person)s has no seat in the record that still holds.")
                self.add_error("person", message % {"person": person})
        return cleaned


class MergeForm(ChoosesPeople):
    people_by_name = {"duplicate": "duplicate_name", "into": "into_name"}

    duplicate = PersonChoice(label=_("This record"))
    duplicate_name = typed_name(_("Or type the name"))
    into = PersonChoice(
        label=_("is the same person as"), help_text=_("The record that stays, with its address.")
    )
    into_name = typed_name(_("Or type the name"))


class UnmergeForm(ChoosesRows):
    rows_in = ("duplicate",)
    nothing = _("No record is merged into another.")

    duplicate = forms.ModelChoiceField(
        label=_("Merged record"),
        queryset=Parliamentarian.objects.filter(merged_into__isnull=False).select_related(
            "merged_into"
        ),
        empty_label=None,
    )
