"""The questions that the public pages of the executive answer."""

from members.forms import KnownFieldsOnly
from tenure.forms import OnForm


class DayForm(KnownFieldsOnly, OnForm):
    """One day; today when left empty."""


class HistoryForm(KnownFieldsOnly):
    """Asks nothing: the history has pages and files only."""
