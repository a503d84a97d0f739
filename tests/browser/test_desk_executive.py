"""The executive at the desk in Chromium, with and without JavaScript, under the strict policy."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from executive.composition import composition
from executive.models import Appointment
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.test_desk import sign_in
from tests.desk.executive_scene import COLOURS, LATER, cross, held, offices, sitting
from tests.desk.staff import staff
from tests.factories import GroupFactory

TASKS = ("election", "appoint", "appoint-acting", "ex-officio", "hand-over", "resign", "waive")


@pytest.fixture
def four(reference_rows: None) -> list[Appointment]:
    """Chair and three Vice-Chairs; the second Vice-Chair has crossed to the first one's party."""
    GroupFactory(is_practice=True)
    staff("Secretariat")
    chair, vice_chair, _ex_officio = offices()
    one, *others = (sitting(slug, f"Of {slug}") for slug in COLOURS)
    rows = [held(chair, one), *(held(vice_chair, other) for other in others)]
    cross(rows[2].parliamentarian, "blue")
    return rows


def decide(page: Page, row: Appointment, answer: str) -> None:
    name = f"{row.office.slug}-holder-{row.pk}"
    page.locator(f"input[name='{name}'][value='{answer}']").check()


@pytest.mark.parametrize("javascript", [True, False])
def test_recording_an_election(
    open_page: OpenPage, four: list[Appointment], javascript: bool
) -> None:
    sitting("purple", "Newcomer")
    page = sign_in(open_page, "/admin/desk/election/", javascript=javascript)
    page.locator("#id_on").fill("2018-11-30")
    page.get_by_role("button", name="Show who holds the offices on that day").click()
    expect(page.locator("#id_on")).to_have_value("2018-11-30")
    for row in four:
        decide(page, row, "steps_down" if row == four[2] else "again")
    page.locator("[name='vice-chair-names']").fill("Newcomer")
    page.get_by_role("button", name="Preview").click()
    expect(page.locator(".plan")).to_contain_text("Ash Newcomer, new.")
    expect(page.locator(".executive").first).to_contain_text("No longer found")
    assert Appointment.objects.count() == 4
    page.get_by_role("button", name="Record the election").click()
    expect(page.locator(".messagelist .success")).to_contain_text("4 people")
    assert composition().open_breaches == []


def test_the_front_page_leads_to_what_mends_a_finding(
    open_page: OpenPage, four: list[Appointment]
) -> None:
    page = sign_in(open_page, "/admin/")
    breach = page.locator(".open-breach")
    expect(breach).to_contain_text("Breach")
    breach.get_by_role("link", name="Accept the finding").click()
    expect(page.get_by_label("as does Ash Of blue")).to_be_checked()
    page.locator("#id_since").fill(str(LATER))
    page.locator("#id_decided_on").fill(str(LATER))
    page.locator("#id_reason").fill("Until the meeting")
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("button", name="Accept the finding").click()
    expect(page.locator(".findings")).to_contain_text("Accepted by a waiver.")
    expect(page.locator(".open-breach")).to_have_count(0)


def test_a_refusal_stands_by_its_field(open_page: OpenPage, four: list[Appointment]) -> None:
    page = sign_in(open_page, f"/admin/executive/appointment/{four[1].pk}/change/")
    page.locator("#id_until").fill("2016-01-01")
    page.locator("[name=_save]").click()
    expect(
        page.locator(".field-until .errorlist, .fieldBox.errors .errorlist").first
    ).to_contain_text("The end must come after the start.")


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_the_executives_pages_have_no_accessibility_violation(
    open_page: OpenPage, four: list[Appointment], width: int
) -> None:
    page = sign_in(open_page, "/admin/", width=width)
    pages = ["/admin/", *(f"/admin/desk/{task}/" for task in TASKS)]
    for path in pages:
        page.goto(path)
        found = Axe().run(page, context="#content", options={"preload": False})
        assert not found.response["violations"], f"{path}: {found.generate_report()}"
    page.goto("/admin/desk/resign/")
    page.locator("#id_appointment").select_option(str(four[0].pk))
    page.locator("#id_last_day").fill("2018-11-30")
    page.get_by_role("button", name="Preview").click()
    expect(page.locator(".executive").first).to_be_visible()
    found = Axe().run(page, context="#content", options={"preload": False})
    assert not found.response["violations"], found.generate_report()
