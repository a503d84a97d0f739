"""Downloads hold exactly what the list on the screen holds, on all its pages."""

import csv
import io
import json
import re
from datetime import date

import openpyxl
import pytest
from django.test import Client

from tenure import clock
from tests import factories
from tests.pages import scene

ROSTER = "/en/members/"


@pytest.fixture(autouse=True)
def on_scene_day(db: None):
    with clock.set_to(scene.TODAY):
        yield


def body(client: Client, address: str, **query: object) -> bytes:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def csv_rows(client: Client, address: str = ROSTER, **query: object) -> list[dict]:
    text = body(client, address, format="csv", **query).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def screen(client: Client, **query: object) -> list[str]:
    """The slugs on every page of the list."""
    slugs: list[str] = []
    for number in (1, 2):
        page = client.get(ROSTER, {**query, "page": number})
        if page.status_code == 200:
            slugs += re.findall(
                r'<th scope="row">\s*<a href="/en/members/([^/]+)/"', str(page.text)
            )
    return slugs


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"kind": "official", "sort": "party"},
        {"chamber": "senate", "province": "ON"},
        {"q": "cote", "on": "2023-02-02"},
        {"from": "2009-01-01", "to": "2023-01-01", "party": scene.HARBOUR},
    ],
)
def test_the_same_people_in_the_same_order(client: Client, query: dict) -> None:
    scene.build(official=30, participating=30)
    addresses = [row["address"] for row in csv_rows(client, **query)]
    assert [address.split("/")[-2] for address in addresses] == screen(client, **query)
    assert addresses and all(each.startswith("http://testserver/en/") for each in addresses)


def test_one_tie_in_full(client: Client) -> None:
    scene.build(official=1, participating=0)
    (row,) = csv_rows(client)
    assert row["name"] == "O'Nimbus, Ondine"
    assert (row["tie"], row["tie_code"]) == ("official member", "official")
    assert (row["first_day"], row["last_day"]) == ("2022-03-01", "")
    assert (row["chamber"], row["constituency"]) == ("House of Commons", "Lighthouse 00")
    assert (row["party"], row["source"]) == ("Moonrise Party", scene.SOURCE)


def test_several_ties_of_a_period_are_several_lines_and_days_are_inclusive(client: Client) -> None:
    tie = factories.MembershipFactory(since=date(2020, 1, 1), until=date(2021, 1, 1))
    factories.MembershipFactory(parliamentarian=tie.parliamentarian, since=date(2022, 1, 1))
    rows = csv_rows(client, **{"from": "2020-05-05"})
    assert [(row["first_day"], row["last_day"]) for row in rows] == [
        ("2020-01-01", "2020-12-31"),
        ("2022-01-01", ""),
    ]


@pytest.mark.parametrize("address", [ROSTER, "/en/members/keeper-0/"])
@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_every_file_says_that_it_is_invented_and_informal(
    client: Client, address: str, form: str
) -> None:
    scene.build(official=1, participating=0)
    content = body(client, address, format=form)
    if form == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(content))
        cells = [cell.value for sheet in book for row in sheet for cell in row]
        content = " ".join(str(cell) for cell in cells).encode()
    assert b"INVENTED PRACTICE DATA" in content
    assert b"informal group of parliamentarians" in content


def test_the_file_names_the_filters_in_the_readers_language(client: Client) -> None:
    scene.build(official=1, participating=0)
    found = json.loads(body(client, ROSTER, format="json", kind="official", on="2023-01-02"))
    assert found["filters"] == {
        "Tie to the group": "official member",
        "On the day": "2 January 2023",
    }


def test_a_timeline_holds_what_the_page_holds(client: Client) -> None:
    scene.build(official=1, participating=0)
    rows = csv_rows(client, "/en/members/keeper-0/")
    assert [(row["section_code"], row["what"]) for row in rows] == [
        ("membership", "Official member"),
        ("mandate", "Lighthouse 00, Newfoundland and Labrador"),
        ("mandate", "Lighthouse Old"),
        ("affiliation", "Moonrise Party"),
        ("affiliation", "Orchard Union"),
        ("name", "Ondine Lumière"),
    ]
    assert rows[2]["dispute"] == "An almanac gives another riding."


def test_the_filename_names_the_person_and_an_unknown_format_is_refused(client: Client) -> None:
    scene.build(official=1, participating=0)
    answer = client.get("/en/members/keeper-0/", {"format": "xlsx"})
    assert 'filename="keeper-0.xlsx"' in answer["Content-Disposition"]
    refused = client.get("/en/members/keeper-0/", {"format": "doc"})
    assert refused.status_code == 400
    assert "Choose one of: xlsx, csv, json." in refused.text
