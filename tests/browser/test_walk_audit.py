"""An audit as the auditor, by clicking: everything is read, nothing can be changed."""

from datetime import date

import openpyxl
import pytest
from playwright.sync_api import expect

from members.models import Parliamentarian
from tests.browser.conftest import OpenPage
from tests.browser.walking import Walk
from tests.desk.staff import staff
from tests.factories import GroupFactory, MembershipFactory, ParliamentarianFactory
from tests.funding.factories import income
from tests.members.lists.digest import registry_digest

WRITING = ":is([name=_save], [name=_addanother], .addlink, .deletelink, .changelink):visible"


@pytest.fixture
def books(reference_rows: None, ledger_tables: object) -> Parliamentarian:
    GroupFactory(is_practice=True)
    staff("Auditor")
    person = ParliamentarianFactory(given_name="Ann", family_name="Exemple")
    MembershipFactory(parliamentarian=person, since=date(2015, 1, 1))
    for _place in range(3):
        income(2500)
    return person


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_is_read_and_nothing_changed(
    open_page: OpenPage, books: Parliamentarian, language: str, tmp_path: object
) -> None:
    before = registry_digest()
    walk = Walk(open_page, "auditor", language)
    expect(walk.page.locator(WRITING)).to_have_count(0)

    walk.task("Check the book")
    walk.press("Check the book")
    expect(walk.page.locator(".book-is-whole")).to_contain_text("3")
    walk.picture("audit-book")

    walk.home()
    walk.page.locator("#content .model-transaction a").first.click()
    walk.page.locator("#result_list tbody th a").first.click()
    expect(walk.page.locator(WRITING)).to_have_count(0)

    walk.task("Reports on the money")
    walk.page.locator(".questions a[href*='balances']").click()
    walk.sees("75", ".report")
    with walk.page.expect_download() as download:
        walk.page.locator(".downloads a[href*='xlsx']").click()
    path = tmp_path / "balances.xlsx"
    download.value.save_as(path)
    assert openpyxl.load_workbook(path).worksheets[0].max_row > 1

    walk.home()
    walk.page.locator("#content .model-parliamentarian a").first.click()
    walk.page.locator("#result_list tbody th a").first.click()
    expect(walk.page.locator(WRITING)).to_have_count(0)
    walk.page.locator(".historylink").click()
    expect(walk.page.locator("#content")).to_be_visible()
    assert registry_digest() == before
    walk.leave()
