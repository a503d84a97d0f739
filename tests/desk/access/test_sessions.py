"""Sessions end by themselves and on demand."""

import time

import pytest
from django.test import Client
from django.urls import reverse

from desk.access import sessions
from tests.desk.access.scene import INDEX, PASSWORD, give_password, signed_in, with_device
from tests.desk.staff import staff

pytestmark = pytest.mark.django_db

MINUTE, HOUR = 60, 3600
NEW_PASSWORD = "correct horse battery staple"


@pytest.fixture
def later(monkeypatch):
    begun = time.time()

    def jump(seconds: int) -> None:
        monkeypatch.setattr(sessions.time, "time", lambda: begun + seconds)

    return jump


@pytest.fixture
def at_work(client, settings) -> Client:
    settings.SECOND_FACTOR_REQUIRED = False
    staff("Treasurer")
    give_password(client, "treasurer")
    assert client.get(INDEX).status_code == 200
    return client


def test_an_idle_session_ends(at_work, later):
    later(44 * MINUTE)
    assert at_work.get(INDEX).status_code == 200
    later((44 + 44) * MINUTE)
    assert at_work.get(INDEX).status_code == 200
    later((44 + 44 + 46) * MINUTE)
    page = at_work.get(INDEX, follow=True)
    assert page.request["PATH_INFO"] == reverse("admin:login")
    assert "session has ended" in page.content.decode()
    later(0)
    assert at_work.get(INDEX).status_code == 302


def test_a_session_at_work_ends_after_twelve_hours(at_work, later):
    for quarters in range(1, 4 * 12):
        later(quarters * 15 * MINUTE)
        assert at_work.get(INDEX).status_code == 200
    later(12 * HOUR)
    assert at_work.get(INDEX).status_code == 302


def test_public_visitors_have_no_session(client):
    client.get("/en/members/")
    assert not client.cookies


def test_the_key_changes_at_sign_in_and_with_the_second_factor(client):
    user, device = with_device("Treasurer")
    client.get(INDEX)
    give_password(client, user.username)
    halfway = client.session.session_key
    signed_in(client, user, device)
    assert client.session.session_key not in (None, halfway)
    stale = Client()
    stale.cookies["sessionid"] = halfway
    assert stale.get(INDEX).status_code == 302


def test_signing_out_everywhere_leaves_this_one(client):
    user, device = with_device("Treasurer")
    bystander, their_device = with_device("Auditor")
    signed_in(client, user, device)
    device.refresh_from_db()
    type(device).objects.update(last_t=-1)
    elsewhere = signed_in(Client(), user, device)
    other = signed_in(Client(), bystander, their_device)
    client.post(reverse("admin:my_access"))
    assert client.get(INDEX).status_code == 200
    assert elsewhere.get(INDEX).status_code == 302
    assert other.get(INDEX).status_code == 200
    assert user.access_records.get().kind == "signed_out"


def test_a_changed_password_ends_the_other_sessions(client):
    user, device = with_device("Treasurer")
    signed_in(client, user, device)
    type(device).objects.update(last_t=-1)
    elsewhere = signed_in(Client(), user, device)
    data = {
        "old_password": PASSWORD, "new_password1": NEW_PASSWORD, "new_password2": NEW_PASSWORD,
    }  # fmt: skip
    address = reverse("admin:password_change")
    assert client.post(address, data | {"old_password": "not-mine"}).status_code == 200
    assert client.post(address, data | {"new_password1": "short"}).status_code == 200
    assert client.post(address, data).status_code == 302
    assert client.get(INDEX).status_code == 200
    assert elsewhere.get(INDEX).status_code == 302
    assert user.access_records.get().kind == "password_changed"
