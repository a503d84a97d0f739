"""Every public address is visited in both languages, and what it answers is sound HTML."""

import re
from collections.abc import Iterator
from itertools import pairwise

import html5lib
import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import URLPattern, translate_url
from django.utils import translation

from executive import urls as executive_urls
from funding import urls as funding_urls
from members import urls as members_urls
from opendata import urls as opendata_urls
from opendata.actions import publish_edition
from pages import root_urls
from pages import urls as pages_urls
from partners import urls as partners_urls
from programme import urls as programme_urls
from tests.funding.factories import GrantFactory
from tests.pages.scene import Scene
from tests.programme import scene as programme_scene

PAGES = {
    "home": "/en/",
    "roster": "/en/members/",
    "years": "/en/membership/",
    "catalogue": "/en/data/",
    "changes": "/en/changes/",
    "edition": "/en/changes/1/",
    "parliamentarian": "/en/members/keeper-0/",
    "named": "/en/members/solenne/",
    "day": "/en/executive/",
    "history": "/en/executive/history/",
    "about": "/en/about/",
    "accessibility": "/en/accessibility/",
    "list": "/en/partners/",
    "organisation": "/en/partners/quill/",
    "memorandum": "/en/partners/memoranda/accord/",
    "overview": "/en/funding/",
    "grant": "/en/funding/boats/",
    "concerns": "/en/concerns/",
    "concern": "/en/concerns/lake/",
    "events": "/en/events/",
    "event": "/en/events/2023-05-20-agm/",
    "cancelled": "/en/events/2024-06-02-visit/",
    "recommendations": "/en/recommendations/",
    "recommendation": "/en/recommendations/open-letter/1/",
    "documents": "/en/documents/",
    "document": "/en/documents/open-letter/",
    "part in events": "/en/members/odile-vaguelette/",
    "refused filter": "/en/events/?kind=feast",
    "privacy": "/en/privacy/",
    "correction": "/en/report-an-error/",
    "correction_received": "/en/report-an-error/thank-you/",
    "search": "/en/search/",
    "hits": "/en/search/?q=o",
    "hits of a kind": "/en/search/?q=o&kind=people",
    "no hit": "/en/search/?q=onnubis",
    "refused search": "/en/search/?kind=nonsense",
    "not known": "/en/members/?on=2009-10-01",
    "period": "/en/members/?from=2009-01-01&to=2023-01-01&sort=party",
    "parliament": "/en/members/?parliament=43&kind=official",
    "nobody": "/en/members/?q=nobody",
    "refused": "/en/members/?on=nonsense&colour=red",
    "refused day": "/en/members/keeper-0/?on=nonsense",
    "no such page": "/en/members/?page=9",
    "not found": "/en/members/nobody/",
}
NO_PAGES = {"calendar", "event_calendar", "events_feed", "updates_feed", "changes_feed"}
WITHOUT_LANGUAGE = {
    "root": "/",
    "robots": "/robots.txt",
    "security": "/.well-known/security.txt",
    "sitemap": "/sitemap.xml",
}


@pytest.fixture(autouse=True)
def all_that_pages_show(the_scene: Scene) -> None:
    with_programme()
    publish_edition(by=None)


def with_programme() -> None:
    """Beside the scene of the members: programme, partners and a grant."""
    shown = programme_scene.build()
    GrantFactory(
        reference="boats",
        funder=shown.institute,
        event_reference=shown.meeting.reference,
        published_at=programme_scene.PUBLISHED,
    )


def names(patterns: list[URLPattern]) -> Iterator[str]:
    return (str(pattern.name) for pattern in patterns)


def in_language(address: str, language: str) -> str:
    with translation.override("en"):
        return translate_url(address, language)


def test_no_public_address_is_left_out_here() -> None:
    apps = (
        executive_urls,
        funding_urls,
        members_urls,
        opendata_urls,
        pages_urls,
        partners_urls,
        programme_urls,
    )
    with_language = {name for app in apps for name in names(app.urlpatterns)}
    assert with_language <= set(PAGES) | NO_PAGES
    assert set(names(root_urls.urlpatterns)) == set(WITHOUT_LANGUAGE)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_parses_without_error(
    client: Client, the_scene: Scene, name: str, language: str
) -> None:
    page = client.get(in_language(PAGES[name], language)).text
    html5lib.HTMLParser(strict=True).parse(page)
    assert f'<html lang="{language}">' in page


@pytest.mark.parametrize("name", PAGES)
def test_headings_go_down_one_step_at_a_time(client: Client, the_scene: Scene, name: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", client.get(PAGES[name]).text)]
    assert levels[0] == 1 and levels.count(1) == 1
    for above, below in pairwise(levels):
        assert below <= above + 1


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_unique_labels_lead_somewhere_and_nothing_is_inline(
    client: Client, the_scene: Scene, name: str
) -> None:
    page = client.get(PAGES[name]).text
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    referred = re.findall(r'\sfor="([^"]+)"', page) + [
        each
        for value in re.findall(r'\saria-describedby="([^"]+)"', page)
        for each in value.split()
    ]
    assert set(referred) <= set(ids)
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=", page)
    assert page.count("<table") == page.count("<caption")


@pytest.mark.parametrize("name", PAGES)
def test_everything_a_page_loads_is_our_own(client: Client, the_scene: Scene, name: str) -> None:
    page = client.get(PAGES[name])
    loaded = re.findall(
        r'<(?:script|link rel="(?:stylesheet|icon)")[^>]*(?:src|href)="([^"]+)"', page.text
    )
    assert loaded
    for address in loaded:
        assert address.startswith("/static/")
        assert finders.find(address.removeprefix("/static/")), address
    assert "default-src 'none'" in page["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["refused", "no such page", "not found", "period"])
def test_search_engines_are_not_sent_to_questions_and_mistakes(
    client: Client, the_scene: Scene, name: str
) -> None:
    assert '<meta name="robots" content="noindex' in client.get(PAGES[name]).text
    assert "noindex" not in client.get(PAGES["roster"]).text
