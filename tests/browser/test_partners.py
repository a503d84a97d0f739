"""The public pages about partners in Chromium: accessible, no wider than a phone, printable."""

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.test_public_pages import COLOURS, WCAG, violations
from tests.pages.test_markup import in_language
from tests.partners import scene

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def built(reference_rows: None, live_server: LiveServer) -> scene.Scene:
    return scene.build()


def addresses(built: scene.Scene) -> tuple[str, ...]:
    return (
        "/en/partners/",
        "/en/partners/?on=2005-01-01",
        "/en/partners/?on=nonsense",
        "/en/partners/institute/",
        "/en/partners/sister/",
        f"/en/partners/memoranda/{built.memorandum.slug}/",
    )


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_page_has_an_accessibility_violation_or_scrolls_sideways(
    open_page: OpenPage, built: scene.Scene, language: str
) -> None:
    page = open_page(f"/{language}/", language=language)
    for address in addresses(built):
        page.goto(in_language(address, language))
        for width in (DESKTOP, PHONE):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme="light")
            assert violations(page, WCAG) == "", f"{address}, {width}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
            page.emulate_media(color_scheme="dark")
            assert violations(page, COLOURS) == "", f"{address}, {width}, dark"


def test_every_page_leads_to_its_twin(open_page: OpenPage, built: scene.Scene) -> None:
    for address in (addresses(built)[0], addresses(built)[4], addresses(built)[5]):
        page = open_page(address)
        page.locator("#language-switch a").click()
        assert page.locator("html").get_attribute("lang") == "fr"
        assert "/fr/partenaires/" in page.url
        assert page.locator("h1").count() == 1


def test_on_paper_nothing_is_cut(open_page: OpenPage, built: scene.Scene) -> None:
    page = open_page(addresses(built)[4], width=680)
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    assert not page.locator(".site-nav").is_visible()
