"""The public pages with the keyboard alone: Tab, Enter, arrows and letters, no pointer."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from members.models import Group
from tenure import clock
from tests.browser.conftest import PHONE, OpenPage
from tests.pages import scene
from tests.pages.test_markup import in_language, with_programme

pytestmark = pytest.mark.django_db(transaction=True)

MANY = 120
FOCUSED = """() => {
    const stop = document.activeElement;
    const style = getComputedStyle(stop);
    const box = stop.getBoundingClientRect();
    const middle = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)];
    const there = document.elementFromPoint(...middle);
    return {
        name: stop.outerHTML.slice(0, 120),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        uncovered: there !== null && (stop.contains(there) || there.contains(stop)),
    };
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter(each => {
    const style = getComputedStyle(each);
    const moves = style.transitionDuration.split(", ").some(time => time !== "0s");
    return moves || style.animationName !== "none" || style.scrollBehavior === "smooth";
}).map(each => each.outerHTML.slice(0, 120))"""


@pytest.fixture(autouse=True)
def built(reference_rows: None, live_server: LiveServer) -> Iterator[None]:
    with clock.set_to(scene.TODAY):
        scene.build(official=9, participating=4)
        with_programme()
        Group.objects.update(is_practice=False)
        yield


def still(page: Page) -> Page:
    """A page that scrolls at once, so that each stop can be judged as soon as it has the focus."""
    page.emulate_media(reduced_motion="reduce")
    return page


def stop_is_seen(page: Page) -> None:
    stop = page.evaluate(FOCUSED)
    assert stop["outlined"], f"no outline: {stop['name']}"
    assert stop["onScreen"], f"out of sight: {stop['name']}"
    assert stop["uncovered"], f"covered: {stop['name']}"


def tab_to(page: Page, wanted: Locator) -> None:
    """By Tab alone; every stop on the way can be seen."""
    for _press in range(MANY):
        page.keyboard.press("Tab")
        stop_is_seen(page)
        if wanted.evaluate("each => each === document.activeElement"):
            return
    pytest.fail(f"Tab does not lead to {wanted}")


def follow(page: Page, wanted: Locator) -> None:
    tab_to(page, wanted)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_walk_through_roster_filters_language_and_download(
    open_page: OpenPage, language: str
) -> None:
    other = {"en": "fr", "fr": "en"}[language]
    page = still(open_page(f"/{language}/", language=language))
    roster = in_language("/en/members/", language)
    follow(page, page.locator(f'.site-nav a[href="{roster}"]'))
    expect(page.locator("h1")).to_be_visible()
    assert page.url.endswith(roster)
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    tab_to(page, page.locator("#id_q"))
    page.keyboard.type("cote lagune")
    tab_to(page, page.locator("#id_kind"))
    page.keyboard.press("ArrowDown")
    expect(page.locator("#id_kind")).to_have_value("official")
    expect(page.locator(".roster tbody tr")).to_have_count(1)
    follow(page, page.locator("#roster-form button[type=submit]"))
    expect(page).to_have_url(f"{page.url.partition('?')[0]}?q=cote+lagune&kind=official")
    page.locator("body").evaluate("body => document.activeElement.blur()")
    page.reload()
    follow(page, page.locator("#language-switch a"))
    expect(page.locator("html")).to_have_attribute("lang", other)
    assert page.url.endswith(f"{in_language('/en/members/', other)}?q=cote+lagune&kind=official")
    expect(page.locator(".roster tbody tr")).to_have_count(1)
    with page.expect_download() as download:
        follow(page, page.locator('a[href*="format=csv"]').first)
    assert download.value.suggested_filename.endswith(".csv")
    follow(page, page.locator(".roster tbody a").first)
    expect(page.locator("h1")).to_contain_text("Côté-Lagune")


@pytest.mark.parametrize("width", [1280, PHONE])
def test_a_walk_through_search_and_open_data(open_page: OpenPage, width: int) -> None:
    page = still(open_page("/en/about/", width=width))
    tab_to(page, page.locator("#search-box"))
    page.keyboard.type("ondine onimbus")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{page.url.partition('/en/')[0]}/en/search/?q=ondine+onimbus")
    follow(page, page.locator(".hits a").first)
    expect(page.locator("h1")).to_contain_text("Ondine O'Nimbus")
    follow(page, page.locator('footer a[href="/en/data/"]'))
    expect(page.locator("h1")).to_have_text("Open data")
    with page.expect_download() as download:
        follow(page, page.locator('#parliamentarians a[href*=".csv"]'))
    assert download.value.suggested_filename == "parliamentarians.csv"


@pytest.mark.parametrize("address", ["/en/", "/en/executive/history/", "/en/events/"])
def test_every_stop_is_seen_and_none_is_a_trap(open_page: OpenPage, address: str) -> None:
    page = still(open_page(address))
    links = page.locator("a[href]:visible").count()
    seen: list[str] = []
    for _press in range(4 * MANY):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        stop_is_seen(page)
        seen.append(page.evaluate("document.activeElement.outerHTML"))
    else:
        pytest.fail("Tab never leaves the page")
    assert len(seen) >= links


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("/en/members/?on=nonsense", "#id_on"),
        ("/en/executive/?on=nonsense", "#id_on"),
        ("/fr/financement/?year=nonsense", "#id_year"),
    ],
)
def test_a_mistake_takes_the_focus_and_leads_to_its_field(
    open_page: OpenPage, address: str, field: str
) -> None:
    page = open_page(address)
    expect(page.locator(".mistakes")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    marked = page.locator(field)
    expect(marked).to_be_focused()
    expect(marked).to_have_attribute("aria-invalid", "true")
    described = marked.get_attribute("aria-describedby") or ""
    assert any(page.locator(f"#{each}").is_visible() for each in described.split())


@pytest.mark.parametrize("address", ["/en/", "/en/members/", "/en/executive/history/"])
def test_nothing_moves_for_those_who_ask_for_less_motion(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(MOVING) == []
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(MOVING) != []
