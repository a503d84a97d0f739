"""The `?on=` and `?from=&to=` of every public page."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tenure import clock
from tenure.span import Span

EARLIEST = date(1867, 7, 1)
LATEST = date(2199, 12, 31)
ISO = "%Y-%m-%d"


class DayInput(forms.DateInput):
    """What is no date is left out: browsers show nothing for it, and HTML has it that way."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format=ISO)

    def format_value(self, value: Any) -> str | None:
        try:
            shown = super().format_value(value) or ""
            return datetime.strptime(shown, ISO).date().isoformat()
        except ValueError:
            return None


class DayField(forms.DateField):
    """An ISO date from Confederation to 2199: any other is a slip of the keyboard."""

    widget = DayInput
    default_error_messages = {
        "invalid": _("Write the date as year-month-day, for example 2021-03-12."),
        "too_early": _("The record cannot go back before 1867-07-01."),
        "too_late": _("The record does not look beyond 2199-12-31."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=[ISO], required=False, **options)

    def clean(self, value: object) -> date | None:
        day = super().clean(value)
        if day is not None and day < EARLIEST:
            raise forms.ValidationError(self.error_messages["too_early"], code="too_early")
        if day is not None and day > LATEST:
            raise forms.ValidationError(self.error_messages["too_late"], code="too_late")
        return day


class OnForm(forms.Form):
    """One day, in Toronto's calendar; today when left empty."""

    on = DayField(label=_("On"))

    def day(self) -> date:
        """Only after `is_valid()`."""
        return self.cleaned_data.get("on") or clock.today()


class PeriodForm(OnForm):
    """A day, or everyone from one day to another, both included; never both questions at once."""

    to = DayField(label=_("To"))

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["from"] = DayField(label=_("From"))

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("from"), cleaned.get("to")
        if cleaned.get("on") and (first or last):
            self.add_error("on", _("Ask for one day, or for a period, not both."))
        if first and last and last < first:
            self.add_error("to", _("The period must end on or after the day it begins."))
        return cleaned

    def period(self) -> Span | None:
        """From the first day asked (or 1867) to the last (or today); None where none is asked."""
        first, last = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        if first is None and last is None:
            return None
        return Span.inclusive(first or EARLIEST, max(last or clock.today(), first or EARLIEST))
