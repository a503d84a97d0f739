"""Each page asks the database a fixed number of questions, however many people there are."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client

from members.models import Affiliation, Mandate, Membership, Parliamentarian
from tenure import clock
from tests.pages import scene

# group; chambers, parties, provinces, parliaments (the form's choices); coverage
FRAME = 6
# who is listed; people; memberships, statements, mandates, affiliations of the people on the page
LISTED = 6
# of what nothing was written since; the versions are asked past what counts
AGAIN = 0
# ties not known
WHOLE = 1
# seats not known, affiliations not known, memberships by party and chamber
COUNTED = 3
# last tie by membership, by statement; founding of the group (for "everyone the record names")
NOT_WHOLE = 3

ROSTER = "/en/members/"
MANY = 20_000


@pytest.fixture(autouse=True)
def on_scene_day(db: None):
    with clock.set_to(scene.TODAY):
        yield


@pytest.mark.parametrize("people", [1, 3])
@pytest.mark.parametrize(
    ("query", "number"),
    [
        ({}, FRAME + LISTED + WHOLE + COUNTED),
        ({"sort": "party", "kind": "official"}, FRAME + LISTED + WHOLE + COUNTED),
        ({"q": "o", "chamber": "house", "party": scene.MOON}, FRAME + LISTED + WHOLE + COUNTED),
        ({"from": "2022-01-01", "to": "2023-01-01"}, FRAME + LISTED),
        ({"from": "2022-03-01", "to": "2023-01-01"}, FRAME + LISTED + WHOLE),
        ({"on": "2025-01-01"}, FRAME + LISTED + NOT_WHOLE),
    ],
)
def test_the_roster(
    client: Client,
    django_assert_num_queries: Callable,
    people: int,
    query: dict,
    number: int,
) -> None:
    scene.build(official=people, participating=people)
    with django_assert_num_queries(number):
        page = client.get(ROSTER, query)
    assert page.status_code == 200
    assert b'<table class="roster">' in page.content
    with django_assert_num_queries(AGAIN):
        assert client.get(ROSTER, query).content == page.content


def test_the_roster_of_twenty_thousand(client: Client, django_assert_num_queries: Callable) -> None:
    scene.build(official=1, participating=0)
    crowd()
    with django_assert_num_queries(FRAME + LISTED + WHOLE + COUNTED):
        page = client.get(ROSTER, {"page": "400", "sort": "party"})
    assert f"{MANY + 1} official members" in page.content.decode()


@pytest.mark.parametrize("people", [1, 3])
@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_a_download(
    client: Client, django_assert_num_queries: Callable, people: int, form: str
) -> None:
    """The form's four lists, coverage, the group, ties not known; then the people and
    their four kinds of rows.
    """
    scene.build(official=people, participating=people)
    with django_assert_num_queries(7 + 5):
        answer = client.get(ROSTER, {"format": form})
        assert b"".join(answer.streaming_content)


@pytest.mark.parametrize("people", [1, 3])
@pytest.mark.parametrize(
    ("address", "number"),
    [
        # group; points, points under them; coverage, two tallies and ties not known; latest ties
        # and statements; of an executive without holders its facts, complete days and last
        # appointment; of the programme five lists of what is on; the newest edition
        ("/en/", 9 + 8 + 2 + 5 + 1),
        # group; points, points under them; statements
        ("/en/about/", 4),
        # person, tie; offices; memberships, statements, mandates, affiliations, names; coverage;
        # group; parts at events, motions, recommendations, signatures; the edition to cite
        ("/en/members/keeper-0/", 10 + 4 + 1),
        # people, organisations, grants, memoranda; concerns, events, documents, recommendations;
        # editions
        ("/sitemap.xml", 4 + 4 + 1),
    ],
)
def test_other_pages(
    client: Client, django_assert_num_queries: Callable, people: int, address: str, number: int
) -> None:
    scene.build(official=people, participating=people)
    with django_assert_num_queries(number):
        assert client.get(address).status_code == 200


def crowd() -> None:
    people = Parliamentarian.objects.bulk_create(
        [
            Parliamentarian(family_name=f"Crowd {number}", slug=f"crowd-{number}")
            for number in range(MANY)
        ]
    )
    seat = Mandate.objects.first()
    party = scene.party(scene.MOON)
    since = date(2022, 3, 1)
    Mandate.objects.bulk_create(
        [Mandate(parliamentarian=person, chamber=seat.chamber, since=since) for person in people]
    )
    Affiliation.objects.bulk_create(
        [Affiliation(parliamentarian=person, party=party, since=since) for person in people]
    )
    Membership.objects.bulk_create(
        [Membership(parliamentarian=person, kind="official", since=since) for person in people]
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as autovacuum does; rows of an open transaction it cannot see
