"""Days as arguments of commands."""

from argparse import ArgumentTypeError
from datetime import date

from django.utils.translation import gettext as _


def iso_day(text: str) -> date:
    """A `type` for argparse: a refusal ends the command with exit code 2 and the remedy."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        sentence = _("%(value)s is no date. Write it as year-month-day, for example 2021-03-12.")
        raise ArgumentTypeError(sentence % {"value": repr(text)}) from None
