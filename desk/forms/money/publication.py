"""Grants shown to the public and taken back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows, KeysChoice
from funding.models import Grant


class GrantsForm(ChoosesRows):
    rows_in = ("grants",)
    published = False

    grants = KeysChoice(
        label=_("Grants"),
        queryset=Grant.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        rows = Grant.objects.filter(published_at__isnull=not self.published)
        self.fields["grants"].queryset = rows.select_related("funder", "payer", "ultimate_funder")


class PublishGrantsForm(GrantsForm):
    nothing = _("Nothing is waiting to be published.")


class WithdrawGrantsForm(GrantsForm):
    nothing = _("Nothing published can be withdrawn.")
    published = True
