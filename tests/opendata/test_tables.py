"""One table of any day, in each format, whole or page by page."""

import csv
import io
import json

import pytest
from django.test import Client
from jsonschema import Draft202012Validator, FormatChecker

from exports import FORMATS
from opendata import catalogue, files, schemas
from tests import factories
from tests.pages.scene import Scene

TABLES = tuple(catalogue.tables())


def body(answer) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def read(client: Client, address: str) -> dict:
    answer = client.get(address)
    assert answer.status_code == 200, (address, body(answer)[:300])
    return json.loads(body(answer))


@pytest.mark.parametrize("name", TABLES)
def test_every_json_keeps_to_its_schema_in_both_languages(
    client: Client, the_scene: Scene, name: str
) -> None:
    for query in ("", "?lang=fr", "?on=2022-05-05", "?page=1&lang=fr"):
        told = read(client, f"/data/{name}.json{query}")
        schema = read(client, f"/data/schemas/{name}.json")
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(told)


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("format", FORMATS)
def test_every_table_is_there_in_every_format(
    client: Client, the_scene: Scene, name: str, format: str
) -> None:
    answer = client.get(f"/data/{name}.{format}", {"on": "2022-05-05", "lang": "fr"})
    assert answer.status_code == 200
    assert answer["Content-Language"] == "fr"
    assert f"{name}-2022-05-05.{format}" in answer["Content-Disposition"]
    assert len(body(answer)) > 50


def test_a_schema_refuses_a_row_of_another_shape() -> None:
    schema = schemas.of_file(catalogue.tables()["memberships"])
    row = dict.fromkeys(schema["properties"]["rows"]["items"]["required"])
    checker = Draft202012Validator(schema["properties"]["rows"]["items"])
    assert not checker.is_valid(row)
    row |= {"parliamentarian": "x", "kind": "official", "first_day": "2022-01-01"}
    row |= {"first_day_precision": "day"}
    assert checker.is_valid(row)
    assert not checker.is_valid(row | {"kind": "honorary"})
    assert not checker.is_valid(row | {"notes": "A private note."})


def test_a_day_answers_what_held_that_day(client: Client, the_scene: Scene) -> None:
    every = read(client, "/data/mandates.json")["rows"]
    before = read(client, "/data/mandates.json?on=2020-01-01")["rows"]
    assert len(every) > len(before) == 1
    assert before[0]["constituency_en"] == "Lighthouse Old"
    assert before[0]["last_day"] == "2021-09-19"
    people = read(client, "/data/parliamentarians.json?on=2009-10-01")["rows"]
    assert [row["parliamentarian"] for row in people] == ["solenne"]


def test_keys_and_codes_are_the_same_in_both_languages(client: Client, the_scene: Scene) -> None:
    english, french = (read(client, f"/data/memberships.json?lang={each}") for each in ("en", "fr"))
    assert english["rows"] == french["rows"]
    assert [each["key"] for each in english["columns"]] == [
        each["key"] for each in french["columns"]
    ]
    assert english["title"] == "Memberships"
    assert french["title"] == "Adhésions"
    assert french["notice"] != english["notice"]


def test_csv_holds_the_same_cells(client: Client, the_scene: Scene) -> None:
    rows = read(client, "/data/memberships.json")["rows"]
    text = body(client.get("/data/memberships.csv")).decode("utf-8-sig")
    found = list(csv.DictReader(io.StringIO(text)))
    assert [row["parliamentarian"] for row in found] == [row["parliamentarian"] for row in rows]
    assert {row["kind"] for row in found} == {"official", "participating"}


def test_nobody_untied_is_in_any_table(client: Client, the_scene: Scene) -> None:
    addresses = [f"/data/{name}.{format}" for name in TABLES for format in ("csv", "json")]
    for address in [*addresses, "/data/popolo.json"]:
        text = body(client.get(address)).decode()
        for person in the_scene.untied:
            assert person.slug not in text, address
            assert person.family_name not in text, address
        for secret in ("secret@example.org", "A private note", "2031"):
            assert secret not in text, address


@pytest.mark.django_db
def test_pages_hold_every_row_once(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "ROWS_A_PAGE", 2)
    for number in range(5):
        person = factories.ParliamentarianFactory(slug=f"keeper-{number}")
        factories.MembershipFactory(parliamentarian=person)
    seen, address = [], "/data/memberships.json?lang=fr&page=1"
    while address:
        answer = client.get(address)
        told = json.loads(body(answer))
        assert told["pages"] == 3
        seen += [row["parliamentarian"] for row in told["rows"]]
        links = dict(reversed(link.split("; ")) for link in answer["Link"].split(", "))
        address = links.get('rel="next"', "").strip("<>")
    assert seen == [f"keeper-{number}" for number in range(5)]
    missing = client.get("/data/memberships.json?page=4")
    assert missing.status_code == 404
    assert json.loads(missing.content)["detail"] == "The last page is 3."
    assert client.get("/data/benefits.json?page=1").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("people", [1, 3])
@pytest.mark.parametrize(
    ("name", "queries"), [("parliamentarians", 3), ("mandates", 3), ("memberships", 3)]
)
def test_queries_do_not_grow_with_rows(
    client: Client, django_assert_num_queries, name: str, queries: int, people: int
) -> None:
    """When the record was written, the group, the rows; the version is asked before the view."""
    for _each in range(people):
        membership = factories.MembershipFactory()
        factories.MandateFactory(parliamentarian=membership.parliamentarian)
    with django_assert_num_queries(queries):
        rows = json.loads(body(client.get(f"/data/{name}.json")))["rows"]
    assert len(rows) == people
