"""A group's own membership sheet, row by row: who, which tie, since when."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from django import forms
from django.utils import translation
from django.utils.translation import gettext as _

from desk.sheets.columns import Line
from members.models import Membership, Parliamentarian
from record.bilingual import LANGUAGES
from record.folding import fold
from tenure.precision import Precision
from tenure.span import Span, day_after

ALSO = {
    Membership.Kind.OFFICIAL: ("official", "officiel", "officielle", "member", "membre"),
    Membership.Kind.PARTICIPATING: ("participating", "participant", "participante", "associé"),
}
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True)
class TieLine:
    """One row as it would be recorded: `tie` is unsaved. `known` is the same tie on record."""

    number: int
    tie: Membership
    known: Membership | None = None


def kinds_by_word() -> dict[str, str]:
    """By their codes and names in both languages, folded."""
    words = {fold(word): kind.value for kind, found in ALSO.items() for word in found}
    for language in LANGUAGES:
        with translation.override(language):
            words |= {fold(str(label)): code for code, label in Membership.Kind.choices}
    return words | {code: code for code in Membership.Kind.values} | {"": "official"}


def first_day(text: str) -> tuple[date, Precision]:
    """The first day that the text allows, and how exactly it tells it."""
    year, month, day, precision = _parts(text)
    return _date(text, year, month or 1, day or 1), precision


def end(text: str) -> tuple[date, Precision]:
    """The first day after the last one that the text allows."""
    year, month, day, precision = _parts(text)
    month = month or 12
    if day is None:
        _date(text, year, month, 1)
        day = monthrange(year, month)[1]
    return day_after(_date(text, year, month, day)), precision


def tie_of(line: Line, person: Parliamentarian, kind: str, *, source: str) -> Membership:
    """Unsaved. forms.ValidationError by column name."""
    problems: dict[str, list[str]] = {}
    read: dict[str, tuple[date, Precision]] = {}
    for name, reader in (("since", first_day), ("last_day", end), ("agreed", first_day)):
        if text := line.cells.get(name, ""):
            try:
                read[name] = reader(text)
            except forms.ValidationError as error:
                problems[name] = error.messages
    if not line.cells.get("since"):
        problems["since"] = [_("Say since when.")]
    if "agreed" in read and read["agreed"][1] != Precision.DAY:
        problems["agreed"] = [_("Give the day in full.")]
    if not problems and "last_day" in read and read["last_day"][0] not in _after(read["since"][0]):
        problems["last_day"] = [_("The end must come after the start.")]
    if problems:
        raise forms.ValidationError(problems)
    since, since_precision = read["since"]
    until, until_precision = read.get("last_day", (None, Precision.DAY))
    return Membership(
        parliamentarian=person,
        kind=kind,
        since=since,
        since_precision=since_precision,
        until=until,
        until_precision=until_precision,
        agreed_to_be_listed=read["agreed"][0] if "agreed" in read else None,
        decided_by=line.cells.get("decided_by", ""),
        source=line.cells.get("source", "") or source,
    )


def _after(since: date) -> Span:
    return Span(day_after(since))


def _parts(text: str) -> tuple[int, int | None, int | None, Precision]:
    found = _DAY.fullmatch(text.strip())
    if found is None:
        message = _("“%(text)s” is no date: write 2019-03-12, 2019-03 or 2019.")
        raise forms.ValidationError(message % {"text": text})
    year, month, day = (int(part) if part else None for part in found.groups())
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return year or 0, month, day, precision


def _date(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        message = _("“%(text)s” is not in the calendar.") % {"text": text}
        raise forms.ValidationError(message) from error
