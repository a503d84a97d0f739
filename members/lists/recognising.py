"""What a file is, told by its content; files often taken for a list are refused by name."""

import json
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.lists import everypolitician, house_csv, house_xml, senate_csv
from members.lists.official import ListFormat
from members.lists.refusals import UnusableFile, unusable
from members.lists.tables import CsvTable, Layout, decode, read_table

CSV_LAYOUTS: dict[ListFormat, Layout] = {
    ListFormat.HOUSE_CSV: house_csv.LAYOUT,
    ListFormat.SENATE_CSV: senate_csv.LAYOUT,
    ListFormat.EVERYPOLITICIAN_CSV: everypolitician.LAYOUT,
}
XML_ROOTS = {
    house_xml.LIST_ROOT: ListFormat.HOUSE_XML,
    house_xml.PROFILE_ROOT: ListFormat.HOUSE_PROFILE,
}
OTHER_XML = {
    "ArrayOfPartyStanding": gettext_lazy("a table of standings, not a list of members"),
    "ArrayOfMinister": gettext_lazy("a list of ministers, not a list of members"),
    "ArrayOfParliamentarySecretary": gettext_lazy(
        "a list of parliamentary secretaries, not a list of members"
    ),
    "ArrayOfVote": gettext_lazy("a record of votes, not a list of members"),
    "html": gettext_lazy("a web page, not a list of members"),
}
OTHER_CSV = {
    "FEDUID": gettext_lazy("a table of ridings, not a list of members"),
    "parliament": gettext_lazy("a table of Parliaments, not a list of members"),
}
SIGNATURES = (
    (b"PK\x03\x04", gettext_lazy("a workbook or an archive, not a list as text")),
    (b"%PDF", gettext_lazy("a PDF, not a list as text")),
    (b"\xd0\xcf\x11\xe0", gettext_lazy("an old workbook, not a list as text")),
    (b"\x1f\x8b", gettext_lazy("a compressed file, not a list as text")),
)
SPACE = b" \t\r\n"
BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Recognised:
    """`content` is the XML root, the CsvTable or the parsed JSON, by `format`."""

    format: ListFormat
    content: Any


def recognise(data: bytes) -> Recognised:
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise _other_kind(str(kind))
    start = data
    for mark in BYTE_ORDER_MARKS:
        start = start.removeprefix(mark)
    start = start.replace(b"\x00", b"").lstrip(SPACE)
    if not start:
        raise unusable(_("The file is empty"), _("Download the list again."))
    if start.startswith(b"<"):
        return _recognise_xml(data)
    if start.startswith((b"{", b"[")):
        return _recognise_json(data)
    return _recognise_csv(data)


def _other_kind(kind: str) -> UnusableFile:
    return unusable(
        _("This is %(kind)s") % {"kind": kind},
        _("Import the list of members or senators as XML, CSV or Popolo JSON."),
    )


def _recognise_xml(data: bytes) -> Recognised:
    root = _parse_xml(data)
    tag = root.tag.rpartition("}")[2]
    if tag in OTHER_XML:
        raise _other_kind(str(OTHER_XML[tag]))
    if root.tag not in XML_ROOTS:
        raise unusable(
            _("The XML is not a known list"),
            _("Import the members' list, or one member's roles, of the House of Commons."),
            value=root.tag,
        )
    return Recognised(XML_ROOTS[root.tag], root)


def _parse_xml(data: bytes) -> Element:
    try:
        return fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        if data.lstrip(SPACE)[:15].lower().startswith(b"<!doctype html"):
            raise _other_kind(str(OTHER_XML["html"])) from None
        raise unusable(
            _("The XML declares entities or a document type, which no official list does"),
            _("Do not trust this file; download the list from the official site."),
            value=type(error).__name__,
        ) from None
    except (ParseError, ValueError, LookupError) as error:
        raise unusable(
            _("The XML is broken or cut off"),
            _("Download the file again: it is not whole, or not XML in its declared encoding."),
            value=error,
        ) from None


def _recognise_json(data: bytes) -> Recognised:
    text = decode(data)
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise unusable(
            _("The JSON is broken or cut off"), _("Download the file again."), value=error
        ) from None
    if not isinstance(document, dict) or "persons" not in document:
        raise unusable(
            _("The JSON is not laid out as Popolo"),
            _("A Popolo file holds lists of persons, organizations, memberships and areas."),
        )
    return Recognised(ListFormat.POPOLO_JSON, document)


def _recognise_csv(data: bytes) -> Recognised:
    table = read_table(decode(data))
    for name, kind in OTHER_CSV.items():
        if name in table.header:
            raise _other_kind(str(kind))
    list_format, layout = max(CSV_LAYOUTS.items(), key=lambda item: _likeness(table, item[1]))
    if _likeness(table, layout) < 0.5:
        raise unusable(
            _("The header is not that of a known list"),
            _("The first row must name the columns as the official list does."),
            row=1,
            value=", ".join(table.header),
        )
    return Recognised(list_format, table)


def _likeness(table: CsvTable, layout: Layout) -> float:
    """How much of the layout's required columns the header has."""
    found = {layout.find(printed) for printed in table.header}
    required = set(layout.columns) - layout.optional
    return len(found & required) / len(required)
