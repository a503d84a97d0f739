"""A person at the desk: signs in, clicks and types what is to be seen, in either language.

With GUIDE_PICTURES naming a folder, a walk leaves the pictures of the illustrated guides there
(`make guide`).
"""

import os
from pathlib import Path

from django.utils.translation import gettext, override
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage

PASSWORD = "a-long-password-7"
WIDTH = 1100


class Walk:
    """Texts are given in English and looked for in the walk's language."""

    def __init__(self, open_page: OpenPage, who: str, language: str) -> None:
        self.language = language
        self.page: Page = open_page("/admin/", width=WIDTH, language=language)
        self.page.locator("#id_username").fill(who)
        self.page.locator("#id_password").fill(PASSWORD)
        self.page.locator("#login-form [type=submit]").click()
        expect(self.page.locator("#attention-heading, #tasks-heading").first).to_be_visible()

    def words(self, text: str) -> str:
        with override(self.language):
            return gettext(text)

    def home(self) -> None:
        """By the name of the site, as one does."""
        self.page.locator("#site-name a").click()

    def task(self, title: str) -> None:
        """From the front page."""
        self.home()
        self.page.locator(".tasks").get_by_role("link", name=self.words(title), exact=True).click()

    def follow(self, text: str, within: Locator | None = None) -> None:
        place = within or self.page.locator("#content")
        place.get_by_role("link", name=self.words(text)).first.click()

    def press(self, text: str) -> None:
        button = self.page.locator("#content").get_by_role(
            "button", name=self.words(text), exact=True
        )
        button.first.click()

    def fill(self, **fields: str) -> None:
        """By the field's own name."""
        for name, value in fields.items():
            field = self.page.locator(f"#id_{name}")
            if field.evaluate("element => element.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def confirm(self, button: str, *, picture: str = "") -> None:
        """The preview, read, then done."""
        self.press("Preview")
        expect(self.page.locator(".plan").first).to_be_visible()
        if picture:
            self.picture(picture)
        self.press(button)
        self.done()

    def done(self) -> None:
        expect(self.page.locator(".messagelist .success").last).to_be_visible()

    def sees(self, text: str, within: str = "#content") -> None:
        expect(self.page.locator(within).first).to_contain_text(text)

    def leave(self) -> None:
        self.page.locator("#logout-form button").click()
        expect(self.page.locator("#site-name, h1").first).to_be_visible()

    def picture(self, name: str) -> None:
        folder = os.environ.get("GUIDE_PICTURES")
        if folder:
            path = Path(folder, f"{name}.{self.language}.jpg")
            path.parent.mkdir(parents=True, exist_ok=True)
            self.page.locator("#content").screenshot(path=path, type="jpeg", quality=60)
