"""From the bytes of a file to an OfficialList, or a refusal that says what to do."""

from datetime import date
from pathlib import Path

from django.utils.translation import gettext as _

from members.lists.checking import check_list
from members.lists.everypolitician import read_everypolitician_csv
from members.lists.house_csv import read_house_csv
from members.lists.house_xml import read_house_list, read_house_profile
from members.lists.language import AUTO, ENGLISH, FRENCH, language_of
from members.lists.official import ListFormat, OfficialList
from members.lists.popolo import read_popolo
from members.lists.recognising import CSV_LAYOUTS, Recognised, recognise
from members.lists.refusals import ListRefused, unusable
from members.lists.senate_csv import read_senate_csv

LARGEST_FILE = 20 * 1024 * 1024


def read_file(path: Path) -> bytes:
    """UnusableFile when it is not a readable file of at most 20 MB, judged before reading."""
    try:
        if not path.is_file():
            what = _("This is a folder") if path.is_dir() else _("There is no such file")
            raise unusable(what, _("Name the list's own file."), value=path)
        refuse_size(path.stat().st_size)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise unusable(
            _("The file cannot be read"), _("Check its name and permissions."), value=error
        ) from None


def refuse_size(size: int) -> None:
    if size > LARGEST_FILE:
        raise unusable(
            _("The file is larger than 20 MB, and no official list is"),
            _("Download the list again."),
            value=_("%(size)s bytes") % {"size": size},
        )


def read_list(
    data: bytes,
    file_name: str,
    *,
    as_of: date,
    format: str = AUTO,
    language: str = AUTO,
    expect: int | None = None,
) -> OfficialList:
    """`as_of` is the day the list was true. UnusableFile or WrongContent, naming the file."""
    try:
        refuse_size(len(data))
        recognised = recognise(data)
        if format not in (AUTO, recognised.format):
            raise unusable(
                _("This is not the format asked for"),
                _("Leave out the format, or ask for %(format)s.") % {"format": recognised.format},
                value=format,
            )
        official_list = _read(recognised, as_of, _language(recognised, language))
        check_list(official_list, as_of=as_of, expect=expect)
    except ListRefused as refused:
        refused.file_name = file_name
        raise
    return official_list


def _language(recognised: Recognised, asked: str) -> str:
    if asked != AUTO:
        return asked
    if recognised.format in (ListFormat.HOUSE_XML, ListFormat.HOUSE_PROFILE):
        return language_of(recognised.content)
    layout = CSV_LAYOUTS.get(recognised.format)
    if layout is not None and layout.french & set(recognised.content.header):
        return FRENCH
    return ENGLISH


def _read(recognised: Recognised, as_of: date, language: str) -> OfficialList:
    content = recognised.content
    match recognised.format:
        case ListFormat.HOUSE_XML:
            return read_house_list(content, as_of, language)
        case ListFormat.HOUSE_PROFILE:
            return read_house_profile(content, language)
        case ListFormat.HOUSE_CSV:
            return read_house_csv(content, as_of, language)
        case ListFormat.SENATE_CSV:
            return read_senate_csv(content, as_of, language)
        case ListFormat.EVERYPOLITICIAN_CSV:
            return read_everypolitician_csv(content, language)
        case ListFormat.POPOLO_JSON:
            return read_popolo(content, language)
