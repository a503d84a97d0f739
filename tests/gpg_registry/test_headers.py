"""What every address tells browsers and caches."""

import re

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

from gpg_registry.headers import PUBLIC
from tests.addresses import every_address
from tests.desk.staff import staff

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
FORMS = ("/en/report-an-error/", "/fr/signaler-une-erreur/")
PRIVATE_PLACES = ("/admin/", "/staff-calendar/", "/i18n/", "/health/", "/ready/")


def policy_of(answer: object) -> dict[str, str]:
    parts = answer["Content-Security-Policy"].split(";")
    return dict(part.strip().split(" ", 1) for part in parts)


def assert_hardened(answer: object, address: str) -> None:
    assert policy_of(answer) == POLICY, address
    assert answer["X-Content-Type-Options"] == "nosniff", address
    assert answer.get("X-Frame-Options", "DENY") == "DENY", address
    assert answer["Referrer-Policy"] in ("same-origin", "no-referrer"), address
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin", address
    assert "camera=()" in answer["Permissions-Policy"], address
    reach = "cross-origin" if address.startswith("/data/") else "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == reach, address


def test_the_walk_meets_every_kind_of_address() -> None:
    addresses = every_address()
    assert len(addresses) > 300
    for some in ("/en/members/", "/fr/membres/somebody/", "/data/popolo.json", "/admin/login/"):
        assert some in addresses
    assert "/staff-calendar/something.ics" in addresses
    assert not [address for address in addresses if re.search(r"[<>^$()]", address)]


@pytest.mark.django_db
def test_every_address_is_hardened_for_a_visitor(client: Client) -> None:
    for address in every_address():
        answer = client.get(address)
        assert_hardened(answer, address)
        private = address.startswith(PRIVATE_PLACES) or answer.status_code >= 400
        private = private or address in FORMS
        wanted = "private, no-store" if private else "public, no-cache"
        assert answer["Cache-Control"] == wanted, address
        assert private or not answer.cookies, address


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["Secretariat", "Treasurer"])
def test_nothing_that_staff_are_shown_is_stored_anywhere(client: Client, role: str) -> None:
    client.force_login(staff(role))
    for address in every_address():
        if address == "/admin/logout/":
            continue
        answer = client.get(address)
        assert_hardened(answer, address)
        if not address.startswith("/data/"):
            assert answer["Cache-Control"] == "private, no-store", address


@pytest.mark.django_db
def test_forms_errors_and_unknown_places_are_not_stored(client: Client) -> None:
    for answer in (
        client.post("/en/members/"),
        client.get("/en/nowhere/"),
        client.get("/nowhere"),
        client.get("/en/members/", {"on": "not a day"}),
        client.get("/en/", headers={"host": "elsewhere.example"}),
    ):
        assert answer.status_code >= 300
        assert answer["Cache-Control"] == "private, no-store"
        assert policy_of(answer) == POLICY


def test_what_is_not_listed_is_private() -> None:
    for path in ("/admin/", "/new-place/", "/database/", "/english/", "/robots.txt/x"):
        assert not PUBLIC.match(path), path
    for path in ("/", "/en/", "/fr/membres/", "/data/x.csv", "/robots.txt", "/static/a.css"):
        assert PUBLIC.match(path), path


def test_static_files_are_hardened_and_kept(client: Client) -> None:
    assert finders.find("css/base.css")
    answer = client.get("/static/css/base.css")
    b"".join(answer.streaming_content)
    assert_hardened(answer, "/static/css/base.css")
    assert "max-age" in answer["Cache-Control"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "elsewhere",
    ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:x()"],
)
def test_nobody_is_sent_elsewhere(client: Client, elsewhere: str) -> None:
    switched = client.post("/i18n/setlang/", {"language": "fr", "next": elsewhere})
    assert "elsewhere" not in switched.get("Location", "/")
    assert "javascript" not in switched.get("Location", "/")
    user = staff("Secretariat")
    told = {"username": user.username, "password": "a-long-password-7", "next": elsewhere}
    entered = client.post("/admin/login/", told)
    assert "elsewhere" not in entered.get("Location", "/")
    assert "javascript" not in entered.get("Location", "/")


@pytest.mark.django_db
def test_a_form_that_is_too_large_is_refused_before_it_is_read(
    client: Client, settings: object
) -> None:
    client.force_login(staff("Secretariat"))
    settings.MOST_UPLOADED_BYTES = 1000
    from_staff = {"file": _File(b"x" * 2000)}
    assert client.post("/admin/desk/read-list/", from_staff).status_code == 400
    settings.MOST_UPLOADED_BYTES = 10_000
    from_staff = {"file": _File(b"x" * 2000)}
    assert client.post("/admin/desk/read-list/", from_staff).status_code == 200


def test_the_largest_official_list_fits() -> None:
    assert settings.MOST_UPLOADED_BYTES > 20 * 1024 * 1024


class _File:
    name = "list.csv"

    def __init__(self, content: bytes) -> None:
        self.content = content

    def read(self, *_size: int) -> bytes:
        content, self.content = self.content, b""
        return content
