"""Taking back an edition: one person asks, another confirms."""

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows
from opendata.models import Edition, EditionWithdrawal

CONFIRM, DROP = "confirm", "drop"


def _reason(label: object, help_text: object = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=help_text,
    )


class AskWithdrawalForm(ChoosesRows):
    rows_in = ("edition",)
    nothing = _("No edition stands that could be withdrawn.")

    edition = forms.ModelChoiceField(
        label=_("Edition"), queryset=Edition.objects.filter(withdrawal__isnull=True)
    )
    reason_en = _reason(
        _("Reason (English)"),
        _("Public, and for good. Do not repeat here what should not have been published."),
    )
    reason_fr = _reason(_("Reason (French)"))


class ConfirmWithdrawalForm(ChoosesRows):
    rows_in = ("withdrawal",)
    nothing = _("Nobody has asked to withdraw an edition.")

    withdrawal = forms.ModelChoiceField(
        label=_("Edition"),
        queryset=EditionWithdrawal.objects.filter(confirmed_at__isnull=True),
    )
    decision = forms.ChoiceField(
        label=_("Decision"),
        choices=[(CONFIRM, _("Withdraw the edition")), (DROP, _("Leave the edition as it is"))],
        widget=forms.RadioSelect,
    )
