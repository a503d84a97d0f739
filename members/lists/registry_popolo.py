"""The Popolo of a registry like this one: beside Popolo's words each thing bears, under "registry",
the row of public data it was made of, and so can be restored as it was."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from members.chambers import HOUSE, SENATE
from members.lists.official import (
    AffiliationOnList,
    ListFormat,
    ListRow,
    MandateOnList,
    OfficialList,
)
from members.lists.refusals import UnusableFile, unusable, wrong
from members.lists.seats import require
from members.lists.values import clean_text, read_day, read_identifier
from tenure.precision import Precision
from tenure.span import Span

Thing = Mapping[str, Any]
GROUP = "group"


def is_of_a_registry(persons: list[Thing]) -> bool:
    return bool(persons) and all(isinstance(person.get("registry"), dict) for person in persons)


def read_registry(document: Thing, persons: list[Thing], language: str) -> OfficialList:
    """UnusableFile where a row is not laid out as public data is."""
    ties = _Ties(document)
    rows = tuple(
        _read_person(number, person, ties, language)
        for number, person in enumerate(persons, start=1)
    )
    chambers = {mandate.chamber_code for row in rows for mandate in row.mandates}
    return OfficialList(
        ListFormat.POPOLO_JSON, SENATE if chambers == {SENATE} else HOUSE, language, False, rows
    )


class _Ties:
    """Rows of the document's memberships by person and kind; offices of the group are left out."""

    def __init__(self, document: Thing) -> None:
        self._rows: dict[tuple[str, str], list[Thing]] = {}
        memberships = document.get("memberships")
        for each in memberships if isinstance(memberships, list) else []:
            if not isinstance(each, dict) or not isinstance(each.get("registry"), dict):
                raise _not_laid_out(None)
            kind = str(each.get("organization_id")).partition("/")[0]
            if kind == GROUP and "post_id" in each:
                continue
            self._rows.setdefault((str(each.get("person_id")), kind), []).append(each["registry"])

    def of(self, person: str, kind: str) -> list[Thing]:
        return self._rows.get((person, kind), [])


def _read_person(number: int, person: Thing, ties: _Ties, language: str) -> ListRow:
    row, slug = person["registry"], str(person.get("id"))
    seats = [_mandate(number, each) for each in ties.of(slug, "chamber")]
    parties = [_affiliation(number, each) for each in ties.of(slug, "party")]
    house_id = read_identifier(_word(row, "house_id", number), number)
    require(number, {_("name"): _word(row, "family_name", number)})
    return ListRow(
        number,
        _word(row, "given_name", number),
        _word(row, "family_name", number),
        _word(row, "suffix", number),
        _word(row, f"honorific_{language}", number),
        house_id=house_id,
        senate_key=_word(row, "senate_key", number) or None,
        wikidata_id=_word(row, "wikidata_id", number),
        mandates=tuple(_listed_mandate(number, each, language) for each in seats),
        affiliations=tuple(
            AffiliationOnList(each["party"], _span(each))
            for each in parties
            if not _span(each).is_empty
        ),
        details={
            "person": _person(number, row),
            "other_names": [_other_name(number, each) for each in _others(person, number)],
            "mandates": seats,
            "affiliations": parties,
            "memberships": [_membership(number, each) for each in ties.of(slug, GROUP)],
        },
    )


def _others(person: Thing, number: int) -> Iterator[Thing]:
    others = person.get("other_names") or []
    for each in others if isinstance(others, list) else [None]:
        if not isinstance(each, dict) or not isinstance(each.get("registry"), dict):
            raise _not_laid_out(number)
        yield each["registry"]


SOURCED = ("source", "dispute_en", "dispute_fr", "dispute_source")
PERSON = (
    *("given_name", "family_name", "suffix", "honorific_en", "honorific_fr", "post_nominal"),
    *("grammatical_gender_fr", "grammatical_gender_source", "public_link", *SOURCED),
)
MANDATE = (
    *("chamber", "constituency_en", "constituency_fr", "province"),
    *("start_reason", "end_reason", *SOURCED),
)
AFFILIATION = ("party", "start_reason", "end_reason", *SOURCED)
MEMBERSHIP = ("kind", "decided_by", "mover", "seconder", "end_reason", *SOURCED)


def _person(number: int, row: Thing) -> dict[str, Any]:
    return {
        **_words(row, PERSON, number),
        "slug": _word(row, "parliamentarian", number),
        "house_id": read_identifier(_word(row, "house_id", number), number),
        "senate_key": _word(row, "senate_key", number) or None,
        "wikidata_id": _word(row, "wikidata_id", number) or None,
        "died_on": _day(row, "died_on", number),
    }


def _other_name(number: int, row: Thing) -> dict[str, Any]:
    names = ("given_name", "family_name", *SOURCED)
    return {**_words(row, names, number), **_days(number, row)}


def _mandate(number: int, row: Thing) -> dict[str, Any]:
    return {**_words(row, MANDATE, number), **_days(number, row)}


def _affiliation(number: int, row: Thing) -> dict[str, Any]:
    days = _days(number, row)
    if row.get("is_part_of_day") is True:
        days["until"] = days["since"]
    return {**_words(row, AFFILIATION, number), **days}


def _membership(number: int, row: Thing) -> dict[str, Any]:
    ratified_on = _day(row, "ratified_on", number)
    return {**_words(row, MEMBERSHIP, number), "ratified_on": ratified_on, **_days(number, row)}


def _listed_mandate(number: int, values: dict[str, Any], language: str) -> MandateOnList:
    other = "en" if language == "fr" else "fr"
    names = [values[f"constituency_{each}"] for each in (language, other)]
    name = next((name for name in names if name), "")
    return MandateOnList(
        values["chamber"], name, values["province"], _span(values), values["start_reason"]
    )


def _span(values: dict[str, Any]) -> Span:
    since, until = date.fromisoformat(values["since"]), values["until"]
    return Span(
        since,
        until and date.fromisoformat(until),
        Precision(values["since_precision"]),
        Precision(values["until_precision"]),
    )


def _days(number: int, row: Thing) -> dict[str, Any]:
    """Half-open, as the record keeps them; WrongContent for days that cannot be."""
    first, last = (read_day(_word(row, key, number), number) for key in ("first_day", "last_day"))
    precisions = [
        _word(row, f"{key}_precision", number) or Precision.DAY for key in ("first_day", "last_day")
    ]
    try:
        if first is None:
            raise ValueError(_("A first day is missing"))
        span = Span.inclusive(first, last, *map(Precision, precisions))
    except ValueError as error:
        raise wrong(
            _("The days of a row cannot be read"),
            _("Download the file again."),
            row=number,
            value=error,
        ) from None
    return {
        "since": span.since.isoformat(),
        "until": span.until and span.until.isoformat(),
        "since_precision": str(span.since_precision),
        "until_precision": str(span.until_precision),
    }


def _day(row: Thing, key: str, number: int) -> str | None:
    day = read_day(_word(row, key, number), number)
    return day and day.isoformat()


def _words(row: Thing, keys: tuple[str, ...], number: int) -> dict[str, Any]:
    """As they stand: texts may be long and have lines; the record's own fields judge them."""
    return {key: _text(row, key, number) for key in keys}


def _word(row: Thing, key: str, number: int) -> str:
    return clean_text(_text(row, key, number), number)


def _text(row: Thing, key: str, number: int) -> str:
    value = row.get(key)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int) or "\0" in str(value):
        raise _not_laid_out(number)
    return str(value)


def _not_laid_out(number: int | None) -> UnusableFile:
    return unusable(
        _("A row is not laid out as a registry writes it"),
        _("Download the whole file again."),
        row=number,
    )
