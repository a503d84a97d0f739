"""Chromium against a live server. Every test in this folder carries the marker `browser`.

    def test_roster(open_page, live_server):
        page = open_page("/en/members/", width=PHONE, javascript=False)

A page that logs an error to its console, or asks for anything outside the live server, fails its
test: that is how a breach of the content policy shows.
"""

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    sync_playwright,
)
from pytest_django.live_server_helper import LiveServer

from members.models import Chamber
from tests import chromium
from tests.funding.conftest import ledger_tables as ledger_tables

DESKTOP, PHONE = 1280, 360
HEIGHTS = {DESKTOP: 900, PHONE: 740}

# Playwright runs its own event loop in this thread, and Django refuses queries beside one.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.find()
    if path is None:
        pytest.fail("Chromium is not installed. Remedy: apt-get install chromium.")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield running
        running.close()


@pytest.fixture
def reference_rows(transactional_db: None) -> None:
    """The installed chambers and parties: the flush after a browser test takes them away, and
    Playwright's loop has a connection of its own, which does not know pytest-django's copy.
    """
    if not Chamber.objects.exists():
        migration = import_module("members.migrations.0002_reference_rows")
        migration.install(apps, SimpleNamespace(connection=connection))


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer) -> Iterator[OpenPage]:
    """A factory: `open_page(path, width=DESKTOP, javascript=True, dark=False, language="en")`.

    Each call is a visitor of their own (no shared cookies). `page.context` gives the context.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_one(
        path: str,
        *,
        width: int = DESKTOP,
        javascript: bool = True,
        dark: bool = False,
        language: str = "en",
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": HEIGHTS.get(width, 900)},
            java_script_enabled=javascript,
            color_scheme="dark" if dark else "light",
            locale=f"{language}-CA",
        )
        contexts.append(context)
        page = context.new_page()
        watch(page, live_server.url, complaints)
        page.goto(path)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not complaints


def watch(page: Page, origin: str, complaints: list[str]) -> None:
    """Notes console errors, script errors and requests that leave `origin`."""

    def hear(message: ConsoleMessage) -> None:
        # A status of 400 or 404 is logged as an error too; tests ask for those on purpose.
        if message.type == "error" and "responded with a status of 4" not in message.text:
            complaints.append(message.text)

    def look(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:")):
            complaints.append(f"outside request: {request.url}")

    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", look)
