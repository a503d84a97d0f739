"""What an address under /data/ may be asked: nothing is guessed, and nothing is ignored."""

import re
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext as _

_MONTHS = (
    r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_YEARS = r"(?:186[89]|18[7-9][0-9]|19[0-9]{2}|2[01][0-9]{2})"
_FIRST_YEAR = (
    r"1867-(?:(?:0[78]|10|12)-(?:0[1-9]|[12][0-9]|3[01])|(?:09|11)-(?:0[1-9]|[12][0-9]|30))"
)
_LEAP_YEARS = (
    r"(?:18(?:68|7[26]|8[048]|9[26])"
    r"|(?:19|21)(?:0[48]|[2468][048]|[13579][26])"
    r"|20(?:[02468][048]|[13579][26]))"
)
DAY = rf"^(?:{_YEARS}-{_MONTHS}|{_FIRST_YEAR}|{_LEAP_YEARS}-02-29)$"
"""Exactly the days that the registry's pages answer: 1867-07-01 to 2199-12-31."""

LARGEST_PAGE = 100_000
ROWS_A_PAGE = 500
LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)


class Unanswerable(Exception):
    """str() is a sentence for the reader, in the language that could be told from the question."""


@dataclass(frozen=True)
class Question:
    on: date | None
    page: int | None
    language: str


def language_of(query: QueryDict) -> str:
    """English where none, or none that we speak, is asked for."""
    asked = query.get("lang")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def read(query: QueryDict, heeded: tuple[str, ...]) -> Question:
    """Raises Unanswerable, also for what the address does not heed and what is asked twice."""
    for name in query:
        if name not in heeded:
            raise Unanswerable(_("This address takes no “%(name)s”.") % {"name": name[:40]})
        if len(query.getlist(name)) > 1:
            raise Unanswerable(_("“%(name)s” is asked twice.") % {"name": name[:40]})
    if "lang" in query and query["lang"] not in LANGUAGES:
        raise Unanswerable(_("Ask for lang=en or lang=fr."))
    return Question(_day(query), _page(query), language_of(query))


def _day(query: QueryDict) -> date | None:
    asked = query.get("on")
    if asked is None:
        return None
    if not re.fullmatch(DAY, asked):
        raise Unanswerable(_("Write the day as year-month-day, from 1867-07-01 to 2199-12-31."))
    return date.fromisoformat(asked)


def _page(query: QueryDict) -> int | None:
    asked = query.get("page")
    if asked is None:
        return None
    if not re.fullmatch(r"[1-9][0-9]{0,5}", asked) or int(asked) > LARGEST_PAGE:
        raise Unanswerable(_("Pages are numbered from 1."))
    return int(asked)
