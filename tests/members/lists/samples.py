"""Small lists in the shapes of the official ones. Everybody in them is invented."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

XML_NAMESPACES = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
)
HOUSE_HEADER = (
    "Honorific Title",
    "First Name",
    "Last Name",
    "Constituency",
    "Province / Territory",
    "Political Affiliation",
    "Start Date",
    "End Date",
)
HOUSE_HEADER_FR = (
    "Titre honorifique",
    "Prénom",
    "Nom",
    "Circonscription",
    "Province / Territoire",
    "Appartenance politique",
    "Date de début",
    "Date de fin",
)
SENATE_HEADER = (
    "Name",
    "Affiliation",
    "Province (Designation)",
    "Date of nomination",
    "Date of retirement",
    "Appointed on the advice of",
)
TERM_HEADER = [
    "id",
    "name",
    "sort_name",
    "email",
    "twitter",
    "facebook",
    "group",
    "group_id",
    "area_id",
    "area",
    "chamber",
    "term",
    "start_date",
    "end_date",
    "image",
    "gender",
]


@dataclass(frozen=True)
class Member:
    given_name: str
    family_name: str
    constituency: str
    province: str = "Ontario"
    party: str = "Liberal"
    since: str = "2019-10-21"
    last_day: str = ""
    honorific: str = ""
    house_id: int | None = None


ADA = Member("Ada", "Quillfeather", "Marrow Lake", house_id=9001, honorific="Hon.")
BENOIT = Member(
    "Benoît", "Saule-Brûlé", "Île-aux-Crabes—Côte-Perdue", "Quebec", "Bloc Québécois", house_id=9002
)
CORA = Member(
    "Cora", "O'Tansy", "Fort Thistle", "Alberta", "Conservative", "2020-10-26", house_id=9003
)
DOV = Member("Dov", "van der Hazel", "Yukon", "Yukon", "Independent", house_id=9004)
MEMBERS = (ADA, BENOIT, CORA, DOV)

# The same two people in French, and one more whom only the French list has.
ADA_FR = Member(
    "Ada", "Quillfeather", "Lac-Marrow", "Ontario", "Libéral", house_id=9001, honorific="L'hon."
)
BENOIT_FR = Member(
    "Benoît", "Saule-Brûlé", "Île-aux-Crabes—Côte-Perdue", "Québec", "Bloc Québécois", house_id=9002
)
EDITH_FR = Member("Édith", "Noyau", "Colline-du-Loup", "Québec", "NPD", house_id=9005)
MEMBERS_FR = (ADA_FR, BENOIT_FR, EDITH_FR)


def many_members(count: int) -> list[Member]:
    """No two of one name or riding."""
    return [
        Member(f"Given{n}", f"Family{n}", f"Riding {n}", house_id=10_000 + n) for n in range(count)
    ]


def _member_elements(member: Member, with_id: bool) -> str:
    last_day = (
        f"<ToDateTime>{member.last_day}T00:00:00</ToDateTime>"
        if member.last_day
        else '<ToDateTime xsi:nil="true" />'
    )
    number = f"<PersonId>{member.house_id}</PersonId>" if with_id and member.house_id else ""
    return (
        f"{number}"
        f"<PersonShortHonorific>{escape(member.honorific)}</PersonShortHonorific>"
        f"<PersonOfficialFirstName>{escape(member.given_name)}</PersonOfficialFirstName>"
        f"<PersonOfficialLastName>{escape(member.family_name)}</PersonOfficialLastName>"
        f"<ConstituencyName>{escape(member.constituency)}</ConstituencyName>"
        f"<ConstituencyProvinceTerritoryName>{escape(member.province)}"
        "</ConstituencyProvinceTerritoryName>"
        f"<CaucusShortName>{escape(member.party)}</CaucusShortName>"
        f"<FromDateTime>{member.since}T00:00:00</FromDateTime>{last_day}"
    )


def house_xml(members: Iterable[Member] = MEMBERS, *, with_ids: bool = False) -> bytes:
    rows = "".join(
        f"<MemberOfParliament>{_member_elements(member, with_ids)}</MemberOfParliament>"
        for member in members
    )
    return (
        f"<ArrayOfMemberOfParliament {XML_NAMESPACES}>{rows}</ArrayOfMemberOfParliament>".encode()
    )


def profile_xml(
    seats: Sequence[Member],
    caucuses: Sequence[tuple[str, str, str]] = (),
    *,
    wrapped: bool = True,
    with_ids: bool = False,
) -> bytes:
    """`caucuses`: party, first day, last day or empty."""
    roles = "".join(
        f"<MemberOfParliamentRole>{_member_elements(seat, with_ids)}</MemberOfParliamentRole>"
        for seat in seats
    )
    roles = f"<MemberOfParliamentRoles>{roles}</MemberOfParliamentRoles>" if wrapped else roles
    dated = "".join(
        f"<CaucusMemberRole><CaucusShortName>{party}</CaucusShortName>"
        f"<FromDateTime>{first}T00:00:00</FromDateTime>"
        + (f"<ToDateTime>{last}T23:59:59</ToDateTime>" if last else '<ToDateTime xsi:nil="true" />')
        + "<ParliamentNumber>43</ParliamentNumber></CaucusMemberRole>"
        for party, first, last in caucuses
    )
    return (
        f"<Profile {XML_NAMESPACES}>{roles}<CaucusMemberRoles>{dated}</CaucusMemberRoles>"
        "<ParliamentaryPositionRoles /></Profile>"
    ).encode()


def table(
    header: Sequence[str], rows: Iterable[Sequence[object]], *, delimiter: str = ","
) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()


def house_csv(
    members: Iterable[Member] = MEMBERS,
    *,
    header: Sequence[str] = HOUSE_HEADER,
    with_ids: bool = False,
    bom: bool = False,
    delimiter: str = ",",
) -> bytes:
    rows = []
    for member in members:
        row: list[object] = [
            member.honorific,
            member.given_name,
            member.family_name,
            member.constituency,
            member.province,
            member.party,
            f"{member.since} 12:00:00 AM",
            f"{member.last_day} 12:00:00 AM" if member.last_day else "",
        ]
        rows.append([member.house_id, *row] if with_ids else row)
    printed = ("Member ID", *header) if with_ids else header
    return (b"\xef\xbb\xbf" if bom else b"") + table(printed, rows, delimiter=delimiter)


SENATORS = (
    ("Marsh, Colin", "CSG", "Nova Scotia", "2018-06-15", "2034-01-02"),
    ("Marsh, Marty", "ISG", "Ontario (Waterloo)", "2018-02-15", "2033-03-04"),
    ("Fern, David M.", "C", "Newfoundland and Labrador", "2013-01-25", "2037-05-06"),
    ("Fern, Kris", "GRO", "Alberta", "2024-08-31", "2046-07-08"),
    ("Sedge, Jr., Tobias C.", "C", "Ontario", "2012-09-06", "2030-09-10"),
    ("Nancy Rush, _", "Non-affiliated", "Ontario", "2005-03-24", "2027-11-12"),
    ("Prospect, Paul (PJ)", "PSG", "Nova Scotia", "2023-07-06 1", "2039-11-04"),
)


def senate_csv(rows: Iterable[Sequence[str]] = SENATORS) -> bytes:
    return table(SENATE_HEADER, [(*row, "Somebody (Lib.)") for row in rows])


def term_csv(rows: Iterable[dict[str, str]]) -> bytes:
    return table(TERM_HEADER, [[row.get(column, "") for column in TERM_HEADER] for row in rows])


def term_row(number: int, name: str, area: str, group: str = "Liberal", **more: str) -> dict:
    fixed = {"chamber": "House of Commons", "term": "42", "id": f"person-{number}"}
    return fixed | {"name": name, "sort_name": name, "area": area, "group": group} | more


TERM = (
    term_row(1, "Ada Quillfeather", "Ontario (Marrow Lake)"),
    term_row(2, "Benoît Saule-Brûlé", "Quebec (Île-aux-Crabes—Côte-Perdue)", "Bloc Québécois"),
    term_row(
        3, "Gil Petit Noyau", "The North (Nunavut)", "Green", email="Gil.PetitNoyau@parl.example"
    ),
    term_row(4, "Ruth Van Elder", "Alberta (Fort Thistle)", "Conservative"),
)


def popolo_json() -> bytes:
    document = {
        "persons": [
            {
                "id": "p1",
                "name": "Ada Quillfeather",
                "given_name": "Ada",
                "family_name": "Quillfeather",
                "identifiers": [{"scheme": "wikidata", "identifier": "Q900001"}],
            },
            {"id": "p2", "name": "Wren Ashdown", "identifiers": []},
        ],
        "organizations": [
            {"id": "commons", "name": "House of Commons", "classification": "legislature"},
            {"id": "liberal", "name": "Liberal", "classification": "party"},
            {"id": "committee", "name": "Committee on Ponds", "classification": "committee"},
        ],
        "areas": [
            {"id": "a1", "name": "Ontario (Marrow Lake)"},
            {"id": "a2", "name": "Quebec (Val-Perdu)"},
        ],
        "memberships": [
            {
                "person_id": "p1",
                "organization_id": "commons",
                "on_behalf_of_id": "liberal",
                "area_id": "a1",
                "legislative_period_id": "term/42",
            },
            {"person_id": "p1", "organization_id": "committee"},
            {
                "person_id": "p2",
                "organization_id": "commons",
                "on_behalf_of_id": "liberal",
                "area_id": "a2",
                "start_date": "2015-10-19",
                "end_date": "2017-04-02",
            },
        ],
    }
    return json.dumps(document, ensure_ascii=False).encode()
