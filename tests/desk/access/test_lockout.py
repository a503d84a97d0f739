"""Guessing passwords: slowed down, told the same for every name, logged without a name."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.hashers import MD5PasswordHasher
from django.contrib.auth.models import User
from django.test import Client, RequestFactory
from django.utils import timezone

from desk.access import visitors
from tests.desk.access.scene import LOGIN, STEP, give_password, with_device
from tests.desk.staff import staff

pytestmark = pytest.mark.django_db

WRONG = "not-the-password-1"
LIMIT = 5


def guess(username: str, times: int = LIMIT, **extra: str) -> object:
    visitor = Client()
    for _time in range(times):
        response = give_password(visitor, username, WRONG, **extra)
    return response


def without_token(page: object) -> str:
    text = page.content.decode()
    return "".join(line for line in text.splitlines() if "csrfmiddlewaretoken" not in line)


def test_after_five_wrong_passwords_the_right_one_does_not_count():
    staff("Treasurer")
    assert guess("treasurer", LIMIT - 1).status_code == 200
    assert guess("treasurer", 1).status_code == 429
    assert give_password(Client(), "treasurer").status_code == 429


def test_a_right_password_forgets_the_wrong_ones_before():
    staff("Treasurer")
    guess("treasurer", LIMIT - 1)
    assert give_password(Client(), "treasurer").status_code == 302
    assert guess("treasurer", LIMIT - 1).status_code == 200


def test_a_quarter_of_an_hour_later_it_counts_again():
    staff("Treasurer")
    guess("treasurer")
    give_password(Client(), "treasurer")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert give_password(Client(), "treasurer").status_code == 302


@pytest.mark.parametrize("times", [1, LIMIT])
def test_a_name_that_exists_is_answered_as_one_that_does_not(times):
    staff("Treasurer")
    known, unknown = guess("treasurer", times), guess("nobody-here", times)
    assert known.status_code == unknown.status_code
    assert without_token(known).replace("treasurer", "") == without_token(unknown).replace(
        "nobody-here", ""
    )


@pytest.mark.parametrize("username", ["treasurer", "nobody-here", "gone", "invited"])
def test_every_name_costs_one_hashing(username, monkeypatch):
    """What would tell a name by the time of the answer."""
    staff("Treasurer")
    User.objects.create_user("gone", password=WRONG, is_staff=True, is_active=False)
    User.objects.create_user("invited", is_staff=True)
    hashed = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(
        MD5PasswordHasher, "encode", lambda *given: hashed.append(1) or encode(*given)
    )
    assert give_password(Client(), username, WRONG).status_code == 200
    assert len(hashed) == 1


def test_a_colleague_elsewhere_still_gets_in():
    staff("Treasurer")
    assert guess("treasurer", REMOTE_ADDR="192.0.2.7").status_code == 429
    assert give_password(Client(), "treasurer", REMOTE_ADDR="192.0.2.8").status_code == 302
    assert give_password(Client(), "auditor", REMOTE_ADDR="192.0.2.7").status_code == 200


def test_the_page_is_in_the_visitors_language():
    visitor = Client(headers={"accept-language": "fr"})
    for _time in range(LIMIT):
        page = give_password(visitor, "nobody-here", WRONG)
    assert "15 minutes" in page.content.decode()
    assert 'lang="fr' in page.content.decode()


def test_the_second_factor_waits_for_the_right_password(client):
    with_device("Treasurer")
    guess("treasurer", 1)
    assert client.get(STEP).url == LOGIN


def test_neither_table_nor_log_keeps_what_was_typed(caplog):
    staff("Treasurer")
    guess("treasurer", REMOTE_ADDR="192.0.2.7")
    guess("my-password-typed-as-name", 1, REMOTE_ADDR="192.0.2.7")
    kept = str([{**row, "ip_address": ""} for row in AccessAttempt.objects.values()])
    for typed in ("treasurer", "my-password-typed-as-name", WRONG):
        assert typed not in kept + caplog.text
    assert "192.0.2.7" not in caplog.text
    assert "Locking out visitor" in caplog.text


@pytest.mark.parametrize(
    ("trusted", "forwarded", "remote", "address"),
    [
        (False, "203.0.113.9", "192.0.2.7", "192.0.2.7"),
        (True, "203.0.113.9", "192.0.2.7", "203.0.113.9"),
        (True, "198.51.100.1, 203.0.113.9", "192.0.2.7", "203.0.113.9"),
        (True, "", "192.0.2.7", "192.0.2.7"),
        (True, "rubbish", "192.0.2.7", None),
        (False, "", "", None),
        (False, "", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        (False, "", "::ffff:192.0.2.7", "192.0.2.7"),
    ],
)
def test_whose_address_counts(settings, trusted, forwarded, remote, address):
    settings.TRUSTED_PROXY = trusted
    request = RequestFactory().get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=forwarded)
    assert visitors.client_address(request) == address


def test_a_visitor_without_an_address_is_locked_out_too(settings):
    staff("Treasurer")
    assert guess("treasurer", REMOTE_ADDR="").status_code == 429
