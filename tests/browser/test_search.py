"""The search box with the keyboard, without JavaScript, and what assistive software makes of it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from members.models import Group
from tenure import clock
from tests.browser.conftest import OpenPage
from tests.pages import scene

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def built(reference_rows: None, live_server: LiveServer) -> Iterator[None]:
    with clock.set_to(scene.TODAY):
        scene.build(official=7, participating=0)
        Group.objects.update(is_practice=False)
        yield


def test_the_keyboard_alone_leads_from_any_page_to_a_person(open_page: OpenPage) -> None:
    page = open_page("/en/members/")
    page.keyboard.press("/")
    expect(page.locator("#search-box")).to_be_focused()
    page.keyboard.type("onimbus /")
    expect(page.locator("#search-box")).to_have_value("onimbus /")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{page.url.partition('/en/')[0]}/en/search/?q=onimbus+%2F")
    hit = page.locator(".hits a").first
    expect(hit).to_have_text("Ondine O'Nimbus")
    hit.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Ondine O'Nimbus")


def test_the_shortcut_can_be_turned_off(open_page: OpenPage) -> None:
    page = open_page("/en/search/")
    page.get_by_label("The key / leads").uncheck()
    page.goto("/en/")
    page.keyboard.press("/")
    expect(page.locator("#search-box")).not_to_be_focused()
    page.goto("/en/search/")
    page.get_by_label("The key / leads").check()
    page.reload()
    page.keyboard.press("/")
    expect(page.locator("#search-box")).to_be_focused()


def test_it_works_without_javascript(open_page: OpenPage) -> None:
    page = open_page("/fr/", language="fr", javascript=False)
    page.locator("#search-box").fill("cote lagune")
    page.locator(".search-box button").click()
    expect(page.locator(".hits a").first).to_contain_text("Côté-Lagune")
    expect(page.locator("#search-shortcut")).to_be_hidden()
