from datetime import date

from django.utils import dates
from django.utils.translation import get_language


def day_in_words(day: date) -> str:
    """ "1 March 2021", "1er mars 2021", as the pages write it, in the active language."""
    first_in_french = day.day == 1 and (get_language() or "").startswith("fr")
    return f"{'1er' if first_in_french else day.day} {dates.MONTHS[day.month]} {day.year}"
