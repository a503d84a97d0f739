"""A bank statement in hand."""

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import KeysChoice, day_field
from funding.models import Posting
from record.money import MoneyField


class StatementForm(forms.Form):
    up_to = day_field(
        _("Statement up to and including"), help_text=_("The last day that the bank tells of.")
    )
    balance = MoneyField(
        label=_("Balance by the bank"),
        allow_zero=True,
        allow_negative=True,
        help_text=_("The balance at the end of that day."),
    )


class TicksForm(forms.Form):
    """`postings`: those the bank statement confirms, of those that were offered."""

    postings = KeysChoice(queryset=Posting.objects.none(), required=False)

    def __init__(self, *arguments: object, offered: list[Posting], **options: object) -> None:
        super().__init__(*arguments, **options)
        keys = [posting.pk for posting in offered]
        self.fields["postings"].queryset = Posting.objects.filter(pk__in=keys)
