"""The treasurer's desk in Chromium, by keyboard, without JavaScript and on a phone."""

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from funding.actions import run_fees, start_statement
from funding.models import BankStatement, FiscalYearStart, Transaction
from funding.standing import member_standing
from members.models import Parliamentarian
from tenure import clock
from tenure.span import day_before
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.desk.staff import staff
from tests.factories import GroupFactory, MembershipFactory, ParliamentarianFactory
from tests.funding.factories import FeeRateFactory, GrantFactory, income

PASSWORD = "a-long-password-7"
PAGES = (
    "/admin/desk/take-payment/",
    "/admin/desk/make-deposit/",
    "/admin/desk/run-fees/",
    "/admin/desk/agree-grant/",
    "/admin/desk/spend/",
    "/admin/desk/open-books/",
    "/admin/desk/close-books/",
    "/admin/desk/reconciliation/",
    "/admin/funding/transaction/",
    "/admin/funding/transaction/1/change/",
    "/admin/funding/feeassessment/",
    "/admin/funding/feerate/",
)


@pytest.fixture
def ann(reference_rows: None, ledger_tables: object) -> Parliamentarian:
    """A member asked for this year's fee; two entries at the bank, and a statement of one."""
    GroupFactory(is_practice=True)
    by = staff("Treasurer")
    person = ParliamentarianFactory(given_name="Ann", family_name="Example")
    MembershipFactory(parliamentarian=person, since=date(2015, 1, 1))
    if not FiscalYearStart.objects.exists():
        FiscalYearStart.objects.create(first_day=date(2006, 4, 1), source="Ours")
    FeeRateFactory()
    GrantFactory()
    today = clock.today()
    year = today.year if today.month > 3 else today.year - 1
    run_fees(year, by=by)
    yesterday = day_before(today)
    for cents in (1000, 250):
        income(cents, on=yesterday)
    start_statement(up_to=yesterday, balance_cents=1000, by=by)
    return person


def sign_in(open_page: OpenPage, path: str, **options: object) -> Page:
    page = open_page(path, **options)
    page.locator("#id_username").fill("treasurer")
    page.locator("#id_password").fill(PASSWORD)
    page.locator("#login-form [type=submit]").click()
    return page


def test_taking_a_payment_by_keyboard(open_page: OpenPage, ann: Parliamentarian) -> None:
    page = sign_in(open_page, "/admin/desk/take-payment/")
    page.locator("#id_name").focus()
    page.keyboard.type("ann example")
    page.keyboard.press("Tab")
    expect(page.locator("#id_amount")).to_be_focused()
    page.keyboard.type("40,00 $")
    page.keyboard.press("Enter")
    expect(page.locator(".plan").first).to_contain_text("Ann Example then owes $0.00.")
    assert not Transaction.objects.filter(kind="payment").exists()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Record the payment")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist .success")).to_contain_text("The payment is recorded")
    assert member_standing(ann).owed_cents == 0


def test_a_double_click_on_the_confirmation(open_page: OpenPage, ann: Parliamentarian) -> None:
    page = sign_in(open_page, f"/admin/desk/take-payment/?person={ann.pk}", javascript=False)
    page.locator("#id_amount").fill("40")
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("button", name="Record the payment").dblclick()
    expect(page.locator(".messagelist .success").first).to_be_visible()
    assert Transaction.objects.filter(kind="payment").count() == 1


@pytest.mark.parametrize("javascript", [True, False])
def test_reconciling_with_the_bank(
    open_page: OpenPage, ann: Parliamentarian, javascript: bool
) -> None:
    page = sign_in(open_page, "/admin/desk/reconciliation/", javascript=javascript)
    page.get_by_role("link", name="Go on with the statement").click()
    difference = page.locator(".difference .amount")
    expect(difference).to_have_text("$10.00")
    page.locator(".lines [type=checkbox]").nth(1).check()
    expect(difference).to_have_text("$7.50" if javascript else "$10.00")
    page.get_by_role("button", name="Finish").click()
    expect(page.locator(".errornote")).to_contain_text("difference of $7.50")
    page.locator(".lines [type=checkbox]").nth(1).uncheck()
    page.locator(".lines [type=checkbox]").first.check()
    page.get_by_role("button", name="Finish").click()
    expect(page.locator(".messagelist .success")).to_contain_text("agrees with the books")
    assert BankStatement.objects.get().finished_at


def test_closing_asks_twice(open_page: OpenPage, ann: Parliamentarian) -> None:
    page = sign_in(open_page, "/admin/desk/close-books/")
    page.locator("#id_up_to").fill(day_before(clock.today()).isoformat())
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("button", name="Close the books for good").click()
    expect(page.locator(".errornote")).to_contain_text("Tick that you understand")
    page.get_by_label("I understand").check()
    page.get_by_role("button", name="Close the books for good").click()
    expect(page.locator(".messagelist .success")).to_contain_text("The books are closed.")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_pages_are_accessible_and_fit(
    open_page: OpenPage, ann: Parliamentarian, width: int, language: str
) -> None:
    page = sign_in(open_page, PAGES[0], width=width, language=language)
    statement = BankStatement.objects.get()
    for path in (*PAGES, f"/admin/desk/reconciliation/{statement.pk}/"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        if "/desk/" in path:
            found = Axe().run(page, context="#content", options={"preload": False})
            assert not found.response["violations"], f"{path}: {found.generate_report()}"
