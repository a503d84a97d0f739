"""The second factor: a code from an app on the person's telephone, and recovery codes for the day
the telephone is lost.

A key is kept as the app needs it; of a recovery code only a digest is kept.
"""

import secrets
import time
from base64 import b32encode
from binascii import unhexlify
from urllib.parse import quote, urlencode

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp.util import random_hex

from exports.libraries import library

qrcode = library("qrcode")
svg = library("qrcode.image.svg")
RECOVERY_CODES = 10
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
KEY_BYTES = 20
STEPS_OFF = 1


def passed(request: HttpRequest) -> bool:
    """Whether this session has all the factors that the registry asks for."""
    return not settings.SECOND_FACTOR_REQUIRED or request.user.is_verified()


def device_of(user: AbstractBaseUser) -> TOTPDevice | None:
    return TOTPDevice.objects.filter(user=user, confirmed=True).first()


def recovery_codes_left(user: AbstractBaseUser) -> int:
    devices = StaticDevice.objects.filter(user=user, confirmed=True)
    return sum(device.token_set.count() for device in devices)


def new_key() -> str:
    """In hexadecimal digits."""
    return random_hex(KEY_BYTES)


def key_in_words(key: str) -> str:
    """The key as apps take it when it is typed: groups of four, blanks between."""
    text = b32encode(unhexlify(key)).decode()
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def address_for_app(key: str, *, issuer: str, username: str) -> str:
    """The `otpauth:` address that the picture holds."""
    label = quote(f"{issuer}:{username}", safe="")
    secret = b32encode(unhexlify(key)).decode()
    return f"otpauth://totp/{label}?{urlencode({'secret': secret, 'issuer': issuer})}"


def picture(address: str) -> str:
    """An SVG element to stand in a page."""
    return qrcode.make(address, image_factory=svg.SvgPathImage).to_string().decode()


@transaction.atomic
def set_up(user: AbstractBaseUser, key: str, code: str) -> TOTPDevice | None:
    """The person's only device from now on; None where the code is not the app's for this key."""
    totp = TOTP(unhexlify(key))
    totp.time = time.time()
    if not (code.isascii() and code.isdigit() and totp.verify(int(code), STEPS_OFF)):
        return None
    remove(user)
    return TOTPDevice.objects.create(
        user=user, name="app", key=key, confirmed=True, last_t=totp.t(), drift=totp.drift
    )


def remove(user: AbstractBaseUser) -> None:
    """The recovery codes too."""
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()


@transaction.atomic
def make_recovery_codes(user: AbstractBaseUser) -> list[str]:
    """To be shown once; those made before are void."""
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="recovery", confirmed=True)
    codes = [_random_code() for _place in range(RECOVERY_CODES)]
    for code in codes:
        device.token_set.create(token=_digest(user, code))
    return codes


def _random_code() -> str:
    letters = "".join(secrets.choice(LETTERS) for _place in range(12))
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def _digest(user: AbstractBaseUser, code: str) -> str:
    """As many characters as the table holds: 64 bits of a code of 59."""
    plain = "".join(letter for letter in code.casefold() if letter.isalnum())
    return salted_hmac("desk.recovery", f"{user.pk}:{plain}", algorithm="sha256").hexdigest()[:16]


def matched(user: AbstractBaseUser, code: str) -> TOTPDevice | StaticDevice | None:
    """The device that takes this code, which is then used up. Each failure makes the next attempt
    on that device wait twice as long.
    """
    plain = "".join(letter for letter in code if letter.isalnum())
    from_app = plain.isascii() and plain.isdigit()
    model = TOTPDevice if from_app else StaticDevice
    with transaction.atomic():
        device = model.objects.select_for_update().filter(user=user, confirmed=True).first()
        written = plain if from_app else _digest(user, plain)
        return device if device and device.verify_token(written) else None


def must_wait(user: AbstractBaseUser, code: str) -> bool:
    """Whether the device for such a code takes none at the moment, right or wrong."""
    plain = "".join(letter for letter in code if letter.isalnum())
    model = TOTPDevice if plain.isascii() and plain.isdigit() else StaticDevice
    device = model.objects.filter(user=user, confirmed=True).first()
    return bool(device) and not device.verify_is_allowed()[0]
