"""A password alone opens nothing."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from desk.access import second_factor
from tests.desk.access.scene import (
    INDEX,
    LOGIN,
    PASSWORD,
    SET_UP,
    STEP,
    app_code,
    give_password,
    signed_in,
    with_device,
)
from tests.desk.staff import staff

pytestmark = pytest.mark.django_db

PAGES = ("desk_admit", "members_parliamentarian_changelist", "password_change", "my_access")


def key_on(page: object) -> str:
    """In hexadecimal digits, as the session keeps it."""
    return page.client.session["second_factor_key"]


def test_the_first_sign_in_leads_to_setting_up_before_anything_else(client):
    staff("Secretariat")
    page = client.get(give_password(client, "secretariat").url, follow=True)
    assert page.redirect_chain[-1][0].startswith(SET_UP)
    for name in PAGES:
        assert client.get(reverse(f"admin:{name}"), follow=True).request["PATH_INFO"] == SET_UP
    assert client.post(reverse("admin:desk_admit")).status_code == 302


def test_the_set_up_page_shows_the_same_key_as_picture_and_text(client):
    staff("Secretariat")
    give_password(client, "secretariat")
    page = client.get(SET_UP)
    text = page.content.decode()
    assert "<svg" in text
    shown = re.search(r'<code class="key"[^>]*>([A-Z2-7 ]+)</code>', text)[1]
    assert shown == second_factor.key_in_words(key_on(page))
    assert key_on(client.get(SET_UP)) == key_on(page)
    assert "no-store" in page["Cache-Control"]
    assert not TOTPDevice.objects.exists()


def test_setting_up_admits_and_shows_recovery_codes_once(client):
    user = staff("Secretariat")
    give_password(client, "secretariat")
    key = key_on(client.get(SET_UP))
    wrong = client.post(SET_UP, {"code": "000000" if app_code(key) != "000000" else "111111"})
    assert wrong.status_code == 200
    assert not TOTPDevice.objects.exists()
    before = client.session.session_key
    done = client.post(SET_UP, {"code": app_code(key), "next": reverse("admin:my_access")})
    codes = re.findall(r"<code>([a-z2-9-]{14})</code>", done.content.decode())
    assert len(codes) == len(set(codes)) == 10
    assert "no-store" in done["Cache-Control"]
    assert client.session.session_key != before
    assert client.get(INDEX).status_code == 200
    assert not StaticToken.objects.filter(token__in=codes).exists()
    assert user.access_records.get().kind == "second_factor_set_up"
    assert second_factor.recovery_codes_left(user) == 10


def test_a_device_is_asked_for_at_every_sign_in(client):
    user, device = with_device("Treasurer")
    assert signed_in(client, user, device).get(INDEX).status_code == 200
    elsewhere = Client()
    answer = elsewhere.get(give_password(elsewhere, user.username).url, follow=True)
    assert answer.redirect_chain[-1][0].startswith(STEP)
    assert elsewhere.get(SET_UP).status_code == 302, "a device is not replaced without it"
    assert elsewhere.get(INDEX).status_code == 302


def test_a_code_serves_once(client):
    user, device = with_device("Treasurer")
    signed_in(client, user, device)
    thief = Client()
    give_password(thief, user.username)
    assert thief.post(STEP, {"code": app_code(device.key)}).status_code == 200
    assert thief.get(INDEX).status_code == 302


def test_wrong_codes_make_the_right_one_wait(client, caplog):
    user, device = with_device("Treasurer")
    give_password(client, user.username)
    right = app_code(device.key)
    wrong = "123456" if right != "123456" else "654321"
    for _attempt in range(3):
        client.post(STEP, {"code": wrong})
        TOTPDevice.objects.update(
            throttling_failure_timestamp=timezone.now() - timedelta(minutes=1)
        )
    client.post(STEP, {"code": wrong})
    assert f"wrong_code, account {user.pk}" in caplog.text
    assert user.username not in caplog.text
    refused = client.post(STEP, {"code": right})
    assert "twice as long" in refused.content.decode()
    TOTPDevice.objects.update(throttling_failure_timestamp=timezone.now() - timedelta(minutes=1))
    assert client.post(STEP, {"code": right}).status_code == 302


def test_a_recovery_code_stands_for_the_app_once(client):
    user, _device = with_device("Auditor")
    code, *others = second_factor.make_recovery_codes(user)
    give_password(client, user.username)
    assert client.post(STEP, {"code": code.upper().replace("-", " ")}).status_code == 302
    assert client.get(INDEX).status_code == 200
    assert user.access_records.get().kind == "recovery_code_used"
    assert second_factor.recovery_codes_left(user) == len(others)
    again = Client()
    give_password(again, user.username)
    assert again.post(STEP, {"code": code}).status_code == 200


def test_another_persons_codes_do_not_serve(client):
    user, _device = with_device("Auditor")
    other, _theirs = with_device("Treasurer")
    codes = second_factor.make_recovery_codes(other)
    second_factor.make_recovery_codes(user)
    give_password(client, user.username)
    assert client.post(STEP, {"code": codes[0]}).status_code == 200


def test_replacing_the_device_asks_for_the_password(client):
    user, device = with_device("Treasurer")
    signed_in(client, user, device)
    key = key_on(client.get(SET_UP))
    for password, status in (("", 200), ("not-mine-at-all", 200)):
        assert (
            client.post(SET_UP, {"code": app_code(key), "password": password}).status_code == status
        )
        assert TOTPDevice.objects.get().key == device.key
    page = client.post(SET_UP, {"code": app_code(key), "password": PASSWORD})
    assert "recovery" in page.content.decode()
    assert TOTPDevice.objects.get().key == key
    assert client.get(INDEX).status_code == 200


def test_new_recovery_codes_void_the_old(client):
    user, device = with_device("Treasurer")
    old = second_factor.make_recovery_codes(user)
    signed_in(client, user, device)
    address = reverse("admin:recovery_codes")
    client.post(address, {"password": "not-mine-at-all"})
    assert second_factor.matched(user, old[0]) is not None
    page = client.post(address, {"password": PASSWORD}).content.decode()
    new = re.findall(r"<code>([a-z2-9-]{14})</code>", page)
    assert len(new) == 10
    assert second_factor.matched(user, old[1]) is None


def test_losing_the_device_ends_the_sessions_it_opened(client):
    user, device = with_device("Treasurer")
    signed_in(client, user, device)
    StaticDevice.objects.filter(user=user).delete()
    device.delete()
    assert client.get(INDEX).status_code == 302


def test_one_may_leave_halfway(client):
    with_device("Treasurer")
    give_password(client, "treasurer")
    assert client.post(STEP, {"leave": "1"}).url == LOGIN
    assert "_auth_user_id" not in client.session


def test_nobody_is_led_elsewhere_after_the_code(client):
    user, device = with_device("Treasurer")
    give_password(client, user.username)
    data = {"code": app_code(device.key), "next": "https://evil.example/"}
    assert client.post(STEP, data).url == INDEX


@pytest.mark.parametrize("address", [STEP, SET_UP])
def test_strangers_and_non_staff_meet_the_sign_in(client, address):
    assert client.get(address).url == LOGIN
    client.force_login(User.objects.create_user("member"))
    assert client.get(address).url == LOGIN


def test_where_it_is_switched_off_every_page_says_so(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    staff("Treasurer")
    assert give_password(client, "treasurer").url == INDEX
    assert "Second factor switched off" in client.get(INDEX).content.decode()
    settings.SECOND_FACTOR_REQUIRED = True
    assert client.get(INDEX).status_code == 302
