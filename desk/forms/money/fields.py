"""Amounts, accounts and members with their sums."""

import re
import uuid

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import KEY_DIGITS, ChoosesPeople, choices_with_none, day_field, text_field
from exports.money import money
from funding.actions.grants import spending_accounts
from funding.models import Account, Grant, Transaction
from members.models import Parliamentarian
from record.money import MoneyField
from tenure import clock

KEY_LENGTH = 64
MOST_LINES = 10_000
EVENT_HELP = _("The permanent short name of an event, such as 2016-11-30-agm.")
DESCRIPTION_HELP = _("Without anybody’s name: this line can never be changed or erased.")
_BETWEEN = re.compile(r"[;\t]")


def new_key() -> str:
    return uuid.uuid4().hex


class MoneyForm(forms.Form):
    """`key` is new each time the page is opened, so that a form sent twice posts once."""

    key = forms.CharField(
        label=_("Key"),
        widget=forms.HiddenInput,
        initial=new_key,
        required=False,
        max_length=KEY_LENGTH,
    )

    def clean_key(self) -> str:
        return self.cleaned_data["key"] or new_key()


def today_field(label: object = _("On"), **options: object) -> forms.DateField:
    return day_field(label, initial=clock.today, **options)


def method_field(*, required: bool = True, **options: object) -> forms.ChoiceField:
    choices = Transaction.Method.choices
    return forms.ChoiceField(
        label=_("Method"),
        choices=choices if required else choices_with_none(choices),
        required=required,
        **options,
    )


def cheque_field() -> forms.CharField:
    return text_field(_("Cheque number"), max_length=30)


def value_date_field() -> forms.DateField:
    return day_field(
        _("Value date"), required=False, help_text=_("The day the bank counts it, if another.")
    )


def description_field(*, required: bool = False) -> forms.CharField:
    return text_field(
        _("Description"), max_length=300, required=required, help_text=DESCRIPTION_HELP
    )


def event_field() -> forms.CharField:
    return text_field(_("Event"), max_length=80, help_text=EVENT_HELP)


class OneRow(forms.ModelChoiceField):
    """Refuses a number that no key reaches, which Django hands to the database."""

    def to_python(self, value: object) -> object:
        if isinstance(value, str) and len(value) > KEY_DIGITS:
            raise forms.ValidationError(self.error_messages["invalid_choice"], "invalid_choice")
        return super().to_python(value)


class GrantChoice(OneRow):
    def __init__(self, **options: object) -> None:
        grants = Grant.objects.select_related("funder")
        super().__init__(**{"queryset": grants, "label": _("Grant")} | options)


class AccountChoice(OneRow):
    """An account for expenses in money."""

    def __init__(self, **options: object) -> None:
        super().__init__(queryset=Account.objects.none(), label=_("Account"), **options)
        self.queryset = spending_accounts()


class SumsByMember(ChoosesPeople):
    """Reads lines of a name and an amount, as pasted from a spreadsheet."""

    def sums_in(
        self, field: str, text: str, *, allow_negative: bool = False
    ) -> list[tuple[Parliamentarian, int]]:
        """Cents by member, in the order written. Each line at fault is told by the field."""
        reading = MoneyField(allow_negative=allow_negative)
        found: dict[Parliamentarian, int] = {}
        for line in filter(str.strip, text.splitlines()):
            name, cents = self._line(field, line.strip(), reading)
            person = self._named(field, name) if cents is not None else None
            if person in found:
                self.add_error(field, _now("%(name)s is here twice.") % {"name": person})
            elif person is not None and cents is not None:
                found[person] = cents
        return list(found.items())

    def _line(self, field: str, line: str, reading: MoneyField) -> tuple[str, int | None]:
        name, *rest = _BETWEEN.split(line, maxsplit=1)
        if not rest or not name.strip():
            message = _now("Write a name, a semicolon and an amount: “%(line)s” is neither.")
            self.add_error(field, message % {"line": line})
            return "", None
        try:
            return name.strip(), reading.clean(rest[0].strip())
        except forms.ValidationError as error:
            told = {"line": line, "error": " ".join(error.messages)}
            self.add_error(field, _now("“%(line)s”: %(error)s") % told)
            return "", None


def sums_field(label: object, help_text: object) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=MOST_LINES,
        widget=forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField"}),
        help_text=help_text,
    )


def owes(person: Parliamentarian, cents: int) -> str:
    return _now("%(person)s owes %(amount)s") % {"person": person, "amount": money(cents)}
