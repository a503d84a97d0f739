"""Tests that commit: the flush after them takes the installed accounts."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from funding.models import Account


@pytest.fixture
def ledger_tables(transactional_db: None) -> SimpleNamespace:
    if not Account.objects.exists():
        migration = import_module("funding.migrations.0002_accounts")
        migration.install(apps, SimpleNamespace(connection=connection))
    return SimpleNamespace(bank=Account.objects.get(code="1000"))
