"""Single values as the lists print them: text, dates, names, provinces in parentheses."""

import re
import unicodedata
from datetime import date

from django.utils.translation import gettext as _

from members.lists.refusals import unusable, wrong
from tenure.precision import Precision
from tenure.span import Span

LONGEST_VALUE = 150
LONGEST_NUMBER = 9
EARLIEST_YEAR = 1867

ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}.*)?")
FOOTNOTE = re.compile(r"(?:\s*\(\d{1,2}\)|\s*\[\d{1,2}\]|[¹²³⁴-⁹]+|\s+\d{1,2}|(?<=-\d\d)\d)$")
IN_PARENTHESES = re.compile(r"^(?P<before>[^()]*?)\s*\((?P<inside>.*)\)$")
PARTICLE = re.compile(
    r"al|da|dal|del?|della|de[nrs]|d[iu]|dos|el|l[ae]s?|los|san|ste?\.?|te[nr]?|van|vander|von|zur?",
    re.IGNORECASE,
)
WITHOUT_PARTY = frozenset(
    {
        "independent",
        "indépendant",
        "indépendante",
        "indépendant(e)",
        "independant",
        "non-affiliated",
        "non affiliated",
        "non affilié",
        "non affiliée",
        "non affilié(e)",
        "non-affilié",
        "non-affilié(e)",
        "no affiliation",
        "sans appartenance",
    }
)


def clean_text(value: str | None, row: int | None) -> str:
    """NFC, single spaces, no invisible marks. UnusableFile: a control character, absurd length."""
    text = " ".join(_visible(value or "").split())
    if not text.isprintable() and any(
        unicodedata.category(character) in ("Cc", "Cs") for character in text
    ):
        raise unusable(
            _("A value holds a character that is not text"),
            _("Download the file again; do not edit it in a word processor."),
            row=row,
            value=text.encode("unicode_escape").decode("ascii"),
        )
    if len(text) > LONGEST_VALUE:
        raise unusable(
            _("A value is longer than any name, riding or party"),
            _("A quotation mark or a tag may be missing before it; download the file again."),
            row=row,
            value=text,
        )
    return text


def _visible(value: str) -> str:
    if value.isascii() and value.isprintable():
        return value
    visible = (mark for mark in value if unicodedata.category(mark) != "Cf")
    return unicodedata.normalize("NFC", "".join(visible))


def read_day(value: str, row: int) -> date | None:
    """The first ten characters of an ISO date or date and time; None when empty.

    WrongContent for anything else, day and month the wrong way round included.
    """
    text = value.strip()
    if not text:
        return None
    found = ISO_DAY.fullmatch(text)
    try:
        day = date.fromisoformat(found[1]) if found else None
    except ValueError:
        day = None
    if day is None or not EARLIEST_YEAR <= day.year < 9999:
        raise wrong(
            _("A date cannot be read"),
            _("Dates are written year-month-day, as in 2021-03-12."),
            row=row,
            value=text,
        )
    return day


def read_span(first: str, last: str, row: int) -> Span | None:
    """Both days as printed, the last included; None when there is no first."""
    since, last_day = read_day(first, row), read_day(last, row)
    if since is None:
        if last_day is None:
            return None
        raise wrong(
            _("A mandate has an end and no start"), _("Fill in its start."), row=row, value=last
        )
    try:
        return Span.inclusive(since, last_day)
    except ValueError:
        raise wrong(
            _("The end comes before the start"),
            _("Correct one of the two dates at the source, then import again."),
            row=row,
            value=f"{first} – {last}",
        ) from None


def stated_on(day: date) -> Span:
    """So on that day, known by no earlier source."""
    return Span(day, None, since_precision=Precision.ATTESTED)


def read_identifier(value: str, row: int) -> int | None:
    text = value.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER and int(text)):
        raise wrong(
            _("A member's number is not a number"),
            _("The House of Commons numbers its members with whole numbers; correct the value."),
            row=row,
            value=text,
        )
    return int(text)


def read_party(value: str) -> str | None:
    """None for those who sit without a party, in either language."""
    return None if value.casefold() in WITHOUT_PARTY else value


def without_footnote(value: str) -> str:
    """The Senate marks a second appointment with a digit after the date or the name."""
    return FOOTNOTE.sub("", value.strip())


def split_parentheses(value: str) -> tuple[str, str]:
    """("Ontario", "Toronto") of "Ontario (Toronto)"; the second part empty when there is none."""
    found = IN_PARENTHESES.match(value.strip())
    return (found["before"], found["inside"]) if found else (value.strip(), "")


def split_full_name(name: str, hint: str = "") -> tuple[str, str]:
    """Given and family name of "Ginette Petitpas Taylor".

    `hint` is the same name as `Given.Family` without spaces, as in an e-mail address; without one
    that fits, the family name is the last word and the particles before it.
    """
    words = name.split()
    if len(words) < 2:
        return "", name
    for at in range(1, len(words)):
        given, family = "".join(words[:at]), "".join(words[at:])
        if hint and f"{given}.{family}".casefold() == hint.casefold():
            return " ".join(words[:at]), " ".join(words[at:])
    start = len(words) - 1
    while start > 1 and PARTICLE.fullmatch(words[start - 1]):
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:])
