"""The public pages in Chromium, with and without JavaScript."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import DESKTOP, PHONE
from tests.pages import scene
from tests.pages.test_markup import in_language, with_programme

OpenPage = Callable[..., Page]

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def in_the_browser(reference_rows: None, live_server: LiveServer) -> None:
    scene.build(official=21, participating=34)
    with_programme()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_roster_without_javascript(open_page: OpenPage, language: str) -> None:
    page = open_page(in_language("/en/members/", language), javascript=False, language=language)
    page.locator("#id_kind").select_option("official")
    page.locator("#id_party").select_option(scene.HARBOUR)
    page.locator("#id_q").fill("ebenisse")
    page.locator("#roster-form button[type=submit]").click()
    expect(page.locator(".roster tbody tr")).to_have_count(1)
    expect(page.locator(".roster tbody")).to_contain_text("Ébénisse, Thaddée")
    page.locator(".chips a").first.click()
    expect(page.locator(".roster tbody tr")).to_have_count(7)
    page.locator(".roster tbody a").first.click()
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator(".timeline")).not_to_have_count(0)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_the_roster_with_javascript_shows_the_list_at_once(
    open_page: OpenPage, language: str, width: int
) -> None:
    page = open_page(in_language("/en/members/", language), width=width, language=language)
    page.evaluate("window.stayed = true")
    page.locator("#id_kind").select_option("official")
    expect(page.locator(".roster tbody tr")).to_have_count(21)
    expect(page.locator("#roster-status")).to_contain_text("21 ")
    expect(page.locator("#language-switch a")).to_have_attribute(
        "href", re.compile("kind=official")
    )
    page.locator("#id_q").fill("cote lagune")
    page.locator("#id_q").press("Enter")
    expect(page.locator(".roster tbody tr")).to_have_count(3)
    assert page.url.endswith("?q=cote+lagune&kind=official")
    assert page.evaluate("window.stayed") is True
    assert page.locator("#id_q").evaluate("field => field === document.activeElement")


def test_with_javascript_a_mistake_is_shown_by_the_form(open_page: OpenPage) -> None:
    page = open_page("/en/members/")
    page.locator("#roster-form summary").click()
    page.locator("#id_from").fill("2023-01-01")
    page.locator("#id_to").fill("2022-01-01")
    page.locator("#roster-form button[type=submit]").click()
    expect(page.locator("#id_to_error")).to_contain_text("must end on or after")
    expect(page.locator("#id_from")).to_have_value("2023-01-01")


def test_the_keyboard_reaches_the_content_first(open_page: OpenPage) -> None:
    page = open_page("/en/members/")
    page.keyboard.press("Tab")
    skip = page.locator(".skip-link")
    expect(skip).to_be_focused()
    assert skip.evaluate("link => link.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


def test_the_language_switch_leads_to_the_same_person_and_day(open_page: OpenPage) -> None:
    page = open_page("/en/members/keeper-0/?on=2022-05-05")
    page.locator("#language-switch a").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    assert page.url.endswith("/keeper-0/?on=2022-05-05")
