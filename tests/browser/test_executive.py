"""The public pages of the executive in Chromium: printable."""

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import PHONE, OpenPage
from tests.executive import scene
from tests.executive.test_views_markup import PAGES
from tests.pages import scene as pages_scene

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def in_the_browser(reference_rows: None, live_server: LiveServer) -> None:
    pages_scene.build(official=1, participating=1)
    scene.build()


def test_on_paper_the_picture_fits_and_the_table_is_a_table(open_page: OpenPage) -> None:
    page = open_page(PAGES["history"], width=680)
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    picture = page.locator(".history .picture")
    assert picture.evaluate("box => box.scrollWidth <= box.clientWidth")
    assert page.locator(".roster tbody td").first.evaluate(
        "cell => getComputedStyle(cell).display === 'table-cell'"
    )
    assert not page.locator(".site-nav").is_visible()


def test_the_keyboard_can_move_the_picture_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(PAGES["history"], width=PHONE)
    picture = page.locator(".history .picture")
    assert picture.evaluate("box => box.scrollWidth > box.clientWidth")
    picture.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    assert picture.evaluate("box => box.scrollLeft") > 0


def test_a_day_can_be_asked_for_without_javascript(open_page: OpenPage) -> None:
    page = open_page("/en/executive/", javascript=False)
    page.locator("#id_on").fill(scene.WHOLE)
    page.locator(".day-form button").click()
    assert "On 1 June 2018" in page.locator("h2").first.inner_text()
    assert page.locator(".seat").count() == 5
