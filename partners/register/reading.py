"""From the bytes of a file to entries, or a refusal that says what to do.

Known by content: one group's entry, or a list of entries, as JSON with `slug`, `index_date` and
`officers`. Names and addresses of contacts are not even looked at.
"""

import json
import re
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from members.lists.reading import refuse_size
from members.lists.refusals import ListRefused, UnusableFile, unusable, wrong
from members.lists.tables import decode
from members.lists.values import clean_text, read_day
from partners.register.entry import Entry, Key, PrintedOfficer, name_of, office_of
from tenure import clock

_YEAR_MONTH_DAY = re.compile(r"\d{6}")
LONGEST_ADDRESS = 200
LONGEST_TEXT = 120
MOST_OFFICERS = 200
_NEEDED = ("slug", "index_date", "officers")


def read_entries(data: bytes, file_name: str, groups: set[str]) -> list[Entry]:
    """Those of `groups`, by the name each has in the register; another group's are left aside.
    Raises UnusableFile or WrongContent, naming the file.
    """
    try:
        refuse_size(len(data))
        found = [one for one in _entries(data) if _slug(one) in groups]
        if not found:
            raise wrong(
                _("No sister group of this registry has an entry in this file"),
                _("Give the group its name in the register, on the organisation’s page."),
            )
        return [_entry(one) for one in found]
    except ListRefused as refused:
        refused.file_name = file_name
        raise


def _entries(data: bytes) -> list[dict]:
    text = decode(data)
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise unusable(
            _("The JSON is broken or cut off, or this is no JSON"),
            _("Download the file again."),
            value=error,
        ) from None
    entries = document if isinstance(document, list) else [document]
    if not entries or not all(isinstance(one, dict) for one in entries):
        raise _not_an_entry("")
    for one in entries:
        missing = [name for name in _NEEDED if name not in one]
        if missing:
            raise _not_an_entry(", ".join(missing))
    return entries


def _slug(entry: dict) -> str:
    """Of an entry that may be another group's: whatever is no text fits nobody."""
    slug = entry["slug"]
    return slug if isinstance(slug, str) else ""


def _not_an_entry(missing: str) -> UnusableFile:
    return unusable(
        _("The JSON is not laid out as entries of a register of groups"),
        _("Each entry says slug, index_date and officers."),
        value=_("missing: %(names)s") % {"names": missing} if missing else "",
    )


def _entry(entry: dict) -> Entry:
    edition_on = _edition_day(_text(entry, "index_date"))
    listed = entry["officers"]
    if not isinstance(listed, list) or len(listed) > MOST_OFFICERS:
        raise _not_text("officers")
    return Entry(
        group=_text(entry, "slug"),
        edition_on=edition_on,
        last_agm_on=_meeting(entry.get("agm")),
        address=_address(entry.get("source_url")),
        officers=_officers(listed),
    )


def _officers(listed: list) -> tuple[PrintedOfficer, ...]:
    officers: list[PrintedOfficer] = []
    seen: set[Key] = set()
    for number, printed in enumerate(listed, start=1):
        officer = _officer(number, printed)
        if officer is None:
            continue
        if officer.key in seen and not officer.vacant:
            raise wrong(
                _("The same person is listed twice in one office"),
                _("Have the register corrected, or remove the second entry from the file."),
                row=number,
                value=officer.name,
            )
        if officer.key not in seen:
            seen.add(officer.key)
            officers.append(officer)
    return tuple(officers)


def _officer(number: int, printed: Any) -> PrintedOfficer | None:
    """None for a person marked as removed, or listed as a contact only."""
    if not isinstance(printed, dict):
        raise _not_text("officers", number)
    if printed.get("removed") is True:
        return None
    office = office_of(_text(printed, "role", number))
    if office is None:
        return None
    name = name_of(_text(printed, "name", number))
    party = _text(printed, "party", number) if name else ""
    return PrintedOfficer(*office, name, party)


def _text(thing: dict, field: str, row: int | None = None) -> str:
    """Empty where the file says null or leaves it out. UnusableFile for anything but text."""
    value = thing.get(field)
    if value is not None and not isinstance(value, str):
        raise _not_text(field, row)
    text = clean_text(value, row)
    if len(text) > LONGEST_TEXT:
        raise _not_text(field, row)
    return text


def _not_text(field: str, row: int | None = None) -> UnusableFile:
    return unusable(
        _("A value is not what a register prints there"),
        _("Download the file again."),
        row=row,
        value=field,
    )


def _edition_day(printed: str) -> date:
    """Year, month and day in two digits each, as the register's addresses have it, or ISO."""
    text = printed
    if _YEAR_MONTH_DAY.fullmatch(printed):
        text = f"20{printed[:2]}-{printed[2:4]}-{printed[4:]}"
    day = read_day(text, None)
    if day is None or not clock.has_come(day):
        raise wrong(
            _("The edition has no day, or one that has not come yet"),
            _("index_date says the day of the edition, as in 250507."),
            value=printed,
        )
    return day


def _meeting(agm: Any) -> date | None:
    if not isinstance(agm, dict):
        return None
    return read_day(_text(agm, "date_of_most_recent_agm"), None)


def _address(printed: Any) -> str:
    """Empty for anything that is no web address of a length that can be kept."""
    if not isinstance(printed, str) or len(printed) > LONGEST_ADDRESS:
        return ""
    return printed if printed.startswith(("https://", "http://")) else ""
