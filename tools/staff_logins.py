"""Gives a demonstration site one staff login for each role, with new random passwords.

Prints JSON on standard output: [["username", "password"], ...]. `administrator` may do everything;
the others hold the role they are named after. Run again, the same logins get other passwords.
"""

import json
import os
import secrets
import sys
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gpg_registry.settings")
django.setup()

from django.contrib.auth.models import Group, User  # noqa: E402
from django.db import transaction  # noqa: E402
from django.utils.text import slugify  # noqa: E402

ADMINISTRATOR = "administrator"


def login(username: str) -> tuple[User, str]:
    password = secrets.token_urlsafe(9)
    user, _ = User.objects.get_or_create(username=username)
    user.is_active = user.is_staff = True
    user.is_superuser = username == ADMINISTRATOR
    user.set_password(password)
    user.save()
    return user, password


@transaction.atomic
def staff_logins() -> list[tuple[str, str]]:
    _, password = login(ADMINISTRATOR)
    logins = [(ADMINISTRATOR, password)]
    for role in Group.objects.order_by("name"):
        username = slugify(role.name)
        if username != ADMINISTRATOR:
            user, password = login(username)
            user.groups.set([role])
            logins.append((username, password))
    return logins


if __name__ == "__main__":
    print(json.dumps(staff_logins()))
