"""What happens to a tie that holds."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.admission import REFERENCE_HELP
from desk.forms.fields import (
    ChoosesPeople,
    PeopleChoice,
    PersonChoice,
    choices_with_none,
    day_field,
    text_field,
    typed_name,
    typed_names,
)
from members.models import Membership, Parliamentarian


class AgreementForm(ChoosesPeople):
    """Adds `memberships` to the cleaned data: each person's newest participating tie."""

    GIVEN, WITHDRAWN = "given", "withdrawn"
    people_by_name = {"people": "names"}

    agreement = forms.ChoiceField(
        label=_("Agreement to be listed"),
        choices=[
            (GIVEN, _("was given")),
            (WITHDRAWN, _("was withdrawn: taken off the public list at once")),
        ],
        initial=GIVEN,
        widget=forms.RadioSelect,
    )
    people = PeopleChoice(label=_("By"))
    names = typed_names()
    on = day_field(_("On"))

    def clean(self) -> dict:
        cleaned = super().clean()
        cleaned["memberships"] = []
        for person in cleaned.get("people") or []:
            newest = person.memberships.participating().newest_first().first()
            if newest is None:
                message = _now("%(person)s has no tie as participating parliamentarian.")
                self.add_error("people", message % {"person": person})
            else:
                cleaned["memberships"].append(newest)
        return cleaned


class OpenTieForm(ChoosesPeople):
    """Adds `membership`, the chosen person's open tie, to the cleaned data."""

    people_by_name = {"person": "name"}

    person = PersonChoice(label=_("Person"))
    name = typed_name(_("Or type the name"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        person: Parliamentarian | None = cleaned.get("person")
        if person:
            cleaned["membership"] = person.memberships.open().first()
            if cleaned["membership"] is None:
                message = _now("%(person)s has no tie to the group that still holds.")
                self.add_error("person", message % {"person": person})
        return cleaned


class EndTieForm(OpenTieForm):
    last_day = day_field(
        _("Last day"), help_text=_("The last day on which the tie still held, included.")
    )
    reason = forms.ChoiceField(
        label=_("Reason"),
        required=False,
        choices=choices_with_none(
            [
                choice
                for choice in Membership.EndReason.choices
                if choice[0] != Membership.EndReason.CHANGED_KIND
            ]
        ),
    )


class ChangeKindForm(OpenTieForm):
    kind = forms.ChoiceField(
        label=_("Becomes"), choices=Membership.Kind.choices, widget=forms.RadioSelect
    )
    on = day_field(_("From"), help_text=_("The first day of the new kind of tie."))
    decided_by = text_field(_("Decided by"), max_length=80, help_text=REFERENCE_HELP)
