"""What search engines, and pages that link to ours, are told."""

import json
import re
from datetime import date, time

import html5lib
import pytest
from django.test import Client
from django.urls import translate_url

from executive import urls as executive_urls
from funding import urls as funding_urls
from members import urls as members_urls
from members.models import Group
from opendata import urls as opendata_urls
from pages import urls as pages_urls
from partners import urls as partners_urls
from programme import urls as programme_urls
from tenure.precision import Precision
from tests.pages import scene
from tests.pages.scene import Scene
from tests.partners import factories as partners
from tests.programme import factories as programme

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
FILES = {
    *("programme:calendar", "programme:events_feed", "programme:updates_feed"),
    "opendata:changes_feed",
}
NOT_TO_BE_FOUND = {"pages:correction", "pages:correction_received"}


def linked_data(client: Client, address: str) -> dict:
    page = client.get(address).text
    html5lib.HTMLParser(strict=True).parse(page)
    (block,) = BLOCK.findall(page)
    return json.loads(block)


@pytest.fixture
def real_group(the_scene: Scene) -> Group:
    """Practice data is told to nobody, so this one is taken for real."""
    Group.objects.update(is_practice=False, contact_email="hello@lanterns.example")
    return Group.objects.get()


class TestLinkedData:
    def test_home_names_the_group(self, client: Client, real_group: Group) -> None:
        told = linked_data(client, "/fr/")
        assert told["@context"] == "https://schema.org"
        assert told["@type"] == "Organization"
        assert told["name"].startswith("Groupe multipartite des gardiens")
        assert told["alternateName"] == "Groupe du phare"
        assert told["foundingDate"] == "2006"
        assert told["url"] == "http://testserver/fr/"
        assert "organisme" in told["description"] or "groupe informel" in told["description"]

    def test_a_founding_that_is_only_attested_is_not_told(
        self, client: Client, real_group: Group
    ) -> None:
        Group.objects.update(founded_precision=Precision.ATTESTED)
        assert "foundingDate" not in linked_data(client, "/en/")

    def test_a_persons_page_names_the_person_and_nothing_private(
        self, client: Client, real_group: Group
    ) -> None:
        told = linked_data(client, "/en/members/keeper-0/")
        assert told == {
            "@context": "https://schema.org",
            "@type": "Person",
            "name": "Ondine O'Nimbus",
            "givenName": "Ondine",
            "familyName": "O'Nimbus",
            "honorificPrefix": "Hon.",
            "url": "http://testserver/en/members/keeper-0/",
        }

    def test_an_event_with_its_hour_place_and_status(
        self, client: Client, real_group: Group
    ) -> None:
        programme.EventFactory(
            reference="2020-07-01-launch",
            title_en="Launch </script><script>alert(1)</script> & all",
            day=date(2020, 7, 1),
            starts_at=time(18),
            place_en="Pier 3",
            status="cancelled",
            published_at=scene.PUBLISHED,
        )
        told = linked_data(client, "/en/events/2020-07-01-launch/")
        assert told["@type"] == "Event"
        assert told["name"] == "Launch </script><script>alert(1)</script> & all"
        assert told["startDate"] == "2020-07-01T18:00:00-04:00"
        assert told["eventStatus"] == "https://schema.org/EventCancelled"
        assert told["location"]["name"] == "Pier 3"

    @pytest.mark.parametrize(
        ("precision", "start"),
        [("day", "2020-07-01"), ("month", "2020-07"), ("year", "2020"), ("about", None)],
    )
    def test_an_events_day_no_more_exactly_than_it_is_known(
        self, client: Client, real_group: Group, precision: str, start: str | None
    ) -> None:
        programme.EventFactory(
            reference="once",
            day=date(2020, 7, 1),
            day_precision=precision,
            published_at=scene.PUBLISHED,
        )
        assert linked_data(client, "/en/events/once/").get("startDate") == start

    def test_an_organisations_page_names_it(self, client: Client, real_group: Group) -> None:
        partners.RelationFactory(
            organisation__slug="elm", organisation__website_en="https://elm.example/"
        )
        told = linked_data(client, "/en/partners/elm/")
        assert (told["@type"], told["url"]) == ("Organization", "https://elm.example/")

    def test_practice_data_is_told_to_nobody(self, client: Client, the_scene: Scene) -> None:
        for address in ("/en/", "/en/members/keeper-0/"):
            assert "ld+json" not in client.get(address).text


class TestOpenGraph:
    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_title_description_and_address_are_the_pages_own(
        self, client: Client, the_scene: Scene, language: str
    ) -> None:
        address = translate_url("/en/members/keeper-0/", language)
        page = client.get(address).text
        description = re.search(r'<meta name="description" content="([^"]+)">', page)[1]
        assert "Ondine O&#x27;Nimbus" in description
        assert '<meta property="og:title" content="Ondine O&#x27;Nimbus">' in page
        assert f'<meta property="og:description" content="{description}">' in page
        assert f'<meta property="og:url" content="http://testserver{address}">' in page
        assert f'<meta property="og:locale" content="{language}_CA">' in page
        assert "<title>Ondine O&#x27;Nimbus – " in page


class TestSecurity:
    ADDRESS = "/.well-known/security.txt"

    def test_who_is_told_of_weaknesses_and_until_when(
        self, client: Client, real_group: Group
    ) -> None:
        answer = client.get(self.ADDRESS)
        assert answer["Content-Type"] == "text/plain; charset=utf-8"
        assert answer.text.splitlines() == [
            "Contact: mailto:hello@lanterns.example",
            "Expires: 2024-11-10T00:00:00Z",
            "Preferred-Languages: en, fr",
            "Canonical: http://testserver/.well-known/security.txt",
        ]

    def test_without_an_address_there_is_no_such_file(
        self, client: Client, the_scene: Scene
    ) -> None:
        Group.objects.update(contact_email="")
        assert client.get(self.ADDRESS).status_code == 404


def test_the_sitemap_holds_every_page_that_stands_alone(client: Client, the_scene: Scene) -> None:
    sitemap = client.get("/sitemap.xml").text
    apps = (
        *(executive_urls, funding_urls, members_urls, opendata_urls, pages_urls),
        *(partners_urls, programme_urls),
    )
    for app in apps:
        for pattern in app.urlpatterns:
            name = f"{app.app_name}:{pattern.name}"
            if "<" in str(pattern.pattern) or name in FILES | NOT_TO_BE_FOUND:
                continue
            english = f"/en/{pattern.pattern}"
            assert f"<loc>http://testserver{english}</loc>" in sitemap
            french = translate_url(english, "fr")
            assert f"<loc>http://testserver{french}</loc>" in sitemap
