"""Languages, twins, the canonical address, and the addresses without a language."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.pages.scene import Scene

PAGES = ("pages:home", "members:roster", "executive:day", "executive:history", "pages:about")


def in_language(language: str, name: str, *arguments: str) -> str:
    with translation.override(language):
        return reverse(name, args=arguments)


@pytest.mark.parametrize(
    ("accepted", "address"),
    [("fr-CA,fr;q=0.9,en;q=0.5", "/fr/"), ("en", "/en/"), ("de", "/en/"), ("", "/en/")],
)
def test_the_root_follows_the_browsers_language_without_a_cookie(
    client: Client, accepted: str, address: str
) -> None:
    answer = client.get("/", headers={"accept-language": accepted})
    assert (answer.status_code, answer["Location"]) == (302, address)
    assert "Accept-Language" in answer["Vary"]
    assert not answer.cookies


def test_french_addresses_are_french() -> None:
    assert in_language("fr", "members:roster") == "/fr/membres/"
    assert in_language("fr", "pages:parliamentarian", "a-b") == "/fr/membres/a-b/"
    assert in_language("fr", "pages:about") == "/fr/a-propos/"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", PAGES)
def test_each_page_names_its_twin_and_itself(
    client: Client, the_scene: Scene, name: str, language: str
) -> None:
    page = client.get(in_language(language, name)).content.decode()
    for each in ("en", "fr"):
        address = f"http://testserver{in_language(each, name)}"
        assert f'<link rel="alternate" hreflang="{each}" href="{address}">' in page
    assert f'<link rel="canonical" href="http://testserver{in_language(language, name)}">' in page
    assert f'<html lang="{language}">' in page


def test_the_language_switch_keeps_the_question(client: Client, the_scene: Scene) -> None:
    page = client.get(in_language("en", "members:roster"), {"kind": "official", "on": "2023-01-01"})
    twin = f"{in_language('fr', 'members:roster')}?kind=official&amp;on=2023-01-01"
    assert f'<a href="{twin}" lang="fr" hreflang="fr">' in page.content.decode()


def test_the_pages_of_a_list_are_pages_of_their_own_and_filters_are_not(
    client: Client, the_scene: Scene
) -> None:
    page = client.get(in_language("en", "members:roster"), {"kind": "official", "page": "1"})
    assert 'rel="canonical" href="http://testserver/en/members/"' in page.content.decode()


def test_robots_may_read_everything_but_the_admin(client: Client) -> None:
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    assert answer.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "",
        "Sitemap: http://testserver/sitemap.xml",
    ]


def test_the_sitemap_holds_both_languages_of_tied_people_only(
    client: Client, the_scene: Scene
) -> None:
    sitemap = client.get("/sitemap.xml").content.decode()
    for person in [*the_scene.official, *the_scene.participating, the_scene.named]:
        for language in ("en", "fr"):
            address = in_language(language, "pages:parliamentarian", person.slug)
            assert f"<loc>http://testserver{address}</loc>" in sitemap
    for person in [*the_scene.untied, the_scene.merged]:
        assert person.slug not in sitemap


@pytest.mark.parametrize("address", ["/en/", "/en/members/", "/en/about/", "/sitemap.xml", "/"])
def test_visitors_get_no_cookie(client: Client, the_scene: Scene, address: str) -> None:
    assert not client.get(address).cookies


@pytest.mark.parametrize("address", ["/en/", "/en/members/", "/en/about/", "/en/members/keeper-0/"])
def test_nothing_can_be_posted_to_public_pages(
    client: Client, the_scene: Scene, address: str
) -> None:
    assert client.post(address).status_code == 405
    assert client.head(address).status_code == 200


def test_a_request_for_a_foreign_host_is_a_bad_request(client: Client, db: None) -> None:
    answer = client.get("/en/", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "could not be understood" in answer.content.decode()


def test_an_unknown_address_has_a_helpful_page(client: Client, the_scene: Scene) -> None:
    answer = client.get("/fr/nulle-part/")
    assert answer.status_code == 404
    assert '<html lang="fr">' in answer.content.decode()
    assert in_language("fr", "members:roster") in answer.content.decode()


def test_the_page_of_last_resort_needs_neither_database_nor_language(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pages.root_views.ROBOTS", None)
    client.raise_request_exception = False
    answer = client.get("/robots.txt")
    assert answer.status_code == 500
    assert "Une erreur s’est produite" in answer.content.decode()
