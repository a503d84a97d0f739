"""What is logged, and what is not."""

import json
import logging
import sys

import pytest
from django.db import OperationalError
from django.test import Client

from gpg_registry.logs import Discreet, JsonLines, WithRequestId


def record_of(error: Exception) -> logging.LogRecord:
    try:
        raise error
    except Exception:
        found = sys.exc_info()
    return logging.LogRecord("a.logger", logging.ERROR, "file", 1, "Failed at %s", ("/x/",), found)


@pytest.fixture
def requests(caplog):
    caplog.set_level(logging.INFO, "gpg_registry.requests")
    caplog.handler.addFilter(WithRequestId())
    return caplog


def test_a_request_is_told_without_its_query(client: Client, requests) -> None:
    response = client.get("/health/?name=Somebody")
    (record,) = requests.records
    told = json.loads(JsonLines().format(record))
    assert (told["method"], told["path"], told["status"]) == ("GET", "/health/", 200)
    assert told["request_id"] == response.headers["X-Request-ID"]
    assert "Somebody" not in JsonLines().format(record) + Discreet().format(record)


def test_an_address_that_nobody_answers_is_told_too(client: Client, requests, db) -> None:
    client.get("/nowhere")
    assert "GET /nowhere 404" in requests.text


@pytest.mark.django_db
def test_the_key_of_a_one_time_link_is_not_told(client: Client, requests) -> None:
    client.get("/admin/link/MTIz/abc-123456/")
    told = "".join(Discreet().format(record) for record in requests.records)
    assert "/admin/link/…/…/" in told
    assert "MTIz" not in told
    assert "abc-123456" not in told


def test_a_visitor_does_not_choose_the_id(client: Client, settings) -> None:
    chosen = {"X-Request-ID": "chosen-by-a-visitor"}
    assert client.get("/health/", headers=chosen).headers["X-Request-ID"] != "chosen-by-a-visitor"
    settings.TRUSTED_PROXY = True
    assert client.get("/health/", headers=chosen).headers["X-Request-ID"] == "chosen-by-a-visitor"
    hostile = {"X-Request-ID": 'x" level="ERROR'}
    assert '"' not in client.get("/health/", headers=hostile).headers["X-Request-ID"]


@pytest.mark.parametrize("formatter", [Discreet(), JsonLines()])
def test_an_error_is_told_by_its_kind_and_place_and_not_by_what_was_typed(formatter) -> None:
    told = formatter.format(record_of(ValueError("jane.doe@example.org is no date")))
    assert "builtins.ValueError" in told
    assert "test_logs.py:" in told
    assert "record_of" in told
    assert "jane.doe" not in told


def test_what_is_wrong_with_the_server_is_told_whole() -> None:
    told = Discreet().format(record_of(OperationalError("no space left")))
    assert "django.db.utils.OperationalError: no space left" in told


def test_the_error_behind_an_error_is_told_before_it() -> None:
    behind = RuntimeError("outer")
    behind.__cause__ = KeyError("jane")
    told = Discreet().format(record_of(behind))
    assert told.index("builtins.KeyError") < told.index("builtins.RuntimeError")
    assert "jane" not in told


def test_a_line_break_in_a_message_does_not_begin_a_line_of_its_own() -> None:
    record = logging.LogRecord("a", logging.INFO, "f", 1, 'one\n{"level": 1}', (), None)
    assert len(JsonLines().format(record).splitlines()) == 1
