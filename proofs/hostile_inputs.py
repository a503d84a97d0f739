"""Hostile inputs over every form, query string, upload and data address.

    python -m proofs.hostile_inputs [--requests 5000] [--seed 1]

Runs on the database of the environment, which must hold no people: the practice data is loaded.
Exit code 1 when any answer was a server error, gave markup back unescaped or led elsewhere, or
when the record was changed.
"""

import argparse
import hashlib
import logging
import sys
import time
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.db import models
from django.test import Client, override_settings

from proofs.hostile_requests import Attack

PACKAGES = (
    "members",
    "executive",
    "partners",
    "programme",
    "funding",
    "opendata",
    "record",
    "auth",
)
# Written by being asked: who came in last.
NOT_THE_RECORD = {"last_login"}
# As in production, but without what stands before the pages: HTTPS, the second factor, the proxy.
SETTINGS = {
    "STORAGES": {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
    "SECURE_SSL_REDIRECT": False,
    "SECOND_FACTOR_REQUIRED": False,
}


def digest() -> str:
    """Of every row of every table of the registry, its history included."""
    told = hashlib.sha256()
    for package in PACKAGES:
        for model in apps.get_app_config(package).get_models():
            names = [each.attname for each in model._meta.concrete_fields]
            names = [name for name in names if name not in NOT_THE_RECORD]
            for row in _rows(model).values_list(*names).iterator():
                told.update(repr((model._meta.label, row)).encode("utf-8", "replace"))
    return told.hexdigest()


def _rows(model: type[models.Model]) -> Any:
    return model._base_manager.order_by(model._meta.pk.name)


def signed_in(role: str) -> Client:
    """As this role, past the second factor, which another proof and the tests try."""
    users, groups = apps.get_model("auth", "User"), apps.get_model("auth", "Group")
    user = users.objects.create_user(f"hostile-{role.lower()}", is_staff=True)
    user.groups.add(groups.objects.get(name=role))
    client = visitor()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def visitor() -> Client:
    return Client(raise_request_exception=False, SERVER_NAME="localhost")


def attack(requests: int, seed: int) -> int:
    began = time.monotonic()
    one = Attack(seed, visitor(), signed_in("Secretariat"), signed_in("Auditor"))
    before = digest()
    outcome = one.run(requests)
    for wrong in outcome.wrong:
        print(f"WRONG {wrong}")
    changed = digest() != before
    statuses = ", ".join(f"{code}: {count}" for code, count in sorted(outcome.statuses.items()))
    print(f"{outcome.asked} hostile requests (seed {seed}) in {time.monotonic() - began:.0f} s.")
    print(f"Answers {statuses}.")
    print(
        f"{len(outcome.wrong)} wrong answers; the record {'CHANGED' if changed else 'unchanged'}."
    )
    return 1 if outcome.wrong or changed else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    with override_settings(**SETTINGS):
        call_command("load_practice", verbosity=0)
        return attack(chosen.requests, chosen.seed)


if __name__ == "__main__":
    sys.exit(main())
