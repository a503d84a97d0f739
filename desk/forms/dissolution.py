"""A dissolution of Parliament, and its opposite."""

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows, day_field, text_field
from members.chambers import HOUSE
from members.models import Chamber, Parliament


def elected_chamber() -> Chamber | None:
    return Chamber.objects.filter(code=HOUSE).first()


class DissolveForm(forms.Form):
    chamber = forms.ModelChoiceField(
        label=_("Chamber"), queryset=Chamber.objects.all(), initial=elected_chamber
    )
    on = day_field(_("Dissolved on"), help_text=_("The day of the proclamation."))
    polling_day = day_field(
        _("Polling day"),
        help_text=_("The seats are held until the day before; the new Parliament begins on it."),
    )
    expect = forms.IntegerField(
        label=_("Seats that are held"),
        min_value=0,
        help_text=_("As the chamber’s own list counts them, vacant ones left out."),
    )
    source = text_field(_("Source"), max_length=255)


class WithdrawDissolutionForm(ChoosesRows):
    rows_in = ("parliament",)
    nothing = _("No dissolution can be taken back: none is on record, or its poll has results.")

    parliament = forms.ModelChoiceField(
        label=_("Parliament"), queryset=Parliament.objects.none(), empty_label=None
    )

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        dissolved = Parliament.objects.dissolved().with_results().filter(has_results=False)
        newest = [row.pk for row in dissolved.newest_first()[:1]]
        self.fields["parliament"].queryset = Parliament.objects.filter(pk__in=newest)
