"""An invented official list of the House, in the real list's shape, that differs from the record:
read in like any other, it leaves something of most kinds to review."""

import hashlib
from datetime import date
from xml.etree import ElementTree

from members.lists.proposals import propose
from members.lists.reading import read_list
from members.models import Affiliation, ListImport, Mandate, Parliamentarian

AS_OF = date(2025, 11, 3)
FILE_NAME = "delegates-2025-11-03.xml"

PERSON_ID = "PersonId"
HONORIFIC = "PersonShortHonorific"
GIVEN_NAME = "PersonOfficialFirstName"
FAMILY_NAME = "PersonOfficialLastName"
CONSTITUENCY = "ConstituencyName"
PROVINCE = "ConstituencyProvinceTerritoryName"
CAUCUS = "CaucusShortName"
FROM = "FromDateTime"

ABSENT = "honora-gorsehallow"
NUMBER_NOT_RECORDED = "sasha-riveseche"

# What the list says otherwise than the record, by the person's short name
DIFFERENCES = {
    "lorcan-mapleshaw": {CAUCUS: "Harbour"},
    "perpetua-chantebrume": {CAUCUS: "Independent"},
    "gudrun-ljosvang": {FAMILY_NAME: "Ljósvang-Perrault"},
    "evariste-gatebourse": {HONORIFIC: "Hon."},
    "robin-brumardeau": {CONSTITUENCY: "Tanner’s Reach—Quayside"},
    "joris-van-der-meerel": {CAUCUS: "Kite Party"},
    NUMBER_NOT_RECORDED: {PERSON_ID: "900777"},
}

BY_ELECTIONS = "2025-09-15"
SEAT_OF_SPARROWGATE = {CONSTITUENCY: "Coracle", PROVINCE: "Farther Isles", CAUCUS: "Lantern"}
SEAT_OF_VERDELUNE = {CONSTITUENCY: "Granary", PROVINCE: "Windrow", CAUCUS: "Meadow"}
SEAT_OF_WHINDLEMAC = {CONSTITUENCY: "Firefly", PROVINCE: "Amberlake", CAUCUS: "Harbour"}
RETURNED = "ulric-whindlemac"


def queue_the_official_list() -> ListImport:
    """For no user. The proposals wait for whoever tries the review."""
    data = as_xml([*sitting(), *arrivals()])
    return propose(
        read_list(data, FILE_NAME, as_of=AS_OF),
        by=None,
        file_name=FILE_NAME,
        digest=hashlib.sha256(data).hexdigest(),
        as_of=AS_OF,
    )


def sitting() -> list[dict[str, str]]:
    """As the record has them on the day of the list, but for the differences."""
    parties = {
        row.parliamentarian_id: row.party.short_name_en
        for row in Affiliation.objects.on(AS_OF).select_related("party")
    }
    mandates = Mandate.objects.filter(chamber__code="house").on(AS_OF)
    rows = []
    for mandate in mandates.select_related("parliamentarian", "province"):
        person = mandate.parliamentarian
        if person.slug == ABSENT:
            continue
        row = member(
            person,
            {
                CONSTITUENCY: mandate.constituency_en,
                PROVINCE: mandate.province.name_en if mandate.province else "",
                CAUCUS: parties.get(person.pk, "Independent"),
            },
            mandate.since.isoformat(),
        )
        rows.append(row | DIFFERENCES.get(person.slug, {}))
    return rows


def arrivals() -> list[dict[str, str]]:
    """Three by-elections: somebody new, somebody who may be a former member, somebody back."""
    somebody_new = Parliamentarian(
        given_name="Wendeline", family_name="Sparrowgate", house_id=900_901
    )
    namesake = Parliamentarian(given_name="Mathurin", family_name="Verdelune")
    back = Parliamentarian.objects.get(slug=RETURNED)
    return [
        member(somebody_new, SEAT_OF_SPARROWGATE, BY_ELECTIONS),
        member(namesake, SEAT_OF_VERDELUNE, BY_ELECTIONS),
        member(back, SEAT_OF_WHINDLEMAC, BY_ELECTIONS),
    ]


def member(person: Parliamentarian, seat: dict[str, str], since: str) -> dict[str, str]:
    number = {PERSON_ID: str(person.house_id)} if person.house_id else {}
    return {
        **number,
        HONORIFIC: person.honorific_en,
        GIVEN_NAME: person.given_name,
        FAMILY_NAME: person.family_name,
        **seat,
        FROM: f"{since}T00:00:00",
    }


def as_xml(rows: list[dict[str, str]]) -> bytes:
    root = ElementTree.Element("ArrayOfMemberOfParliament")
    for row in rows:
        element = ElementTree.SubElement(root, "MemberOfParliament")
        for name, text in row.items():
            ElementTree.SubElement(element, name).text = text
        ElementTree.SubElement(element, "ToDateTime")
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
