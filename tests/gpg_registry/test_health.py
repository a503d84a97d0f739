import pytest
from django.db import OperationalError
from django.test import Client

from gpg_registry import health
from record import guards

pytestmark = pytest.mark.django_db


def test_the_health_page_answers_without_a_cookie_or_a_question(
    client: Client, django_assert_num_queries
) -> None:
    with django_assert_num_queries(0):
        response = client.get("/health/")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert not response.cookies
    assert "no-store" in response.headers["Cache-Control"]


def test_a_migrated_and_guarded_database_is_ready(client: Client) -> None:
    response = client.get("/ready/")
    assert (response.status_code, response.content) == (200, b"ready\n")
    assert not response.cookies


def test_a_database_without_its_guards_is_not_ready(client: Client) -> None:
    guards.remove()
    response = client.get("/ready/")
    assert response.status_code == 503
    assert b"the database lacks guards" in response.content


def test_a_database_that_awaits_a_migration_is_not_ready(client: Client, monkeypatch) -> None:
    monkeypatch.setattr(health, "_last_migrations", lambda: {("members", "9999_later")})
    response = client.get("/ready/")
    assert response.status_code == 503
    assert b"is not migrated" in response.content


def test_a_database_that_does_not_answer_is_told_without_its_address(client, monkeypatch) -> None:
    def refuse() -> str:
        raise OperationalError("could not connect to server at db.example")

    monkeypatch.setattr(health, "_problem", refuse)
    response = client.get("/ready/")
    assert (response.status_code, response.content) == (503, b"the database does not answer\n")
