import socket
from pathlib import Path

import pytest

from tools import demo

RECORD = demo.Site("record", "The record", 8000)
PRACTICE = demo.Site("practice", "Practice", 8001)


@pytest.fixture(autouse=True)
def a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(demo, "FOLDER", tmp_path)


def test_the_two_sites_share_neither_database_nor_cookies_and_are_not_indexed() -> None:
    record, practice = RECORD.environment(), PRACTICE.environment()
    for name in ("REGISTRY_DATABASE_PATH", "REGISTRY_COOKIE_PREFIX"):
        assert record[name] != practice[name]
    assert record["REGISTRY_NOINDEX"] == practice["REGISTRY_NOINDEX"] == "true"


def test_no_database_or_setting_of_the_caller_is_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://production/registry")
    monkeypatch.setenv("REGISTRY_DEBUG", "true")
    environment = RECORD.environment()
    assert "DATABASE_URL" not in environment
    assert "REGISTRY_DEBUG" not in environment
    assert environment["REGISTRY_DATABASE_PATH"] == str(demo.FOLDER / "record.sqlite3")


def test_the_secret_key_outlives_a_restart_and_is_the_owners_alone() -> None:
    assert demo.secret_key() == demo.secret_key()
    assert (demo.FOLDER / "secret-key").stat().st_mode & 0o077 == 0


def test_a_port_in_use_is_refused_with_the_remedy() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(demo.DemoError, match=r"cannot be used .* make demo PORT="):
            demo.require_free(other.getsockname()[1])


@pytest.mark.parametrize("port", ["abc", "0", "65535", "-1", ""])
def test_a_port_that_is_none_is_refused_before_anything_is_made(
    port: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert demo.main(port) == 2
    assert "Remedy: use a number" in capsys.readouterr().out
    assert not list(demo.FOLDER.iterdir())


def test_a_first_loading_cut_short_starts_afresh_and_a_finished_one_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran: list[tuple[str, ...]] = []
    monkeypatch.setattr(demo, "run", lambda site, *arguments: ran.append(arguments) or "")
    RECORD.database.write_text("half", encoding="utf-8")
    demo.prepare(RECORD)
    assert not RECORD.database.exists()
    assert ("manage.py", "load_record") in ran

    ran.clear()
    RECORD.database.write_text("whole", encoding="utf-8")
    demo.prepare(RECORD)
    assert RECORD.database.read_text(encoding="utf-8") == "whole"
    assert [arguments[1] for arguments in ran] == ["migrate"]
