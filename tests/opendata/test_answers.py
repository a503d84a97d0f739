"""Conditions, headers, refusals: what software relies on at every address of data."""

import json
import re
from datetime import date, timedelta

import pytest
from django.db import transaction
from django.test import Client

from opendata.questions import DAY
from record import lock
from tenure import clock
from tenure.forms import EARLIEST, LATEST
from tests import factories

ADDRESSES = (
    "/data/memberships.csv",
    "/data/memberships.xlsx",
    "/data/memberships.json",
    "/data/popolo.json",
    "/data/datapackage.json",
    "/data/openapi.json",
    "/data/schemas/memberships.json",
)


def write() -> None:
    with transaction.atomic():
        lock.take()
        factories.MembershipFactory()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_unchanged_is_304_and_a_write_a_day_or_a_language_changes_it(
    client: Client, address: str
) -> None:
    write()
    first = client.get(address)
    assert first["Last-Modified"]
    known = {"If-None-Match": first["ETag"]}
    again = client.get(address, headers=known)
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    since = {"If-Modified-Since": first["Last-Modified"]}
    assert client.get(address, headers=since).status_code == 304
    assert client.get(address, {"lang": "fr"}, headers=known).status_code == 200
    with clock.set_to(clock.today() + timedelta(days=1)):
        assert client.get(address, headers=known).status_code == 200
        assert client.get(address, headers=since).status_code == 200
    write()
    assert client.get(address, headers=known).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_anyone_may_read_from_any_page(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "public, no-cache"
    head = client.head(address)
    assert head.status_code == 200
    assert head["ETag"] == answer["ETag"]
    assert b"".join(head.streaming_content) == b"" if head.streaming else head.content == b""
    asked = client.options(address)
    assert asked.status_code == 204
    assert asked["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("on=2021-02-29", "Write the day as year-month-day, from 1867-07-01 to 2199-12-31."),
        ("on=2021-3-1", "Write the day as year-month-day, from 1867-07-01 to 2199-12-31."),
        ("on=", "Write the day as year-month-day, from 1867-07-01 to 2199-12-31."),
        ("page=0", "Pages are numbered from 1."),
        ("page=1.5", "Pages are numbered from 1."),
        ("lang=de", "Ask for lang=en or lang=fr."),
        ("year=2020", "This address takes no “year”."),
        ("on=2021-01-01&on=2022-01-01", "“on” is asked twice."),
    ],
)
def test_what_cannot_be_answered_is_refused_in_words(
    client: Client, query: str, sentence: str
) -> None:
    answer = client.get(f"/data/memberships.json?{query}")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    told = json.loads(answer.content)
    assert told["status"] == 400
    assert told["detail"] == sentence


@pytest.mark.django_db
def test_refusals_are_in_the_language_asked_for(client: Client) -> None:
    told = client.get("/data/memberships.json?lang=fr&page=0").json()
    assert told["detail"] == "Les pages sont numérotées à partir de 1."


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "/data/people.json",
        "/data/memberships.pdf",
        "/data/schemas/people.json",
        "/data/a/b",
        "/data/Memberships.json",
    ],
)
def test_what_is_not_there_is_told_to_software(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_is_written_here(method: str) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = getattr(client, method)("/data/memberships.json")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, OPTIONS"
    assert answer["Content-Type"] == "application/problem+json"


def test_the_pattern_of_days_is_exactly_the_calendar() -> None:
    pattern = re.compile(DAY)
    day, last = EARLIEST - timedelta(days=800), LATEST
    while day <= last:
        assert bool(pattern.search(day.isoformat())) is (day >= EARLIEST), day
        day += timedelta(days=1)
    assert not pattern.search("2200-01-01")
    for year in range(1867, 2200):
        for month, impossible in ((2, 30), (4, 31), (6, 31), (9, 31), (11, 31), (1, 32), (13, 1)):
            assert not pattern.search(f"{year}-{month:02}-{impossible}")
        if not _leaps(year):
            assert not pattern.search(f"{year}-02-29"), year


def _leaps(year: int) -> bool:
    return (date(year, 3, 1) - date(year, 2, 28)).days == 2


@pytest.mark.django_db
def test_the_catalogue_stands_under_both_languages(client: Client) -> None:
    factories.GroupFactory()
    english, french = client.get("/en/data/"), client.get("/fr/donnees/")
    assert english.status_code == french.status_code == 200
    assert "<h1>Open data</h1>" in english.content.decode()
    assert "<h1>Données ouvertes</h1>" in french.content.decode()
    for name in ("parliamentarians", "benefits"):
        assert f"/data/{name}.csv?lang=fr" in french.content.decode()
    assert client.get("/data/", headers={"Accept-Language": "fr"})["Location"] == "/fr/donnees/"
