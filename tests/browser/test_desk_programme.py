"""Attendance in Chromium, by keyboard and without JavaScript; the pages on a phone."""

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from programme.models import Attendance, Event
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.desk.staff import staff
from tests.factories import GroupFactory, MandateFactory, ParliamentarianFactory
from tests.programme.factories import EventFactory, MotionFactory, RecommendationFactory

PASSWORD = "a-long-password-7"
PAGES = (
    "plan-event",
    "mark-held",
    "take-attendance",
    "record-motion",
    "decisions",
    "publish-programme",
    "participation",
    "record-response",
    "agm-pack",
    "calendar",
    "references",
)


@pytest.fixture
def event(reference_rows: None) -> Event:
    GroupFactory(is_practice=True)
    staff("Secretariat")
    for given in ("Ann", "Bob"):
        person = ParliamentarianFactory(given_name=given, family_name="Example")
        MandateFactory(parliamentarian=person, since=date(2019, 10, 21))
    event = EventFactory(kind="agm", title_en="Panel on early warning")
    MotionFactory(event=event, decides="fee_rate", text_en="That the fee be $45.")
    RecommendationFactory()
    return event


def sign_in(open_page: OpenPage, path: str, **options: object) -> Page:
    page = open_page(path, **options)
    page.locator("#id_username").fill("secretariat")
    page.locator("#id_password").fill(PASSWORD)
    page.locator("#login-form [type=submit]").click()
    return page


def test_taking_attendance_by_keyboard(open_page: OpenPage, event: Event) -> None:
    page = sign_in(open_page, f"/admin/desk/attendance/{event.pk}/")
    box = page.get_by_role("searchbox", name="Parliamentarians")
    box.focus()
    page.keyboard.type("ann")
    expect(page.locator(".select2-results__option--highlighted")).to_contain_text("Example, Ann")
    page.keyboard.press("Enter")
    page.locator("#id_names").focus()
    page.keyboard.type("bob example\nSomebody Else")
    page.keyboard.press("Tab")
    expect(page.locator("#id_staff_names")).to_be_focused()
    page.get_by_role("button", name="Preview").press("Enter")
    expect(page.locator(".errornote")).to_be_visible()
    page.get_by_label("nobody in the record: keep the name as a guest").press("Space")
    page.get_by_role("button", name="Preview").press("Enter")
    expect(page.locator(".plan").first).to_contain_text("Guest: Somebody Else")
    assert not Attendance.objects.exists()
    page.get_by_role("button", name="Record the attendance").press("Enter")
    expect(page.locator(".messagelist .success")).to_contain_text("3 people recorded.")
    assert Attendance.objects.filter(parliamentarian__isnull=False).count() == 2


def test_taking_attendance_without_javascript(open_page: OpenPage, event: Event) -> None:
    page = sign_in(open_page, f"/admin/desk/attendance/{event.pk}/", javascript=False)
    page.locator("#id_names").fill("Ann Example\nBob Example")
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("button", name="Record the attendance").click()
    expect(page.locator(".messagelist .success")).to_contain_text("2 people recorded.")


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_the_pages_have_no_barrier_and_fit(open_page: OpenPage, event: Event, width: int) -> None:
    page = sign_in(open_page, f"/admin/desk/attendance/{event.pk}/", width=width)
    addresses = [f"/admin/desk/{name}/" for name in PAGES]
    for address in (f"/admin/desk/attendance/{event.pk}/", *addresses):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        found = Axe().run(page, context="#content", options={"preload": False})
        assert not found.response["violations"], f"{address}: {found.generate_report()}"
