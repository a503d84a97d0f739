"""What a person says when deciding one proposal: only what its kind asks for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import choices_with_none, day_field
from members.models import Affiliation, Mandate, Parliamentarian, ProposedChange
from record.because import Because

Kind = ProposedChange.Kind
NEW = "new"


class DecisionForm(forms.Form):
    """Its fields are arguments of `members.lists.accepting.accept`, given by `decision()`.

    Whether two records are one person has no answer chosen beforehand: a careless yes joins them.
    """

    asked: dict[str, tuple[str, ...]] = {
        Kind.GONE: ("day", "reason", "close_affiliation"),
        Kind.PARTY_DIFFERS: ("because", "day", "reason"),
        Kind.NAME_DIFFERS: ("because", "day"),
        Kind.CONSTITUENCY_DIFFERS: ("because", "day"),
        Kind.HONORIFIC_DIFFERS: ("because",),
        Kind.POSSIBLE_DUPLICATE: ("same_as",),
    }

    because = forms.ChoiceField(label=_("Why"), choices=Because.choices, initial=Because.EVENT)
    day = day_field(
        _("From"), required=False, help_text=_("The first day on which the list’s version holds.")
    )
    reason = forms.ChoiceField(label=_("Reason"), required=False)
    close_affiliation = forms.BooleanField(
        label=_("The affiliation ends too"), required=False, initial=True
    )
    same_as = forms.ChoiceField(label=_("This is"), widget=forms.RadioSelect)

    def __init__(self, *arguments: object, change: ProposedChange, **options: object) -> None:
        super().__init__(*arguments, prefix=f"proposal-{change.pk}", **options)
        asked = self.asked.get(change.kind, ())
        if "until" in change.after:  # a poll ended the seat: its day is on record
            asked = tuple(name for name in asked if name != "day")
        for name in [name for name in self.fields if name not in asked]:
            del self.fields[name]
        if "reason" in self.fields:
            gone = change.kind == Kind.GONE
            reasons = Mandate.EndReason if gone else Affiliation.EndReason
            self.fields["reason"].choices = choices_with_none(reasons.choices)
        if "same_as" in self.fields:
            people = [(str(one["id"]), one["name"]) for one in change.before.get("people", [])]
            self.fields["same_as"].choices = [*people, (NEW, _("somebody new of that name"))]

    def decision(self) -> dict[str, object]:
        """Only after `is_valid()`."""
        said = dict(self.cleaned_data)
        if "same_as" in said:
            chosen = said["same_as"]
            known = chosen != NEW
            said["same_as"] = Parliamentarian.objects.get(pk=chosen) if known else None
        return said
