"""The pages of the executive, with everything they can show, are sound HTML in both languages."""

import re
from itertools import pairwise

import html5lib
import pytest
from django.test import Client

from tests.executive import scene
from tests.pages.test_markup import in_language

PAGES = {
    "today": "/en/executive/",
    "whole": f"/en/executive/?on={scene.WHOLE}",
    "listed": f"/en/executive/?on={scene.LISTED}",
    "not known": f"/en/executive/?on={scene.UNKNOWN}",
    "no rule": "/en/executive/?on=2001-01-01",
    "to come": "/en/executive/?on=2030-01-01",
    "refused": "/en/executive/?on=nonsense&colour=red",
    "history": "/en/executive/history/",
    "refused history": "/en/executive/history/?on=2020-01-01",
    "no such page": "/en/executive/history/?page=9",
    "home": "/en/",
}


@pytest.mark.usefixtures("the_executive")
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_page_is_sound(client: Client, name: str, language: str) -> None:
    page = client.get(in_language(PAGES[name], language)).text
    html5lib.HTMLParser(strict=True).parse(page)
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'\sfor="([^"]+)"', page)) <= set(ids)
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=", page)
    assert page.count("<table") == page.count("<caption")


@pytest.mark.usefixtures("the_executive")
def test_numbers_in_the_picture_are_written_with_points_in_french_too(client: Client) -> None:
    page = client.get(in_language("/en/executive/history/", "fr")).text
    picture = page.partition('role="img"')[2].partition("</svg>")[0]
    assert not re.findall(r'(?:x|y|width|height|x1|x2)="[^"]*,[^"]*"', picture)
    assert re.findall(r'width="\d+\.\d+"', picture)


@pytest.mark.usefixtures("the_executive")
@pytest.mark.parametrize(
    ("name", "indexed"),
    [("today", True), ("history", True), ("whole", False), ("refused", False)],
)
def test_search_engines_are_sent_to_the_pages_themselves(
    client: Client, name: str, indexed: bool
) -> None:
    assert ("noindex" not in client.get(PAGES[name]).text) is indexed


def test_both_pages_are_in_the_sitemap_and_the_navigation(client: Client, db: None) -> None:
    sitemap = client.get("/sitemap.xml").text
    for address in (PAGES["today"], PAGES["history"]):
        for language in ("en", "fr"):
            assert f"<loc>http://testserver{in_language(address, language)}</loc>" in sitemap
    assert '<a href="/en/executive/" aria-current="page">' in client.get(PAGES["today"]).text
    assert '<a href="/en/executive/" aria-current="true">' in client.get(PAGES["history"]).text
