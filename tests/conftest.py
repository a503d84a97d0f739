import os
import re
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.utils import translation
from xdist.scheduler import LoadScopeScheduling

from record import guards
from tests import template_database

# A busy machine is no failure: an example may take as long as it takes.
hypothesis.settings.register_profile(
    "registry", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("registry")


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings: None) -> bool:
    """Whether this run begins with a copy of a migrated SQLite database."""
    database = settings.DATABASES["default"]
    on_sqlite = database["ENGINE"] == "django.db.backends.sqlite3"
    return on_sqlite and template_database.copy_to(database["TEST"]["NAME"])


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_keepdb: bool) -> None:
    database = settings.DATABASES["default"]
    if database["ENGINE"] == "django.db.backends.sqlite3" and not django_db_keepdb:
        template_database.keep(database["TEST"]["NAME"])


@pytest.fixture(autouse=True)
def english_at_the_start() -> Iterator[None]:
    """Django's test client leaves the language of its last request active."""
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def flushed_in_peace(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test that commits every table is flushed, which the guards refuse; the flush puts
    them back.
    """
    marker = request.node.get_closest_marker("django_db")
    commits = "transactional_db" in request.fixturenames or "live_server" in request.fixturenames
    if not (commits or (marker and marker.kwargs.get("transaction"))):
        yield
        return
    request.getfixturevalue("transactional_db")
    yield
    guards.remove()


class DataSetsTogether(LoadScopeScheduling):
    """Each test by itself, in order, but in one process those that share a loaded data set: the
    tests of a file that is named after it, and the folder that reads practice in French."""

    SHARED = re.compile(r"tests/bilingual|tests/\w+/test_(?:data_sets|reports_practice)\w*")

    def _split_scope(self, nodeid: str) -> str:
        shared = self.SHARED.match(nodeid)
        return shared.group() if shared else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> DataSetsTogether | None:
    return DataSetsTogether(config, log) if config.getvalue("dist") == "loadscope" else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves `real_data` tests out (deselected, not skipped) unless their folder is named."""
    if os.environ.get("REGISTRY_REAL_DATA"):
        return
    real = [item for item in items if item.get_closest_marker("real_data")]
    if real:
        config.hook.pytest_deselected(items=real)
        items[:] = [item for item in items if item not in real]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """With CI=true a skipped test fails the run: nothing is left out unnoticed."""
    if os.environ.get("CI") == "true" and terminalreporter.stats.get("skipped"):
        terminalreporter.write_line("CI=true: a skipped test is a failure.", red=True)
        terminalreporter._session.exitstatus = pytest.ExitCode.TESTS_FAILED
