"""Letters to members in Chromium: read, handed over, recorded, with and without JavaScript."""

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from funding.actions import run_fees
from funding.models import FiscalYearStart, Notice
from tenure import clock
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.desk.staff import staff
from tests.factories import GroupFactory, MembershipFactory, ParliamentarianFactory
from tests.funding.factories import FeeRateFactory

PASSWORD = "a-long-password-7"


@pytest.fixture
def members(reference_rows: None, ledger_tables: object) -> None:
    """One who is written to in French, one who is not to be written to; both owe."""
    GroupFactory(is_practice=True)
    by = staff("Treasurer")
    facts = (
        {"family_name": "Doit", "language_of_correspondence": "fr"},
        {"family_name": "Silent", "do_not_contact": True},
    )
    for fields in facts:
        address = f"{fields['family_name'].lower()}@parliament.example"
        person = ParliamentarianFactory(given_name="Ann", office_email=address, **fields)
        MembershipFactory(parliamentarian=person, since=date(2015, 1, 1))
    if not FiscalYearStart.objects.exists():
        FiscalYearStart.objects.create(first_day=date(2006, 4, 1), source="Ours")
    FeeRateFactory()
    today = clock.today()
    run_fees(today.year if today.month > 3 else today.year - 1, by=by)


def chosen(open_page: OpenPage, **options: object) -> Page:
    page = open_page("/admin/desk/notices/", **options)
    page.locator("#id_username").fill("treasurer")
    page.locator("#id_password").fill(PASSWORD)
    page.locator("#login-form [type=submit]").click()
    page.locator("#id_kind").select_option("reminder")
    page.locator("#id_who").select_option("owes")
    page.locator("#content-main .submit-row .default").click()
    return page


@pytest.mark.usefixtures("members")
@pytest.mark.parametrize("javascript", [True, False])
def test_letters_are_read_handed_over_and_recorded(open_page: OpenPage, javascript: bool) -> None:
    page = chosen(open_page, javascript=javascript)
    content = page.locator("#content-main")
    expect(content).to_contain_text("One person is written to")
    expect(content).to_contain_text("Is marked “do not contact”.")
    expect(content.locator("[lang=fr]").first).to_contain_text("Rappel")
    with page.expect_download() as download:
        page.get_by_role("button", name="Letters to print").click()
    assert download.value.suggested_filename.endswith(".pdf")
    page.get_by_role("button", name="Addresses to paste").click()
    expect(content).to_contain_text("doit@parliament.example")
    assert not Notice.objects.exists()
    page.locator("#id_channel").select_option("paste")
    page.get_by_role("button", name="Record that these were sent").click()
    expect(page.locator(".messagelist .success")).to_contain_text("one person was written to")
    notice = Notice.objects.select_related("parliamentarian", "batch__recorded_by").get()
    assert (notice.parliamentarian.family_name, notice.owed_cents) == ("Doit", 4000)
    assert notice.batch.recorded_by.username == "treasurer"


@pytest.mark.usefixtures("members")
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_the_page_of_letters_is_accessible_and_fits(
    open_page: OpenPage, width: int, language: str
) -> None:
    page = chosen(open_page, width=width, language=language)
    expect(page.locator("#id_channel")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, context="#content", options={"preload": False})
    assert not found.response["violations"], found.generate_report()
