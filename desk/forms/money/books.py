"""Opening, reversing, closing."""

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import day_field
from desk.forms.money.fields import (
    MoneyForm,
    SumsByMember,
    description_field,
    sums_field,
    today_field,
)
from funding.ledger.refusing import standing_openings
from funding.models import Transaction
from record.money import MoneyField

LARGEST_NUMBER = 10**15


class OpeningForm(SumsByMember, MoneyForm):
    """Adds `sums`, cents by member, to the cleaned data."""

    nothing = _("The books are open already: opening balances are recorded once, at the start.")

    on = today_field(
        _("On"),
        help_text=_("At the end of this day: the registry keeps the books from the next day on."),
    )
    bank = MoneyField(
        label=_("At the bank"),
        allow_zero=True,
        help_text=_("What the bank statement says for that day."),
    )
    undeposited = MoneyField(
        label=_("Received but not yet deposited"), allow_zero=True, required=False
    )
    members = sums_field(
        _("What members owe"),
        _(
            "One member on each line: the name, a semicolon, the amount. With a minus sign where a "
            "member has paid ahead. Two columns pasted from a spreadsheet do too."
        ),
    )

    @property
    def has_nothing(self) -> bool:
        return standing_openings().exists()

    def clean(self) -> dict:
        cleaned = super().clean()
        typed = cleaned.get("members") or ""
        cleaned["sums"] = self.sums_in("members", typed, allow_negative=True)
        return cleaned


class ReverseForm(MoneyForm):
    """Adds `transaction` to the cleaned data."""

    number = forms.IntegerField(
        label=_("Number of the transaction"), min_value=1, max_value=LARGEST_NUMBER
    )
    on = today_field(
        _("Reversed on"), help_text=_("Not before the transaction itself, nor in closed books.")
    )
    description = description_field()

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        number = cleaned.get("number")
        if number:
            cleaned["transaction"] = Transaction.objects.filter(pk=number).first()
            if cleaned["transaction"] is None:
                self.add_error("number", _now("There is no transaction of this number."))
        return cleaned


class CloseForm(MoneyForm):
    up_to = day_field(
        _("Close up to and including"),
        help_text=_("Usually the last day of a fiscal year, once its bank statements agree."),
    )
