"""Coming into the group and being ratified."""

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import (
    ChoosesPeople,
    ChoosesRows,
    PeopleChoice,
    RowsChoice,
    day_field,
    text_field,
    typed_names,
)
from members.models import Membership

REFERENCE_HELP = _("Reference of the meeting or motion, such as 2016-11-30-agm/2.")


class AdmitForm(ChoosesPeople):
    """The fields of `members.actions.admit`; `ratification` stands for two of them."""

    AWAITING, RATIFIED, NOT_ASKED = "awaiting", "ratified", "not_asked"
    people_by_name = {"people": "names"}

    kind = forms.ChoiceField(
        label=_("They come in as"),
        choices=Membership.Kind.choices,
        initial=Membership.Kind.OFFICIAL,
        widget=forms.RadioSelect,
    )
    people = PeopleChoice(label=_("People"), help_text=_("Type a part of a name or constituency."))
    names = typed_names()
    joined = day_field(_("From"), help_text=_("The first day of the tie."))
    decided_by = text_field(_("Decided by"), max_length=80, help_text=REFERENCE_HELP)
    mover = text_field(_("Moved by"))
    seconder = text_field(_("Seconded by"))
    ratification = forms.ChoiceField(
        label=_("Ratification"),
        choices=[
            (NOT_ASKED, _("none is needed")),
            (AWAITING, _("still awaited; until then for staff only")),
            (RATIFIED, _("ratified on the day below")),
        ],
        initial=NOT_ASKED,
        widget=forms.RadioSelect,
    )
    ratified_on = day_field(_("Ratified on"), required=False)
    source = text_field(
        _("Source"), max_length=500, help_text=_("Where this is written: a citation or an address.")
    )

    def clean(self) -> dict:
        cleaned = super().clean()
        ratified = cleaned.get("ratification") == self.RATIFIED
        if ratified and not cleaned.get("ratified_on") and "ratified_on" not in self.errors:
            self.add_error("ratified_on", _now("Give the day of the ratification."))
        if cleaned.get("ratified_on") and not ratified:
            self.add_error("ratified_on", _now("Leave this empty unless they were ratified."))
        return cleaned


class RatifyForm(ChoosesRows):
    rows_in = ("memberships",)
    nothing = _("No tie is awaiting ratification.")

    memberships = RowsChoice(
        label=_("Awaiting ratification"),
        queryset=Membership.objects.awaiting_ratification()
        .open()
        .select_related("parliamentarian"),
        error_messages={"required": _("Choose at least one.")},
    )
    on = day_field(_("Ratified on"))
    decided_by = text_field(
        _("Decided by"),
        max_length=80,
        help_text=_("Leave empty to keep the reference of the meeting that admitted them."),
    )
