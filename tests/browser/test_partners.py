"""The public pages about partners in Chromium: printable."""

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import OpenPage
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
