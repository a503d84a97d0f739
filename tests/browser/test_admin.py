import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_staff_can_sign_in_under_the_strict_content_policy(
    open_page: OpenPage, admin_user: object, width: int
) -> None:
    page = open_page("/admin/", width=width)
    page.locator("#id_username").fill("admin")
    page.locator("#id_password").fill("password")
    page.locator("#login-form [type=submit]").click()
    expect(page.locator("#user-tools")).to_be_visible()
