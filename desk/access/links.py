"""One-time links at which somebody chooses a password.

Nothing of a link is stored: it is signed together with the password's hash, which every new link
and every chosen password replaces, so a link serves once and an older one no more.
"""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

UNUSED = "!"  # what the stored password begins with while there is none


class LinkTokens(PasswordResetTokenGenerator):
    """Expires after `PASSWORD_RESET_TIMEOUT`, and with the access itself."""

    key_salt = "desk.access.links"

    def _make_hash_value(self, user: Any, timestamp: int) -> str:
        return f"{super()._make_hash_value(user, timestamp)}{user.is_active}"


tokens = LinkTokens()


def path_for(user: AbstractBaseUser) -> str:
    """Call it once the password's hash has been replaced: see `actions`."""
    identity = urlsafe_base64_encode(force_bytes(user.pk))
    return reverse("admin:choose_password", args=[identity, tokens.make_token(user)])
