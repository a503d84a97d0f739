"""Asks a page directly, as a signed-in person: without middleware and without drawing the page, so
that every address can be tried by everybody in every way. That the wall of the sign-in stands
before all of them is tried by `test_wall`, over the whole way.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.template.backends.django import Template
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.urls.resolvers import RegexPattern

from desk.site import RegistryAdminSite
from tests.addresses import PART, STAND_INS

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
PAGE_METHODS = METHODS[:3]
IN, REFUSED, SIGN_IN, NO_METHOD = "in", "refused", "sign in", "no such method"
ROLES = {"S": "Secretariat", "T": "Treasurer", "A": "Auditor", "D": "Administrator"}
PEOPLE = (*ROLES, "N", "R")  # N: staff without a role; R: a superuser, above the roles


@dataclass(frozen=True)
class Address:
    """`name` is None for redirects and for what no page answers."""

    name: str | None
    path: str
    model: str = ""
    page: str = ""
    row: bool = False


def staff_addresses() -> list[Address]:
    """Every one below the admin site, and the staff's calendar, as the resolver knows them."""
    found = []
    for namespace, name, path in _walk(get_resolver().url_patterns, "/", ""):
        if namespace == "admin" or name == "staff_calendar":
            found.append(_of_model(name, path))
    return found


def _walk(patterns: list, prefix: str, namespace: str) -> Iterator[tuple[str, str | None, str]]:
    for each in patterns:
        written = str(each.pattern)
        if isinstance(each, URLResolver):
            below = each.namespace or namespace
            yield from _walk(each.url_patterns, prefix + written, below)
        elif isinstance(each, URLPattern):
            yield namespace, each.name, prefix + _readable(each, written)


def _readable(pattern: URLPattern, written: str) -> str:
    if pattern.name == "app_list":
        return "members/"
    if isinstance(pattern.pattern, RegexPattern):
        return "no-such-page/"
    return written


def _of_model(name: str | None, path: str) -> Address:
    for model in admin.site._registry:
        start = f"{model._meta.app_label}_{model._meta.model_name}_"
        if name and name.startswith(start) and name not in ("desk_accessrecord",):
            row = model._default_manager.first()
            key = str(row.pk) if row else "0"
            path = path.replace("<path:object_id>", key)
            return Address(name, path, model._meta.label_lower, name.removeprefix(start), bool(row))
    return Address(name, PART.sub(lambda part: STAND_INS[part[1]], path))


def people() -> dict[str, User]:
    made = {}
    for letter in PEOPLE:
        made[letter] = User.objects.create_user(
            f"person-{letter}", is_staff=True, is_superuser=letter == "R"
        )
        if letter in ROLES:
            made[letter].groups.add(Group.objects.get(name=ROLES[letter]))
    return made


@contextmanager
def undrawn() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "render", lambda *given, **named: "")
        patch.setattr(RegistryAdminSite, "get_app_list", lambda *given, **named: [])
        yield


def outcome(user: User, method: str, address: Address, query: str = "") -> str:
    """What becomes of it; whatever it wrote is undone."""
    request: Any = getattr(RequestFactory(), method.lower())(f"{address.path}{query}")
    request.user = user
    user.otp_device = None
    user.is_verified = lambda: False
    request.session = import_module(settings.SESSION_ENGINE).SessionStore()
    request._dont_enforce_csrf_checks = True
    request._messages = Silent()
    found = resolve(address.path)
    request.resolver_match = found
    with transaction.atomic():
        try:
            response = found.func(request, *found.args, **found.kwargs)
            if hasattr(response, "render"):
                response.render()
        except PermissionDenied:
            return REFUSED
        except Http404:
            return IN
        finally:
            transaction.set_rollback(True)
    if response.status_code in (403, 405):
        return REFUSED if response.status_code == 403 else NO_METHOD
    signs_in = response.status_code == 302 and response["Location"].startswith("/admin/login/")
    return SIGN_IN if signs_in and address.name != "logout" else IN


class Silent:
    def add(self, *given: object, **named: object) -> None:
        """Nobody reads it."""

    def __iter__(self) -> Iterator:
        return iter(())
