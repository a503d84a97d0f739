"""Who takes part without being on the list, and who is on it without taking part."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows, KeysChoice, day_field
from members.models import Parliamentarian
from programme.participation import attending_without_tie
from tenure import clock
from tenure.wording import day_in_words

MONTHS, MOST_MONTHS = 12, 240


def months_field() -> forms.IntegerField:
    return forms.IntegerField(
        label=_("Within how many months"),
        min_value=1,
        max_value=MOST_MONTHS,
        initial=MONTHS,
        required=False,
    )


class ParticipationForm(forms.Form):
    """In an address: what is left out is twelve months, and today."""

    months = months_field()
    on = day_field(_("As it was on"), required=False, help_text=_("Today where it is empty."))

    def months_asked(self) -> int:
        return self.cleaned_data["months"] or MONTHS

    def day_asked(self) -> Any:
        return self.cleaned_data["on"] or clock.today()


class AttendersChoice(KeysChoice):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Parliamentarian) -> str:
        last = day_in_words(obj.last_attended)
        return f"{obj.sort_name} · {obj.times_attended} · {last}"


class ProposeForm(ChoosesRows):
    """`months` is the window in which they attended, kept from step to step."""

    rows_in = ("people",)
    nothing = _("Nobody attended in that time who has no tie to the group.")

    months = months_field()
    people = AttendersChoice(
        label=_("Attended without a tie (how often, and last on)"),
        queryset=Parliamentarian.objects.none(),
        error_messages={"required": _("Choose at least one.")},
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        found = attending_without_tie(clock.today(), self._months())
        self.fields["people"].queryset = found.order_by("sort_key", "pk")

    def _months(self) -> int:
        typed = self.data.get("months") if self.is_bound else self.initial.get("months")
        try:
            return self.fields["months"].clean(typed) or MONTHS
        except forms.ValidationError:
            return MONTHS
