"""Data sets loaded once for all the tests of a module."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import translation


@pytest.fixture(scope="module")
def loaded(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Callable[[str], AbstractContextManager[str]]:
    """Runs a loading command inside a transaction that is undone after the module."""

    @contextmanager
    def load(command: str) -> Iterator[str]:
        with django_db_blocker.unblock(), transaction.atomic():
            output = StringIO()
            with translation.override("en"):  # what ran before may have left another language
                call_command(command, stdout=output)
            yield output.getvalue()
            transaction.set_rollback(True)

    return load
