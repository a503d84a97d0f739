"""Grants shown to the public and taken back."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import KeysChoice
from desk.forms.publishing import PublishingForm
from funding.models import Grant


class GrantsForm(PublishingForm):
    rows_in = ("grants",)

    grants = KeysChoice(
        label=_("Grants"),
        queryset=Grant.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        rows = Grant.objects.select_related("funder", "payer", "ultimate_funder")
        self.fields["grants"].queryset = self.offered(rows)
