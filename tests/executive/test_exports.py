"""Files of the executive hold what its pages hold, and say whose they are."""

import csv
import io
import json

import openpyxl
import pytest
from django.test import Client

from executive.models import Appointment, Waiver
from tests.executive import scene

DAY, HISTORY = "/en/executive/", "/en/executive/history/"

pytestmark = pytest.mark.usefixtures("the_executive")


def body(client: Client, address: str, **query: str) -> bytes:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def csv_rows(client: Client, address: str, **query: str) -> list[dict]:
    text = body(client, address, format="csv", **query).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_every_seat_of_the_day(client: Client) -> None:
    rows = csv_rows(client, DAY)
    assert [(row["office_code"], row["state_code"], row["name"]) for row in rows] == [
        ("chair", "held", "O'Nimbus, Isaura"),
        ("vice-chair", "held", "Quill, Zéphyrine"),
        ("vice-chair", "held", "Saint-Fjord, Ondine"),
        ("vice-chair", "vacant", ""),
        ("ex-officio", "held", "Ébénisse, Thaddée"),
    ]


def test_one_seat_in_full(client: Client) -> None:
    row = csv_rows(client, DAY)[2]
    slug = Appointment.objects.get(term_ends__isnull=False).parliamentarian.slug
    assert row["party_then"] == "Harbour Alliance"
    assert row["party_then_abbreviation"] == "HA"
    assert row["since_then"] == (
        "Appointed as Harbour Alliance; has sat as Moonrise Party since 8 June 2023."
    )
    assert (row["basis"], row["basis_code"]) == ("elected", "elected")
    assert (row["first_day"], row["last_day"], row["term_ends"]) == (
        "2020-11-30",
        "",
        "2024-11-30",
    )
    assert row["source"] == scene.MINUTES
    assert row["address"] == f"http://testserver/en/members/{slug}/"
    assert row["rule"].startswith("3 seats; each for a different party")


def test_a_vacancy_told_has_its_days_and_source(client: Client) -> None:
    row = csv_rows(client, DAY)[3]
    assert (row["first_day"], row["source"]) == ("2024-03-01", "Letter to the members")


def test_seats_not_known_are_not_called_vacant(client: Client) -> None:
    rows = csv_rows(client, DAY, on=scene.UNKNOWN)
    assert [row["state_code"] for row in rows] == ["not_known"] * 6
    assert {row["state"] for row in rows} == {"not known"}
    assert {row["first_day"] for row in rows} == {""}


def test_precisions_travel_with_the_days(client: Client) -> None:
    row = csv_rows(client, DAY, on=scene.LISTED)[0]
    assert row["first_day_precision"] == row["last_day_precision"]
    assert row["first_day_precision_code"] == row["last_day_precision_code"] == "unknown"
    assert row["first_day_precision"].startswith("not known")
    assert row["last_day"] == "2011-05-01"


def test_the_history_holds_every_line_newest_first(client: Client) -> None:
    rows = csv_rows(client, HISTORY)
    assert len(rows) == Appointment.objects.count() + 2
    days = [row["first_day"] for row in rows]
    assert days == sorted(days, reverse=True)
    unnamed = [row for row in rows if row["state_code"] == "vacant"]
    assert [(row["first_day"], row["last_day"]) for row in unnamed] == [
        ("2024-03-01", ""),
        ("2016-05-10", "2024-01-31"),
    ]


def test_the_file_names_the_day(client: Client) -> None:
    found = json.loads(body(client, DAY, format="json", on="2018-06-01"))
    assert found["filters"] == {"On the day": "1 June 2018"}
    assert found["written_on"] == "2024-05-14"
    assert found["rows"][0]["basis"] == "elected"


@pytest.mark.parametrize("address", [DAY, HISTORY])
@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_every_file_says_that_it_is_invented_and_informal_and_keeps_decisions_out(
    client: Client, address: str, form: str
) -> None:
    content = body(client, address, format=form)
    if form == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(content))
        cells = [cell.value for sheet in book for row in sheet for cell in row]
        content = " ".join(str(cell) for cell in cells).encode()
    assert b"INVENTED PRACTICE DATA" in content
    assert b"informal group of parliamentarians" in content
    assert Waiver.objects.get().reason.encode() not in content


def test_the_files_are_named(client: Client) -> None:
    for address, name in ((DAY, "executive"), (HISTORY, "history-of-the-executive")):
        answer = client.get(address, {"format": "xlsx"})
        assert f'filename="{name}.xlsx"' in answer["Content-Disposition"]
