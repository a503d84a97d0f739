"""Whoever has a page already is told so; whoever has an older one is not."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.conf import settings as configured
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from members.models import Group, Parliamentarian
from tenure import clock
from tests import factories
from tests.addresses import every_address
from tests.desk.staff import staff
from tests.pages import scene

PAGES = ("/en/", "/fr/membres/", "/en/events/", "/data/memberships.csv", "/sitemap.xml")
FORMS = ("/en/report-an-error/", "/fr/signaler-une-erreur/")
IN_MEMORY = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "test"},
}


@pytest.fixture
def group(db: None) -> Group:
    return factories.GroupFactory()


@pytest.fixture
def keeping(settings: object) -> Iterator[None]:
    settings.CACHES = IN_MEMORY
    yield
    caches["pages"].clear()


def body(answer: object) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize("address", PAGES)
def test_a_write_or_a_day_makes_another_and_nothing_else_does(
    client: Client, group: Group, address: str
) -> None:
    first = client.get(address)
    known = {"If-None-Match": first["ETag"]}
    again = client.get(address, headers=known)
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert again["Cache-Control"] == "public, no-cache"
    assert client.get(address)["ETag"] == first["ETag"]
    assert client.head(address)["ETag"] == first["ETag"]
    with clock.set_to(clock.today() + timedelta(days=1)):
        assert client.get(address, headers=known).status_code == 200
    Group.objects.update(name_en="Renamed by hand")
    changed = client.get(address, headers=known)
    assert changed.status_code == 200
    assert changed["ETag"] != first["ETag"]


@pytest.mark.parametrize(
    "told",
    ["W/{}", '"of-another", {}', '"of-another" , W/{}', "*"],
    ids=["weak", "list", "both", "any"],
)
def test_servers_in_between_may_have_weakened_it(client: Client, group: Group, told: str) -> None:
    etag = client.get("/en/")["ETag"]
    asked = {"If-None-Match": told.format(etag)}
    assert client.get("/en/", headers=asked).status_code == 304
    assert client.get("/en/nowhere/", headers=asked).status_code == 404


def test_addresses_questions_hosts_and_languages_do_not_share_one(
    client: Client, group: Group
) -> None:
    answers = [
        client.get("/en/members/"),
        client.get("/en/members/?sort=party"),
        client.get("/fr/membres/"),
        client.get("/en/members/", headers={"host": "localhost"}),
    ]
    assert len({answer["ETag"] for answer in answers}) == len(answers)


def test_nothing_of_the_page_is_asked_where_nothing_changed(client: Client, group: Group) -> None:
    etag = client.get("/en/members/")["ETag"]
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/en/members/", headers={"If-None-Match": etag}).status_code == 304
    assert len(asked) == 0


def test_staff_are_shown_what_is_there(client: Client, group: Group) -> None:
    etag = client.get("/en/members/")["ETag"]
    client.force_login(staff("Secretariat"))
    answer = client.get("/en/members/", headers={"If-None-Match": etag})
    assert answer.status_code == 200
    assert not answer.has_header("ETag")
    assert answer["Cache-Control"] == "private, no-store"


def test_a_kept_page_is_the_same_and_costs_no_query(
    client: Client, group: Group, keeping: None
) -> None:
    made = client.get("/en/members/")
    with CaptureQueriesContext(connection) as asked:
        kept = Client().get("/en/members/")
    assert len(asked) == 0
    assert kept.content == made.content
    ours = {"X-Request-ID"}
    assert {name: made[name] for name in made.headers if name not in ours} == {
        name: kept[name] for name in kept.headers if name not in ours
    }
    assert Client().head("/en/members/").content == b""


def test_a_kept_page_is_shown_to_nobody_once_something_was_written(
    client: Client, group: Group, keeping: None
) -> None:
    client.get("/en/")
    Group.objects.update(name_en="Renamed by hand")
    assert b"Renamed by hand" in client.get("/en/").content
    client.force_login(staff("Secretariat"))
    assert client.get("/en/")["Cache-Control"] == "private, no-store"


def test_forms_errors_downloads_and_writes_are_not_kept(
    client: Client, group: Group, keeping: None
) -> None:
    for address in (*FORMS, "/en/nowhere/", "/en/members/?on=nonsense"):
        answer = client.get(address)
        assert not answer.has_header("ETag"), address
    client.post(FORMS[0], {"message": ""})
    body(client.get("/data/memberships.csv"))
    assert not caches["pages"]._cache


def test_a_form_is_each_visitors_own(group: Group, keeping: None) -> None:
    tokens = {Client().get(FORMS[0]).cookies[configured.CSRF_COOKIE_NAME].value for _ in "ab"}
    assert len(tokens) == 2


@pytest.mark.django_db
def test_every_public_address_says_the_same_to_any_cache(client: Client) -> None:
    """No cookie, an ETag, nothing to vary by, and the same bytes for the next who asks."""
    with clock.set_to(scene.TODAY):
        scene.build(official=3, participating=3)
        person = Parliamentarian.objects.public().first()
        found = [each for each in every_address() if client.get(each).status_code == 200]
        public = [each for each in found if each.startswith(("/en/", "/fr/", "/data/"))]
        public += [f"/en/members/{person.slug}/", "/sitemap.xml"]
        assert len(public) > 50
        for address in sorted(set(public) - set(FORMS)):
            answer = client.get(address)
            assert not answer.cookies, address
            assert answer["ETag"].strip('"'), address
            assert "Vary" not in answer, address
            assert answer["Cache-Control"] == "public, no-cache", address
            asked = {"If-None-Match": answer["ETag"]}
            assert Client().get(address, headers=asked).status_code == 304, address
        for address in FORMS:
            assert client.get(address)["Cache-Control"] == "private, no-store"


def test_a_shared_cache_may_be_allowed_to_keep_pages_a_while(
    group: Group, settings: object
) -> None:
    settings.SHARED_CACHE_SECONDS = 30
    visitor = Client()
    for_a_while = "public, max-age=0, s-maxage=30"
    assert visitor.get("/en/")["Cache-Control"] == for_a_while
    assert visitor.get("/data/parties.csv")["Cache-Control"] == for_a_while
    assert visitor.get("/en/nowhere/")["Cache-Control"] == "private, no-store"
    visitor.force_login(staff("Secretariat"))
    assert visitor.get("/en/")["Cache-Control"] == "private, no-store"


def test_on_a_development_machine_pages_are_made_anew(settings: object, group: Group) -> None:
    settings.DEBUG = True
    assert not Client().get("/en/").has_header("ETag")


def test_an_address_for_reports_that_was_changed_is_told(client: Client, group: Group) -> None:
    address = "/.well-known/security.txt"
    Group.objects.update(contact_email="one@example.org")
    first = client.get(address)
    known = {"If-None-Match": first["ETag"]}
    assert client.get(address, headers=known).status_code == 304
    Group.objects.update(contact_email="other@example.org")
    assert b"other@example.org" in client.get(address, headers=known).content


def test_what_tells_nothing_of_the_record_answers_without_a_database(client: Client) -> None:
    """Not marked for the database: asking it anything is an error here."""
    assert client.get("/robots.txt").status_code == 200
    assert client.get("/").status_code == 302
