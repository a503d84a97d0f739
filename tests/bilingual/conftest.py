"""The practice set with all its French marked, loaded once for the whole folder."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import transaction
from django.test import Client

from tenure import clock
from tests.bilingual.marking import mark_data, marked_messages
from tests.bilingual.naming import as_written
from tests.bilingual.walking import Walk

TODAY = date(2026, 12, 1)


@dataclass(frozen=True)
class Marked:
    chief: User
    as_written: re.Pattern[str]


@pytest.fixture(scope="package")
def marked_data(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[Marked]:
    """Inside a transaction that is undone afterwards."""
    with django_db_blocker.unblock(), transaction.atomic(), clock.set_to(TODAY):
        call_command("load_practice", stdout=StringIO())
        mark_data()
        chief = User.objects.create_superuser("chief", password="a-long-password-7")
        yield Marked(chief, as_written())
        transaction.set_rollback(True)


@pytest.fixture
def marked(db: None, marked_data: Marked) -> Iterator[Marked]:
    with marked_messages(), clock.set_to(TODAY):
        yield marked_data


@pytest.fixture
def chief(client: Client, marked: Marked) -> Client:
    return signed_in(client, marked.chief)


@pytest.fixture(scope="package")
def public_walk(marked_data: Marked) -> Walk:
    with marked_messages(), clock.set_to(TODAY):
        return Walk(Client(), "/fr/", ("/fr/",), most=6).walked()


@pytest.fixture(scope="package")
def staff_walk(marked_data: Marked) -> Walk:
    with marked_messages(), clock.set_to(TODAY):
        chief = signed_in(Client(), marked_data.chief)
        return Walk(chief, "/admin/", ("/admin/",), most=1).walked()


def signed_in(client: Client, chief: User) -> Client:
    """Somebody who may do everything and reads French."""
    client.force_login(chief)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "fr"
    return client


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.sweep)
