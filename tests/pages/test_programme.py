"""What several packages say of the programme: links to walk, who paid, a person's part."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from django.test import Client

from executive.models import Appointment
from members.models import Membership
from programme.models import Event
from tenure import clock
from tests.executive.factories import OfficeFactory
from tests.factories import MembershipFactory
from tests.funding.factories import FeeRateFactory, GrantFactory
from tests.programme import scene
from tests.programme.scene import Scene

MEETING = "/en/events/2023-05-20-agm/"
RECOMMENDATION = "/en/recommendations/open-letter/1/"


@pytest.fixture
def the_programme(db: None) -> Iterator[Scene]:
    with clock.set_to(scene.TODAY):
        yield scene.build()


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.text.split())


def main_links(client: Client, address: str) -> set[str]:
    """Of the page's own content, without menus, files and anchors."""
    page = read(client, address).partition("<main")[2].partition("</main>")[0]
    return {link.partition("#")[0] for link in re.findall(r'href="(/[^"?]+)', page)}


@pytest.mark.parametrize(
    "walk",
    [
        [RECOMMENDATION, "/en/concerns/lake/", RECOMMENDATION],
        [RECOMMENDATION, "/en/documents/open-letter/", RECOMMENDATION],
        [RECOMMENDATION, MEETING, RECOMMENDATION],
        [RECOMMENDATION, "/en/partners/quill/", RECOMMENDATION],
        [RECOMMENDATION, MEETING, "/en/members/odile-vaguelette/", MEETING],
        [MEETING, "/en/members/odile-roseau/", MEETING],
        [MEETING, "/en/concerns/lake/", MEETING],
        [MEETING, "/en/documents/open-letter/", MEETING],
        [MEETING, "/en/partners/quill/", MEETING],
        [MEETING, "/en/partners/memoranda/accord/", MEETING],
        [
            "/en/recommendations/open-letter/2/",
            "/en/members/odile-brume/",
            "/en/recommendations/open-letter/2/",
        ],
        ["/en/members/odile-brume/", "/en/partners/memoranda/accord/", "/en/members/odile-brume/"],
        ["/en/concerns/lake/", "/en/documents/open-letter/", "/en/concerns/lake/"],
        ["/en/recommendations/", RECOMMENDATION, "/en/recommendations/"],
        ["/en/", "/en/concerns/lake/", "/en/concerns/"],
    ],
    ids=lambda walk: " ".join(walk),
)
def test_a_reader_can_walk_from_one_page_to_the_next_and_back(
    client: Client, the_programme: Scene, walk: list[str]
) -> None:
    for here, there in pairwise(walk):
        assert there in main_links(client, here)


class TestPerson:
    def test_their_part_is_told(self, client: Client, the_programme: Scene) -> None:
        page = read(client, "/en/members/odile-vaguelette/")
        assert "Speaker" in page and "General meeting" in page
        assert "That we write." in page and "mover" in page
        assert "seconder" in read(client, "/en/members/odile-roseau/")
        assert "Signed it" in read(client, "/en/members/odile-brume/")
        assert scene.SECRET not in page

    def test_having_attended_makes_nobody_public(
        self, client: Client, the_programme: Scene
    ) -> None:
        assert client.get("/en/members/odile-discrete/").status_code == 404
        MembershipFactory(
            parliamentarian=the_programme.unnamed,
            kind=Membership.Kind.OFFICIAL,
            since=date(2023, 5, 20),
            decided_by="2023-05-20-agm/2",
        )
        page = read(client, "/en/members/odile-discrete/")
        assert "Attended" in page
        assert f'Decided by <a href="{MEETING}#motion-2">2023-05-20-agm/2</a>' in page

    def test_a_reference_to_an_unpublished_event_is_no_link(
        self, client: Client, the_programme: Scene
    ) -> None:
        MembershipFactory(
            parliamentarian=the_programme.unnamed,
            kind=Membership.Kind.OFFICIAL,
            since=date(2023, 5, 20),
            decided_by="2024-07-01-hidden/1",
        )
        page = read(client, "/en/members/odile-discrete/")
        assert "Decided by 2024-07-01-hidden/1" in page


class TestEvent:
    def test_who_paid_is_told_or_said_not_to_be_recorded(
        self, client: Client, the_programme: Scene
    ) -> None:
        assert "Who paid for it is not recorded here." in read(client, MEETING)
        GrantFactory(
            event_reference="2023-05-20-agm",
            agreed_on=date(2023, 4, 1),
            amount_agreed_cents=12300,
            published_at=scene.PUBLISHED,
            funder=the_programme.institute,
        )
        page = read(client, MEETING)
        assert "Agreed for it:" in page and "$123.00" in page
        assert "Who paid" not in read(client, "/en/events/2024-06-01-panel/")

    def test_an_unpublished_grant_is_not_told(self, client: Client, the_programme: Scene) -> None:
        GrantFactory(event_reference="2023-05-20-agm", published_at=None)
        assert "Who paid for it is not recorded here." in read(client, MEETING)

    def test_what_its_motions_decided_is_told(self, client: Client, the_programme: Scene) -> None:
        FeeRateFactory(decided_by="2023-05-20-agm/2", amount_cents=4500, first_fiscal_year=2024)
        MembershipFactory(
            parliamentarian=the_programme.seconder,
            kind=Membership.Kind.PARTICIPATING,
            since=date(2023, 5, 20),
            decided_by="2023-05-20-agm/1",
            published_at=None,
        )
        office = OfficeFactory()
        Appointment.objects.bulk_create(
            [
                Appointment(
                    office=office,
                    parliamentarian=the_programme.mover,
                    since=date(2023, 5, 20),
                    decided_by="2023-05-20-agm",
                )
            ]
        )
        told = read(client, MEETING).partition('id="decided"')[2]
        assert "$45.00" in told
        assert "Odile Vaguelette" in told
        assert "Odile Roseau" not in told, "an unpublished tie"
        assert 'id="decided"' not in read(client, "/en/events/2024-06-01-panel/")


class TestHome:
    def test_what_is_being_worked_on(self, client: Client, the_programme: Scene) -> None:
        page = read(client, "/en/").partition('id="work"')[2]
        assert "The lake people" in page
        assert "A panel, noon" in page
        assert "General meeting" in page
        assert "Something happened." in page
        assert scene.SECRET not in page

    def test_the_last_recorded_where_nothing_is_known_of_today(
        self, client: Client, the_programme: Scene
    ) -> None:
        the_programme.lake.until = date(2023, 1, 1)
        the_programme.lake.until_precision = "unknown"
        the_programme.lake.save()
        Event.objects.filter(pk=the_programme.panel.pk).update(published_at=None)
        page = read(client, "/en/").partition('id="work"')[2]
        assert "What the group watches today is not in the public record." in page
        assert "known until 31 December 2022" in page
        assert "No event to come is published." in page


def test_the_sitemap_has_the_published_pages(client: Client, the_programme: Scene) -> None:
    sitemap = client.get("/sitemap.xml").text
    for path in (MEETING, "/fr/evenements/2023-05-20-agm/", RECOMMENDATION, "/en/concerns/lake/"):
        assert f"<loc>http://testserver{path}</loc>" in sitemap
    assert "hidden" not in sitemap
