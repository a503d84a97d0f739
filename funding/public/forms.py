"""The questions that the public pages about money answer."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from funding.fiscal_years import FiscalYear, UnknownFiscalYear, fiscal_years
from members.forms import KnownFieldsOnly
from tenure import clock
from tenure.forms import OnForm


class GrantForm(KnownFieldsOnly, OnForm):
    """One day; today when left empty, or when it has not come."""

    def day(self) -> date:
        asked = super().day()
        return asked if clock.has_come(asked) else clock.today()


class FundingForm(GrantForm):
    """A day; all fiscal years, or one; and which of the page's tables a file is to hold."""

    year = forms.TypedChoiceField(
        label=_("Fiscal year"),
        required=False,
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": _("The record has no fiscal year “%(value)s”.")},
    )
    table = forms.ChoiceField(
        required=False,
        error_messages={"invalid_choice": _("This page has no table “%(value)s”.")},
    )

    def __init__(
        self, data: QueryDict, starts: Sequence[date], tables: Sequence[str], **options: Any
    ) -> None:
        super().__init__(data, **options)
        every = [("", pgettext_lazy("every value of a filter", "All"))]
        self._offer("year", every + [(str(one.number), one.label) for one in _begun(starts)])
        self._offer("table", [(name, name) for name in tables])

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


def _begun(starts: Sequence[date]) -> list[FiscalYear]:
    """Newest first."""
    try:
        return fiscal_years(starts[0], clock.today(), starts)[::-1] if starts else []
    except UnknownFiscalYear:
        return []
