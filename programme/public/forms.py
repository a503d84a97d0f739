"""The questions that the public pages of the programme answer."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.forms import KnownFieldsOnly
from programme.models import Event

Choices = Iterable[tuple[str, Any]]


class TableForm(KnownFieldsOnly):
    """Which of the page's tables a file is to hold."""

    table = forms.ChoiceField(
        required=False,
        error_messages={"invalid_choice": _("This page has no table “%(value)s”.")},
    )

    def __init__(self, data: QueryDict, tables: Iterable[str]) -> None:
        super().__init__(data, label_suffix="")
        _offer(self, "table", [(name, name) for name in tables])


class FilterForm(KnownFieldsOnly):
    """Choices are given by the page, that has read the rows; empty asks for all."""

    def __init__(self, data: QueryDict, **choices: Choices) -> None:
        super().__init__(data, label_suffix="")
        everything = [("", pgettext_lazy("every value of a filter", "All"))]
        for name, offered in choices.items():
            _offer(self, name, [*everything, *offered])

    def asked(self, name: str) -> str:
        """Only after `is_valid()`."""
        return self.cleaned_data[name]


class EventsForm(FilterForm):
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    concern = forms.ChoiceField(label=_("Area of concern"), required=False)
    year = forms.ChoiceField(label=_("Year"), required=False)

    def __init__(self, data: QueryDict, **choices: Choices) -> None:
        super().__init__(data, kind=Event.Kind.choices, **choices)


class RecommendationsForm(FilterForm):
    maker = forms.ChoiceField(label=_("Made by"), required=False)
    addressee = forms.ChoiceField(label=_("Addressed to"), required=False)
    year = forms.ChoiceField(label=_("Year"), required=False)
    status = forms.ChoiceField(label=_("What followed"), required=False)


def _offer(form: forms.Form, name: str, choices: list[tuple[str, Any]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices
    field.error_messages.setdefault("invalid_choice", "")
    if name != "table":
        field.error_messages["invalid_choice"] = _("“%(value)s” is not one of the choices.")
