"""People, organisations, posts, memberships and events as Popolo: https://www.popoloproject.com/.

Made of the public tables and of nothing else. Beside Popolo's own words each thing bears the row it
was made of under "registry", exactly as the tables write it, so that a registry can read it back.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from members.exports import publication
from opendata import catalogue
from tenure import clock

Row = dict[str, Any]
GROUP = "group"
LETTERS = {"day": 10, "month": 7, "year": 4, "about": 4}
_ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:)\]]")
IDENTIFIERS = {"house_id": "house_of_commons", "senate_key": "senate", "wikidata_id": "wikidata"}


def document() -> Row:
    """Everything that is public, of every day; a constant number of queries."""
    published = publication()
    mandates = rows_of("mandates")
    return {
        "notice": published.notice,
        "source": published.source,
        "licence": published.licence_name,
        "written_on": clock.today().isoformat(),
        "persons": list(_persons()),
        "organizations": [_group(published.source), *_organizations()],
        "posts": list(_posts()),
        "areas": list(_areas(mandates)),
        "memberships": [*_seats(mandates), *_parties(), *_ties(), *_offices()],
        "events": list(_events()),
    }


def rows_of(name: str) -> list[Row]:
    """Every row of a public table by the columns' keys, days as ISO texts."""
    table = catalogue.tables()[name]
    return [
        {column.json_key: _plain(column.cell(row)) for column in table.plain_columns}
        for row in table.rows(None)
    ]


def _plain(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell


def _persons() -> Iterator[Row]:
    names: dict[str, list[Row]] = {}
    for row in rows_of("other_names"):
        names.setdefault(row["parliamentarian"], []).append(row)
    for row in rows_of("parliamentarians"):
        others = names.get(row["parliamentarian"], [])
        yield _told(
            row,
            id=row["parliamentarian"],
            name=_full_name(row),
            given_name=row["given_name"],
            family_name=row["family_name"],
            honorific_prefix=row["honorific_en"] or row["honorific_fr"],
            honorific_suffix=row["suffix"],
            death_date=row["died_on"],
            identifiers=[
                {"scheme": scheme, "identifier": str(row[key])}
                for key, scheme in IDENTIFIERS.items()
                if row[key] is not None
            ],
            other_names=[_told(other, name=_full_name(other), **_days(other)) for other in others],
            links=[{"url": row["public_link"]}] if row["public_link"] else [],
            sources=_sources(row),
        )


def _full_name(row: Row) -> str:
    name = f"{row['given_name'] or ''} {row['family_name']}".strip()
    return f"{name}, {row['suffix']}" if row.get("suffix") else name


def _group(name: str) -> Row:
    return {"id": GROUP, "name": name or GROUP, "classification": "parliamentary group"}


def _organizations() -> Iterator[Row]:
    for row in rows_of("chambers"):
        yield _organization(row, f"chamber/{row['chamber']}", "chamber")
    for row in rows_of("parties"):
        yield _organization(row, f"party/{row['party']}", row["kind"])
    for row in rows_of("organisations"):
        yield _organization(row, f"organisation/{row['organisation']}", row["kind"])


def _organization(row: Row, identifier: str, classification: str) -> Row:
    both = [row["name_en"], row["name_fr"]]
    name, *others = [each for each in dict.fromkeys(both) if each]
    return _told(
        row,
        id=identifier,
        name=name,
        classification=classification,
        other_names=[{"name": other} for other in others],
    )


def _posts() -> Iterator[Row]:
    for row in rows_of("offices"):
        yield _told(
            row,
            id=f"office/{row['office']}",
            label=row["name_en"],
            role=row["office"],
            organization_id=GROUP,
        )


def _areas(mandates: Iterable[Row]) -> Iterator[Row]:
    told = {_area(row): row for row in mandates if _constituency(row)}
    for identifier, row in sorted(told.items()):
        yield {"id": identifier, "name": _constituency(row), "classification": "constituency"}


def _constituency(row: Row) -> str:
    return row["constituency_en"] or row["constituency_fr"] or row["province"] or ""


def _area(row: Row) -> str:
    return f"area/{row['chamber']}/{row['province'] or '-'}/{_constituency(row)}"


def _seats(mandates: Iterable[Row]) -> Iterator[Row]:
    for row in mandates:
        place = {"area_id": _area(row)} if _constituency(row) else {}
        yield _membership(row, f"chamber/{row['chamber']}", "member", **place)


def _parties() -> Iterator[Row]:
    for row in rows_of("affiliations"):
        yield _membership(row, f"party/{row['party']}", "member")


def _ties() -> Iterator[Row]:
    for row in rows_of("memberships"):
        yield _membership(row, GROUP, row["kind"])


def _offices() -> Iterator[Row]:
    for row in rows_of("appointments"):
        party = {"on_behalf_of_id": f"party/{row['party']}"} if row["party"] else {}
        post = f"office/{row['office']}"
        yield _membership(row, GROUP, row["office"], post_id=post, **party)


def _membership(row: Row, organization: str, role: str, **more: str) -> Row:
    return _told(
        row,
        person_id=row["parliamentarian"],
        organization_id=organization,
        role=role,
        **more,
        **_days(row),
        sources=_sources(row),
    )


def _events() -> Iterator[Row]:
    for row in rows_of("events"):
        day = row["day"][: LETTERS[row["day_precision"]]]
        yield _told(
            row,
            id=row["event"],
            name=row["title_en"],
            classification=row["kind"],
            status=row["status"],
            start_date=day,
            end_date=row["last_day"],
            location=row["place_en"] or row["place_fr"],
            organization_id=GROUP if row["hosted_by_group"] else None,
            sources=_sources(row),
        )


def _days(row: Row) -> dict[str, str]:
    """No more exactly than they are known: a start that is only attested is left out."""
    days: dict[str, str] = {}
    if row["first_day_precision"] in LETTERS:
        days["start_date"] = row["first_day"][: LETTERS[row["first_day_precision"]]]
    if row["last_day"]:
        days["end_date"] = row["last_day"][: LETTERS.get(row["last_day_precision"], 10)]
    return days


def _sources(row: Row) -> list[Row]:
    """Popolo's sources are addresses. One that is only told of stands in the row it came with."""
    source = row["source"] or ""
    return [{"url": url, "note": source} for url in dict.fromkeys(_ADDRESS.findall(source))]


def _told(row: Row, **words: Any) -> Row:
    """Without what is not known; the row itself last."""
    known = {key: value for key, value in words.items() if value not in (None, [], "")}
    return known | {"registry": row}
