"""The questions that the public pages about partners answer."""

from datetime import date

from members.forms import KnownFieldsOnly
from tenure.forms import OnForm


class DayForm(KnownFieldsOnly, OnForm):
    """One day; everything on record when left empty."""

    def asked(self) -> date | None:
        """Only after `is_valid()`."""
        return self.cleaned_data.get("on")


class NoQuestionForm(KnownFieldsOnly):
    """A memorandum is whole on every day."""
