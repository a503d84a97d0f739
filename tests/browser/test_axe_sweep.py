"""Every public page of whole data sets: axe finds nothing, nothing scrolls sideways, and Chromium
has nothing to complain of. Both languages, wide and narrow, light and dark."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import translate_url
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESKTOP, watch
from tests.served import QUESTIONS_AND_MISTAKES, Serve, public_addresses
from tests.served import serve as serve
from tools.fresh_site import NOTHING, FreshSite

NARROW = 320
TWICE = DESKTOP // 2
"""At 200 % a page has half its width; at 400 % it has NARROW."""
LETTER = 16
"""Pixels, as browsers come."""
OF_A_KIND = 2
WAYS = tuple((width, scheme) for width in (DESKTOP, NARROW) for scheme in ("light", "dark"))
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
RULES = {"light": WCAG, "dark": COLOURS}
"""The dark scheme differs from the light one in its colours alone."""
RUN = """options => axe.run(document, options).then(found => found.violations.map(
    rule => rule.id + ": " + rule.nodes.slice(0, 3).map(node => node.html).join(" | ")))"""
WIDTH = "document.documentElement.scrollWidth"
LETTERS = "getComputedStyle(document.documentElement).fontSize"


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": DESKTOP, "height": 900})
    context.add_init_script(Axe().axe_script)
    yield context.new_page()
    context.close()


def addresses(site: FreshSite, language: str) -> list[str]:
    told = [path for path in public_addresses(site) if path.startswith(f"/{language}/")]
    asked = [translate_url(path, language) for path in QUESTIONS_AND_MISTAKES]
    return [*told, *asked]


def some_of_each_kind(paths: list[str]) -> set[str]:
    """All that stand alone, and of pages whose addresses differ in the last part alone a few."""
    counts: Counter[str] = Counter()
    chosen = set()
    for path in paths:
        kind = path.rstrip("/").rpartition("/")[0]
        counts[kind] += 1
        if "?" in path or kind in ("", "/en", "/fr") or counts[kind] <= OF_A_KIND:
            chosen.add(path)
    return chosen


def faults(page: Page, combinations: Iterable[tuple[int, str]] = WAYS) -> Iterator[str]:
    for width, scheme in combinations:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        if page.evaluate(WIDTH) > width:
            yield f"{width}: scrolls sideways"
        asked = {"runOnly": RULES[scheme], "resultTypes": ["violations"], "elementRef": False}
        for found in page.evaluate(RUN, asked):
            yield f"{width}, {scheme}: {found}"


def swept(page: Page, site: FreshSite, paths: list[str]) -> list[str]:
    """Some of each kind every way; with EVERY_PAGE (`make test-sweeps`) all others narrow, where
    most goes wrong."""
    found: list[str] = []
    watch(page, site.address, found)
    thoroughly = some_of_each_kind(paths)
    for path in paths if os.environ.get("EVERY_PAGE") else sorted(thoroughly):
        page.goto(f"{site.address.rstrip('/')}{path}")
        ways = WAYS if path in thoroughly else WAYS[2:]
        found += [f"{path} {fault}" for fault in faults(page, ways)]
    return found


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["practice", "record", NOTHING])
def test_every_public_page(serve: Serve, visitor: Page, name: str, language: str) -> None:
    site = serve(name)
    paths = addresses(site, language)
    found = swept(visitor, site, paths)
    assert not found, "\n".join(found)
    assert len(paths) > len(QUESTIONS_AND_MISTAKES)


def test_a_fault_would_be_found(serve: Serve, visitor: Page) -> None:
    visitor.goto(f"{serve(NOTHING).address}en/")
    assert not list(faults(visitor))
    visitor.evaluate("document.querySelector('h1').style.width = '900px'")
    visitor.evaluate("document.querySelector('h1').style.color = '#333'")
    visitor.evaluate("document.querySelector('main').append(document.createElement('button'))")
    told = "\n".join(faults(visitor))
    assert "320: scrolls sideways" in told
    assert "1280, dark: color-contrast" in told
    assert "1280, light: button-name" in told


@pytest.mark.parametrize("language", ["en", "fr"])
def test_twice_as_large_nothing_is_cut(serve: Serve, visitor: Page, language: str) -> None:
    """As a page zoomed to 200 %, and with letters alone twice as large by the browser's setting."""
    site = serve("practice")
    chromium = visitor.context.new_cdp_session(visitor)
    for address in sorted(some_of_each_kind(addresses(site, language))):
        visitor.set_viewport_size({"width": TWICE, "height": 450})
        visitor.goto(f"{site.address.rstrip('/')}{address}")
        assert visitor.evaluate(WIDTH) <= TWICE, address
        visitor.set_viewport_size({"width": DESKTOP, "height": 900})
        chromium.send("Page.setFontSizes", {"fontSizes": {"standard": 2 * LETTER}})
        assert visitor.evaluate(LETTERS) == f"{2 * LETTER}px"
        assert visitor.evaluate(WIDTH) <= DESKTOP, address
        chromium.send("Page.setFontSizes", {"fontSizes": {"standard": LETTER}})
