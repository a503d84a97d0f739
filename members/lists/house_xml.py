"""The House of Commons as XML: the member list, and one member's profile or roles."""

from collections.abc import Iterable
from datetime import date
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from members.chambers import HOUSE
from members.lists.official import (
    AffiliationOnList,
    ListFormat,
    ListRow,
    MandateOnList,
    OfficialList,
)
from members.lists.refusals import unusable, wrong
from members.lists.seats import require, sitting_member
from members.lists.values import clean_text, read_identifier, read_party, read_span
from tenure.span import Span

LIST_ROOT = "ArrayOfMemberOfParliament"
PROFILE_ROOT = "Profile"


def read_house_list(root: Element, as_of: date, language: str) -> OfficialList:
    rows = []
    for number, element in enumerate(root, start=1):
        if element.tag != "MemberOfParliament":
            raise unusable(
                _("Something other than a member stands in the list"),
                _("Download the list again."),
                row=number,
                value=element.tag,
            )
        rows.append(_read_member(number, element, as_of))
    return OfficialList(ListFormat.HOUSE_XML, HOUSE, language, True, tuple(rows))


def _read_member(number: int, element: Element, as_of: date) -> ListRow:
    return sitting_member(
        number,
        given_name=text_of(element, "PersonOfficialFirstName", number),
        family_name=text_of(element, "PersonOfficialLastName", number),
        honorific=text_of(element, "PersonShortHonorific", number),
        house_id=read_identifier(optional_text(element, "PersonId", number), number),
        constituency=text_of(element, "ConstituencyName", number),
        province=text_of(element, "ConstituencyProvinceTerritoryName", number),
        party=text_of(element, "CaucusShortName", number),
        days=_days(element, number),
        as_of=as_of,
    )


def read_house_profile(root: Element, language: str) -> OfficialList:
    """Seats stand under Profile or wrapped; only CaucusMemberRole dates a party."""
    elements = list(root.iter("MemberOfParliamentRole"))
    if not elements:
        raise unusable(
            _("The profile holds no seat in the House"),
            _("Download the member's roles page as XML and import that."),
        )
    newest = elements[0]
    row = ListRow(
        1,
        text_of(newest, "PersonOfficialFirstName", 1),
        text_of(newest, "PersonOfficialLastName", 1),
        honorific=text_of(newest, "PersonShortHonorific", 1),
        house_id=_one_identifier(root),
        mandates=tuple(_read_mandate(*dated) for dated in _in_order(elements)),
        affiliations=tuple(
            _read_caucus(*dated) for dated in _in_order(root.iter("CaucusMemberRole"))
        ),
    )
    require(1, {_("last name"): row.family_name})
    return OfficialList(ListFormat.HOUSE_PROFILE, HOUSE, language, False, (row,))


def _one_identifier(root: Element) -> int | None:
    found = {read_identifier(clean_text(element.text, 1), 1) for element in root.iter("PersonId")}
    found.discard(None)
    if len(found) > 1:
        raise wrong(
            _("The profile names more than one person"),
            _("Import one member's profile at a time."),
            value=", ".join(map(str, sorted(number for number in found if number))),
        )
    return found.pop() if found else None


def _read_mandate(number: int, element: Element, span: Span) -> MandateOnList:
    constituency = text_of(element, "ConstituencyName", number)
    require(number, {_("constituency"): constituency})
    province = text_of(element, "ConstituencyProvinceTerritoryName", number)
    return MandateOnList(HOUSE, constituency, province, span)


def _read_caucus(number: int, element: Element, span: Span) -> AffiliationOnList:
    party = text_of(element, "CaucusShortName", number)
    require(number, {_("caucus"): party})
    return AffiliationOnList(read_party(party), span)


def _in_order(elements: Iterable[Element]) -> list[tuple[int, Element, Span]]:
    """Oldest first; of two that share one day, the day of the change, the newer one has it."""
    kept: list[tuple[int, Element, Span]] = []
    read = [(at, element, _read_span(at, element)) for at, element in enumerate(elements, 1)]
    for newer in sorted(read, key=lambda dated: dated[2].since):
        if kept:
            at, element, older = kept[-1]
            if older.last_day == newer[2].since != older.since:
                kept[-1] = (at, element, Span(older.since, newer[2].since))
        kept.append(newer)
    return kept


def _read_span(number: int, element: Element) -> Span:
    span = read_span(*_days(element, number), number)
    if span is None:
        raise wrong(_("A start date is missing"), _("Download the profile again."), row=number)
    return span


def _days(element: Element, number: int) -> tuple[str, str]:
    return text_of(element, "FromDateTime", number), text_of(element, "ToDateTime", number)


def text_of(element: Element, tag: str, number: int) -> str:
    """UnusableFile when the element is absent; empty text when it is there and empty."""
    if element.find(tag) is None:
        raise unusable(
            _("An element is missing"),
            _("Download the list again; the House may have changed its format."),
            row=number,
            value=tag,
        )
    return optional_text(element, tag, number)


def optional_text(element: Element, tag: str, number: int) -> str:
    return clean_text(element.findtext(tag), number)
