"""The secretariat's tasks in Chromium, with and without JavaScript, under the strict policy."""

import re
from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from members.models import Membership, Parliamentarian
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.desk.staff import staff
from tests.factories import (
    GroupFactory,
    MandateFactory,
    MembershipFactory,
    ParliamentarianFactory,
    StatementFactory,
)
from tests.members.lists.importing import queue
from tests.members.lists.samples import ADA, BENOIT, house_csv

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "a-long-password-7"


@pytest.fixture
def clerk(reference_rows: None) -> object:
    GroupFactory(is_practice=True)
    return staff("Secretariat")


def sign_in(open_page: OpenPage, path: str, **options: object) -> Page:
    page = open_page(path, **options)
    page.locator("#id_username").fill("secretariat")
    page.locator("#id_password").fill(PASSWORD)
    page.locator("#login-form [type=submit]").click()
    return page


def test_admitting_two_people_found_in_the_search_box(open_page: OpenPage, clerk: object) -> None:
    for family_name in ("Côté", "Roy"):
        MandateFactory(parliamentarian=ParliamentarianFactory(family_name=family_name))
    page = sign_in(open_page, "/admin/desk/admit/")
    for typed, found in (("cote", "Côté"), ("roy", "Roy")):
        page.locator(".select2-search__field").first.fill(typed)
        page.locator(".select2-results__option", has_text=found).click()
        expect(page.locator(".select2-selection__choice", has_text=found)).to_be_visible()
    page.locator("#id_joined").fill("2021-03-12")
    page.get_by_label("still awaited").check()
    page.get_by_role("button", name="Preview").click()
    expect(page.locator(".plan li").first).to_contain_text("awaiting ratification")
    assert not Membership.objects.exists()
    page.get_by_role("button", name="Admit").click()
    expect(page.locator(".messagelist .success")).to_contain_text("2 people admitted.")
    assert Membership.objects.awaiting_ratification().count() == 2


def test_admitting_without_javascript(open_page: OpenPage, clerk: object) -> None:
    ParliamentarianFactory(given_name="Josée", family_name="Côté")
    page = sign_in(open_page, "/admin/desk/admit/", javascript=False, width=PHONE)
    page.locator("#id_names").fill("Josee Cote")
    page.locator("#id_joined").fill("2021-03-12")
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("button", name="Admit").click()
    expect(page.locator(".messagelist .success")).to_contain_text("One person admitted.")
    assert Membership.objects.get().since == date(2021, 3, 12)


@pytest.mark.parametrize("javascript", [True, False])
def test_reviewing_an_uploaded_list(open_page: OpenPage, clerk: object, javascript: bool) -> None:
    page = sign_in(open_page, "/admin/desk/read-list/", javascript=javascript)
    page.locator("#id_file").set_input_files(
        {"name": "members.csv", "mimeType": "text/csv", "buffer": house_csv([ADA, BENOIT])}
    )
    page.locator("#id_as_of").fill("2021-03-12")
    page.get_by_role("button", name="Read the list").click()
    expect(page.get_by_role("heading", name="Quillfeather")).to_be_visible()
    page.get_by_role("button", name="Dismiss").last.click()
    expect(page.locator(".messagelist .success")).to_contain_text("Dismissed")
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(page.get_by_text("Nothing is waiting for review.")).to_be_visible()
    assert Parliamentarian.objects.get().family_name == ADA.family_name


def test_switching_the_language(open_page: OpenPage, clerk: object) -> None:
    page = sign_in(open_page, "/admin/")
    page.get_by_role("button", name="Français").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page).to_have_url(re.compile(r"/admin/$"))


PAGES = (
    "/admin/",
    "/admin/desk/admit/",
    "/admin/desk/ratify/",
    "/admin/desk/publish/",
    "/admin/desk/change-party/",
    "/admin/desk/merge/",
    "/admin/desk/read-list/",
    "/admin/desk/review/",
)


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_the_desks_pages_have_no_accessibility_violation(
    open_page: OpenPage, clerk: object, width: int
) -> None:
    MembershipFactory(awaiting_ratification=True)
    MembershipFactory(kind="participating", agreed_to_be_listed=date(2021, 3, 12))
    StatementFactory()
    ParliamentarianFactory(given_name=BENOIT.given_name, family_name=BENOIT.family_name)
    queue(house_csv([ADA, BENOIT]))
    page = sign_in(open_page, "/admin/", width=width)
    for path in PAGES:
        page.goto(path)
        found = Axe().run(page, context="#content", options={"preload": False})
        assert not found.response["violations"], f"{path}: {found.generate_report()}"
