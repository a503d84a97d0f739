"""People on their way in."""

import time
from binascii import unhexlify

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from desk.access import second_factor
from tests.desk.staff import staff

PASSWORD = "a-long-password-7"  # what `staff` gives
LOGIN = reverse("admin:login")
INDEX = reverse("admin:index")
STEP = reverse("admin:second_factor")
SET_UP = reverse("admin:second_factor_set_up")


def app_code(key: str, steps: int = 0) -> str:
    """What the app shows now, or that many half minutes later."""
    totp = TOTP(unhexlify(key))
    totp.time = time.time() + 30 * steps
    return f"{totp.token():06}"


def with_device(role: str) -> tuple[User, TOTPDevice]:
    user = staff(role)
    device = TOTPDevice.objects.create(
        user=user, name="app", key=second_factor.new_key(), confirmed=True
    )
    return user, device


def give_password(client: Client, username: str, password: str = PASSWORD, **extra: str) -> object:
    data = {"username": username, "password": password, "next": INDEX}
    return client.post(LOGIN, data, **extra)


def signed_in(client: Client, user: User, device: TOTPDevice) -> Client:
    """With both factors, by the pages."""
    give_password(client, user.username)
    response = client.post(STEP, {"code": app_code(device.key)})
    assert response.status_code == 302, response.content.decode()
    return client
