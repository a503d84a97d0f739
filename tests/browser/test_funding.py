"""The public pages about money in Chromium: with nothing recorded, and without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from funding.models import FiscalYearStart
from members.models import Group
from tests.browser.conftest import PHONE, OpenPage
from tests.funding import public_scene

ADDRESSES = (
    "/en/funding/",
    "/en/funding/?year=2024",
    "/en/funding/?year=1",
    "/en/funding/briefings-2023/",
    "/en/funding/research-desk-2024/",
)


@pytest.fixture(autouse=True)
def the_books(reference_rows: None, ledger_tables: object) -> None:
    if not FiscalYearStart.objects.exists():
        FiscalYearStart.objects.create(first_day=public_scene.FIRST_START, source="Ours")
    public_scene.build()


def test_nothing_recorded_is_accessible_too(open_page: OpenPage) -> None:
    Group.objects.update(is_practice=True)
    page = open_page("/en/funding/?on=2007-01-01", width=PHONE)
    expect(page.locator("#years")).to_contain_text("No amount is recorded here")
    assert Axe().run(page).violations_count == 0


def test_a_year_and_a_grant_are_reached_without_javascript(open_page: OpenPage) -> None:
    page = open_page("/en/funding/", javascript=False)
    page.locator("#id_year").select_option("2023")
    page.locator(".day-form button").click()
    expect(page.locator("#years tbody tr")).to_have_count(1)
    page.locator("#financial ~ table a", has_text="A series of briefings").click()
    expect(page.locator("h1")).to_have_text("A series of briefings")
