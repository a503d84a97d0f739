"""Tests that commit: the books refuse to be flushed, and the flush takes the installed rows."""

from collections.abc import Iterator
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from funding.models import Account
from record import guards


@pytest.fixture
def ledger_tables(transactional_db: None) -> Iterator[SimpleNamespace]:
    if not Account.objects.exists():
        migration = import_module("funding.migrations.0002_accounts")
        migration.install(apps, SimpleNamespace(connection=connection))
    yield SimpleNamespace(bank=Account.objects.get(code="1000"))
    guards.remove()
