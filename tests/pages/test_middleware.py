from unittest.mock import Mock

import pytest
from django.core.exceptions import ValidationError
from django.db import OperationalError, connection
from django.http import HttpResponseBase
from django.test import Client, RequestFactory
from django.test.client import ClientHandler
from django.urls import reverse

from tests.desk.staff import staff
from tests.factories import StatementFactory


def as_sent(method: str, path: str) -> HttpResponseBase:
    """The whole chain's answer as a server gets it: the test client drops bodies on its own."""
    handler = ClientHandler()
    handler.load_middleware()
    return handler.get_response(RequestFactory().generic(method, path))


def body(response: HttpResponseBase) -> bytes:
    sent = b"".join(response)
    response.close()
    return sent


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "/en/",
        "/fr/membres/",
        "/en/members/?format=csv",
        "/en/members/?format=xlsx",
        "/en/nowhere/",
        "/admin/login/",
        "/health/",
        "/static/css/base.css",
    ],
)
def test_head_sends_the_headers_of_get_and_no_body(path: str) -> None:
    get, head = as_sent("GET", path), as_sent("HEAD", path)
    assert head.status_code == get.status_code
    assert head.headers.get("Content-Length") == get.headers.get("Content-Length")
    assert head.headers["Content-Type"] == get.headers["Content-Type"]
    assert body(get)
    assert body(head) == b""


class TestWhileAnotherWrites:
    """A form tells it beside its fields; whatever cannot answers 503."""

    @pytest.fixture
    def clerk(self, client: Client, db: None) -> Client:
        client.force_login(staff("Secretariat"))
        return client

    @pytest.mark.parametrize(
        "error",
        [
            OperationalError("database is locked"),
            ValidationError("Somebody was faster.", code="busy"),
        ],
    )
    def test_the_reader_is_asked_to_try_again(
        self, clerk: Client, monkeypatch: pytest.MonkeyPatch, error: Exception
    ) -> None:
        monkeypatch.setattr("desk.front.of", Mock(side_effect=error))
        answer = clerk.get(reverse("admin:index"), headers={"accept-language": "fr"})
        assert answer.status_code == 503
        assert answer["Retry-After"] == "5"
        assert "Rien n’a été enregistré" in answer.text

    @pytest.mark.parametrize(
        "error",
        [
            OperationalError("database or disk is full"),
            ValidationError("Another refusal."),
            ValidationError({"field": "Another refusal."}),
        ],
    )
    def test_any_other_fault_stays_what_it_is(
        self, clerk: Client, monkeypatch: pytest.MonkeyPatch, error: Exception
    ) -> None:
        monkeypatch.setattr("desk.front.of", Mock(side_effect=error))
        with pytest.raises(type(error)):
            clerk.get(reverse("admin:index"))

    @pytest.mark.django_db(transaction=True)
    def test_a_writer_that_does_not_end(self, client: Client) -> None:
        client.force_login(staff("Secretariat"))
        task, typed = reverse("admin:desk_publish"), {"statements": [StatementFactory().pk]}
        hurry = {"sqlite": "PRAGMA busy_timeout = 50", "postgresql": "SET lock_timeout = 50"}
        writes = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "BEGIN; LOCK record_registrylock"}
        other = connection.copy()
        with connection.cursor() as cursor, other.cursor() as writer:
            cursor.execute(hurry[connection.vendor])
            writer.execute(writes[connection.vendor])
            answer = client.post(task, typed)
            assert answer.status_code == {"sqlite": 503, "postgresql": 200}[connection.vendor]
            assert "Someone else was writing at the same moment" in answer.text
            writer.execute("ROLLBACK")
        other.close()
        assert "plan" in client.post(task, typed).context
