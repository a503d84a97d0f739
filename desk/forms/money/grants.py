"""Grants, other income and spending."""

from django import forms
from django.core.validators import validate_slug
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows, day_field, text_field
from desk.forms.money.fields import (
    AccountChoice,
    GrantChoice,
    MoneyForm,
    OneRow,
    cheque_field,
    description_field,
    event_field,
    method_field,
    today_field,
    value_date_field,
)
from funding.models import Grant, Transaction
from partners.models import Organisation
from record.money import MoneyField
from tenure.precision import Precision
from tenure.span import day_after

CASH = Grant.objects.filter(nature=Grant.Nature.CASH).select_related("funder")
IN_KIND = Grant.objects.filter(nature=Grant.Nature.IN_KIND).select_related("funder")


def organisation_field(label: object, **options: object) -> OneRow:
    return OneRow(queryset=Organisation.objects.all(), label=label, **options)


class AgreeGrantForm(ChoosesRows, MoneyForm):
    """The fields of Grant, the amount as money."""

    rows_in = ("funder",)
    nothing = _("No organisation is on record: add the funder first.")

    funder = organisation_field(_("Funder"))
    payer = organisation_field(
        _("Payer"), required=False, help_text=_("Where another organisation sends the money.")
    )
    ultimate_funder = organisation_field(
        _("Ultimate funder"),
        required=False,
        help_text=_("Where the money comes from in the end, when it is known."),
    )
    nature = forms.ChoiceField(
        label=_("Nature"), choices=Grant.Nature.choices, initial=Grant.Nature.CASH
    )
    amount_agreed = MoneyField(
        label=_("Amount agreed"),
        required=False,
        help_text=_("Leave empty where no source says how much."),
    )
    purpose_en = text_field(_("Purpose (English)"), max_length=300, required=True)
    purpose_fr = text_field(_("Purpose (French)"), max_length=300)
    reference = text_field(
        _("Short name"),
        max_length=80,
        required=True,
        validators=[validate_slug],
        help_text=_("Permanent: part of addresses and exports. Such as migs-2024."),
    )
    agreed_on = day_field(_("Agreed on"), required=False)
    agreed_on_precision = forms.ChoiceField(
        label=_("Precision of that day"),
        choices=Precision.choices,
        initial=Precision.DAY,
        required=False,
    )
    spend_by = day_field(_("To be spent by"), required=False)
    covers_from = day_field(_("Support from"), required=False)
    covers_last = day_field(
        _("Support until"), required=False, help_text=_("The last day, included.")
    )
    event_reference = event_field()
    source = text_field(
        _("Source"), max_length=500, help_text=_("Where this is written: a citation or an address.")
    )

    def clean_reference(self) -> str:
        reference = self.cleaned_data["reference"]
        if Grant.objects.filter(reference=reference).exists():
            raise forms.ValidationError(_now("Another grant has this short name."))
        return reference

    def facts(self) -> dict[str, object]:
        """What `agree_grant` takes."""
        said = dict(self.cleaned_data)
        said["amount_agreed_cents"] = said.pop("amount_agreed")
        said["agreed_on_precision"] = said["agreed_on_precision"] or Precision.DAY
        last = said.pop("covers_last")
        said["covers_until"] = last and day_after(last)
        del said["key"]
        return said


class ReceiveGrantForm(ChoosesRows, MoneyForm):
    rows_in = ("grant",)
    nothing = _("No grant of money is on record: record the agreement first.")

    grant = GrantChoice(queryset=CASH)
    amount = MoneyField(label=_("Amount"))
    on = today_field(_("Received on"))
    method = method_field()
    value_date = value_date_field()
    description = description_field()

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["method"].initial = Transaction.Method.TRANSFER


class InKindForm(ChoosesRows, MoneyForm):
    rows_in = ("grant",)
    nothing = _("No grant in kind is on record: record the agreement first.")

    grant = GrantChoice(queryset=IN_KIND)
    value = MoneyField(label=_("Value"), help_text=_("What it would have cost the group."))
    on = today_field(_("Received on"))
    description = description_field(required=True)
    event_reference = event_field()


class IncomeForm(MoneyForm):
    amount = MoneyField(label=_("Amount"))
    on = today_field(_("Received on"))
    description = description_field(required=True)
    event_reference = event_field()
    method = method_field()
    value_date = value_date_field()

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["method"].initial = Transaction.Method.TRANSFER


class SpendForm(MoneyForm):
    amount = MoneyField(label=_("Amount"))
    account = AccountChoice()
    on = today_field(_("Spent on"))
    description = description_field(required=True)
    grant = GrantChoice(queryset=CASH, required=False, help_text=_("Where a grant pays for it."))
    event_reference = event_field()
    method = method_field(required=False)
    cheque_number = cheque_field()
