import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from gpg_registry.databases import database
from gpg_registry.env import Environment
from gpg_registry.settings import environment as read_environment

ROOT = Path(settings.BASE_DIR)
KEY = "nobody guesses this key, which is made for a test only"


def start(**variables: str) -> subprocess.CompletedProcess[str]:
    """Loads the real settings in a process of their own, under these variables only."""
    return subprocess.run(
        [sys.executable, "manage.py", "diffsettings", "--all"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_without_a_key_or_hosts_does_not_start_and_says_how_to() -> None:
    result = start()
    assert result.returncode == 1
    assert "REGISTRY_SECRET_KEY is missing. Remedy:" in result.stderr
    assert "REGISTRY_HOSTS is missing. Remedy:" in result.stderr
    assert "Traceback" not in result.stderr


def test_production_asks_for_https_and_hashed_static_names() -> None:
    result = start(REGISTRY_SECRET_KEY=KEY, REGISTRY_HOSTS="registry.example")
    assert result.returncode == 0, result.stderr
    assert "SESSION_COOKIE_SECURE = True" in result.stdout
    for name in (
        "SESSION_COOKIE_NAME = '__Host-sessionid'",
        "CSRF_COOKIE_NAME = '__Host-csrftoken'",
    ):
        assert name in result.stdout
    assert "SECURE_SSL_REDIRECT = True" in result.stdout
    assert "CompressedManifestStaticFilesStorage" in result.stdout
    assert re.search(r"^(### )?DEBUG = False", result.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({"REGISTRY_SECRET_KEY": "k" * 60}, "is easily guessed (60 characters, 1 different)"),
        ({"REGISTRY_SECRET_KEY": "secret"}, "make one with: python3"),
        ({"REGISTRY_HOSTS": "registry.example,*"}, "REGISTRY_HOSTS allows every host"),
        ({"REGISTRY_DEBUG": "true"}, "REGISTRY_DEBUG is true, and REGISTRY_HOSTS names 'reg"),
    ],
)
def test_what_would_be_unsafe_does_not_start(variables: dict[str, str], told: str) -> None:
    safe = {"REGISTRY_SECRET_KEY": KEY, "REGISTRY_HOSTS": "registry.example"}
    result = start(**(safe | variables))
    assert result.returncode == 1
    assert told in result.stderr
    assert "Remedy:" in result.stderr


def test_logs_can_be_lines_of_json() -> None:
    result = start(
        REGISTRY_SECRET_KEY=KEY, REGISTRY_HOSTS="registry.example", REGISTRY_LOG_FORMAT="json"
    )
    assert "'formatter': 'json'" in result.stdout


def test_development_needs_one_variable_only() -> None:
    result = start(REGISTRY_DEBUG="true")
    assert result.returncode == 0, result.stderr
    assert re.search(r"^DEBUG = True", result.stdout, re.MULTILINE)
    assert "SESSION_COOKIE_SECURE = False" in result.stdout


def test_two_registries_on_one_host_can_keep_their_cookies_apart() -> None:
    result = start(REGISTRY_DEBUG="true", REGISTRY_COOKIE_PREFIX="practice_")
    assert "SESSION_COOKIE_NAME = 'practice_sessionid'" in result.stdout
    assert "CSRF_COOKIE_NAME = 'practice_csrftoken'" in result.stdout


def test_the_table_of_variables_and_the_settings_agree() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    table = page.partition("## The registry")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| `([A-Z_]+)`", table, re.MULTILINE)
    assert sorted(listed) == sorted(read_environment.declared)


def test_sqlite_is_opened_so_that_concurrent_writes_are_not_lost(tmp_path: Path) -> None:
    options = database(Environment({}), tmp_path / "registry.sqlite3")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "recursive_triggers=ON"):
        assert pragma in options["init_command"]


def test_sqlite_file_can_be_named(tmp_path: Path) -> None:
    named = Environment({"REGISTRY_DATABASE_PATH": str(tmp_path / "other.sqlite3")})
    assert database(named, tmp_path / "registry.sqlite3")["NAME"] == tmp_path / "other.sqlite3"


def test_a_folder_that_is_not_there_is_told_before_the_first_query(tmp_path: Path) -> None:
    named = Environment({"REGISTRY_DATABASE_PATH": str(tmp_path / "gone" / "registry.sqlite3")})
    database(named, tmp_path / "registry.sqlite3")
    assert "in a folder that is not there. Remedy: make it." in named.problems[0]


def test_a_file_that_cannot_be_written_is_told_before_the_first_query(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda place, _mode: place != tmp_path)
    named = Environment({"REGISTRY_DATABASE_PATH": str(tmp_path / "registry.sqlite3")})
    database(named, tmp_path / "registry.sqlite3")
    assert "which this user cannot write. Remedy: give the file" in named.problems[0]


def test_postgresql_needs_no_place_to_write(tmp_path: Path) -> None:
    named = Environment({"DATABASE_URL": "postgresql://db.example/registry"})
    database(named, tmp_path / "var" / "registry.sqlite3")
    named.finish()
    assert not (tmp_path / "var").exists()


def test_postgresql_is_reached_by_address_with_its_timeouts() -> None:
    address = {"DATABASE_URL": "postgresql://clerk:p%40ss@db.example:6543/registry?sslmode=require"}
    connection = database(Environment(address), Path("unused"))
    assert connection["ENGINE"] == "django.db.backends.postgresql"
    assert (connection["HOST"], connection["PORT"]) == ("db.example", 6543)
    assert (connection["USER"], connection["PASSWORD"]) == ("clerk", "p@ss")
    assert connection["OPTIONS"]["sslmode"] == "require"
    for name in ("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout", "jit"):
        assert f"-c {name}=" in connection["OPTIONS"]["options"]


@pytest.mark.parametrize("address", ["mysql://host/name", "sqlite:///registry", "registry"])
def test_other_engines_are_refused_with_the_remedy(address: str) -> None:
    environment = Environment({"DATABASE_URL": address})
    database(environment, Path("unused"))
    assert "postgresql://user:password@host:5432/name" in environment.problems[0]


def test_no_request_holds_a_transaction_of_its_own() -> None:
    assert not settings.DATABASES["default"].get("ATOMIC_REQUESTS")


@pytest.mark.django_db
def test_the_content_policy_lets_nothing_in_from_outside_or_inline(client: Client) -> None:
    policy = client.get("/health/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
