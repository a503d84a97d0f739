"""Popolo JSON, as EveryPolitician and civic archives publish it: persons, memberships, events."""

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from members.chambers import HOUSE, SENATE
from members.lists.everypolitician import split_area
from members.lists.official import (
    AffiliationOnList,
    InParliament,
    ListFormat,
    ListRow,
    MandateOnList,
    OfficialList,
)
from members.lists.refusals import unusable, wrong
from members.lists.registry_popolo import is_of_a_registry, read_registry
from members.lists.seats import require
from members.lists.values import (
    clean_text,
    read_day,
    read_identifier,
    read_party,
    read_span,
    split_full_name,
)
from tenure.span import Span

CHAMBERS = {"house of commons": HOUSE, "senate": SENATE, "senate of canada": SENATE}
HOUSE_ID_SCHEMES = ("house_of_commons", "parl.gc.ca", "ourcommons", "house_id")
Thing = Mapping[str, Any]


def read_popolo(document: Any, language: str) -> OfficialList:
    """UnusableFile when the document is not Popolo or points at things it does not hold."""
    book = _Book(document)
    if is_of_a_registry(book.persons):
        return read_registry(document, book.persons, language)
    rows = tuple(
        _read_person(number, person, book) for number, person in enumerate(book.persons, start=1)
    )
    chambers = {mandate.chamber_code for row in rows for mandate in row.mandates}
    return OfficialList(
        ListFormat.POPOLO_JSON,
        SENATE if chambers == {SENATE} else HOUSE,
        language,
        False,
        rows,
        states_names=False,
    )


class _Book:
    """The document's tables by id."""

    def __init__(self, document: Any) -> None:
        self.persons = _table(document, "persons")
        self.organizations = _by_id(_table(document, "organizations"))
        self.areas = _by_id(_table(document, "areas"))
        self.memberships: dict[str, list[Thing]] = {}
        for membership in _table(document, "memberships"):
            self.memberships.setdefault(_text(membership, "person_id"), []).append(membership)


def _table(document: Any, name: str) -> list[Thing]:
    rows = document.get(name, []) if isinstance(document, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise unusable(
            _("The JSON is not laid out as Popolo"),
            _("A Popolo file holds lists of persons, organizations, memberships and areas."),
            value=name,
        )
    return rows


def _by_id(rows: list[Thing]) -> dict[str, Thing]:
    return {_text(row, "id"): row for row in rows}


def _text(thing: Thing, key: str, row: int | None = None) -> str:
    """`row` is the person's; the document's other tables have none."""
    value = thing.get(key)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise unusable(
            _("A value is not text"),
            _("Download the file again."),
            row=row,
            value=f"{key}: {value}",
        )
    return clean_text(str(value), row)


def _read_person(number: int, person: Thing, book: _Book) -> ListRow:
    given_name, family_name = (
        _text(person, "given_name", number),
        _text(person, "family_name", number),
    )
    if not family_name:
        hint = _text(person, "email", number).partition("@")[0]
        given_name, family_name = split_full_name(_text(person, "name", number), hint)
    require(number, {_("name"): family_name})
    identifiers = _identifiers(person, number)
    seats = [
        (mandate, membership)
        for membership in book.memberships.get(_text(person, "id", number), [])
        if (mandate := _read_mandate(number, membership, book)) is not None
    ]
    house_id = next((identifiers[key] for key in HOUSE_ID_SCHEMES if key in identifiers), "")
    return ListRow(
        number,
        given_name,
        family_name,
        _text(person, "honorific_suffix", number),
        _text(person, "honorific_prefix", number),
        house_id=read_identifier(house_id, number),
        senate_key=identifiers.get("senate") or None,
        wikidata_id=identifiers.get("wikidata", ""),
        mandates=tuple(mandate for mandate, _membership in seats),
        affiliations=tuple(
            affiliation
            for mandate, membership in seats
            if (affiliation := _read_party(number, membership, mandate, book)) is not None
        ),
    )


def _identifiers(person: Thing, number: int) -> dict[str, str]:
    rows = person.get("identifiers") or []
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise unusable(
            _("The JSON is not laid out as Popolo"),
            _("A person's identifiers are a list of scheme and identifier."),
            row=number,
        )
    return {_text(row, "scheme", number): _text(row, "identifier", number) for row in rows}


def _read_mandate(number: int, membership: Thing, book: _Book) -> MandateOnList | None:
    """None for a membership of anything but a chamber."""
    body = _named(book.organizations, membership, "organization_id", number)
    chamber_code = CHAMBERS.get(body.casefold())
    if chamber_code is None:
        return None
    area = _named(book.areas, membership, "area_id", number)
    require(number, {_("constituency"): area})
    province, constituency = split_area(area)
    days = _read_days(number, membership)
    return MandateOnList(chamber_code, constituency, province, days)


def _read_days(number: int, membership: Thing) -> Span | InParliament:
    first, last = _text(membership, "start_date", number), _text(membership, "end_date", number)
    period = re.search(r"(\d{1,3})$", _text(membership, "legislative_period_id", number))
    if period is not None:
        return InParliament(int(period[1]), read_day(first, number), read_day(last, number))
    span = read_span(first, last, number)
    if span is None:
        raise wrong(
            _("Neither dates nor a Parliament are given"),
            _("Add a start date or the legislative period."),
            row=number,
        )
    return span


def _read_party(
    number: int, membership: Thing, mandate: MandateOnList, book: _Book
) -> AffiliationOnList | None:
    party = _named(book.organizations, membership, "on_behalf_of_id", number)
    return AffiliationOnList(read_party(party), mandate.days) if party else None


def _named(things: Mapping[str, Thing], membership: Thing, key: str, number: int) -> str:
    """The name of what `key` points at; empty when the membership has no such key."""
    identifier = _text(membership, key, number)
    if not identifier:
        return ""
    if identifier not in things:
        raise unusable(
            _("A membership points at something that the file does not hold"),
            _("Download the whole file again."),
            row=number,
            value=identifier,
        )
    return _text(things[identifier], "name", number)
