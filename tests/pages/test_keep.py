"""A visit reads the versions once, and parts of pages are kept under them."""

import random
import re
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.http import HttpRequest
from django.template import Context, Template, TemplateSyntaxError
from django.test import Client, RequestFactory, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from record import kept, lock, visit
from tenure import clock
from tests import factories
from tests.pages import scene

NO_WHOLE_PAGES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}
KEEP = Template('{% load keep %}{% keep people "who" place %}{{ who }}{% endkeep %}')


@pytest.fixture
def request_(rf: RequestFactory, db: None) -> HttpRequest:
    factories.PartyFactory()
    return rf.get("/en/")


def shown(request: HttpRequest | None, who: str, place: str = "here") -> str:
    asked = {"request": request} if request else {}
    return KEEP.render(Context({"who": who, "place": place, **asked}))


def test_the_versions_are_read_once(request_: HttpRequest) -> None:
    first = visit.versions(request_)
    assert first == lock.versions_at_visit()
    factories.PartyFactory()
    with CaptureQueriesContext(connection) as asked:
        assert visit.versions(request_) == first
    assert not asked.captured_queries
    assert visit.kept(request_).version == first.registry
    assert visit.kept_of_people(request_).version == first.people


def test_a_part_is_made_once_for_each_key_and_language(request_: HttpRequest) -> None:
    assert shown(request_, "Ada") == shown(request_, "Bea") == "Ada"
    assert shown(request_, "Bea", place="there") == "Bea"
    with translation.override("fr"):
        assert shown(request_, "Camille") == "Camille"


def test_a_part_is_made_anew_after_people_were_written(
    request_: HttpRequest, rf: RequestFactory
) -> None:
    assert shown(request_, "Ada") == "Ada"
    factories.PartyFactory()
    assert shown(rf.get("/en/"), "Bea") == "Bea"


@pytest.mark.parametrize("asked", ["", "people", 'partners "name"', "people name"])
def test_what_is_kept_says_of_what_and_has_a_name(asked: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        Template("{% load keep %}{% keep " + asked + " %}{% endkeep %}")


def test_without_a_visit_nothing_is_kept(request_: HttpRequest) -> None:
    assert [shown(None, who) for who in ("Ada", "Bea")] == ["Ada", "Bea"]


def test_a_part_is_as_safe_as_it_was_when_made(request_: HttpRequest) -> None:
    for _ in range(2):
        assert shown(request_, "<b>") == "&lt;b&gt;"


@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_kept_changes_no_page(client: Client, db: None, seed: int) -> None:
    """Each page reads as it does made from nothing, whatever was asked before it."""
    with clock.set_to(scene.TODAY), override_settings(CACHES=NO_WHOLE_PAGES):
        scene.build()
        asked = [*every_public_address(client), *VARIED]
        made = {address: page_of(client, address, anew=True) for address in asked}
        kept.forget()
        for address in random.Random(seed).sample(asked * 2, 2 * len(asked)):
            assert page_of(client, address) == made[address], address


VARIED = [
    f"{page}{asked}"
    for page in ("/en/members/", "/fr/membres/")
    for asked in (
        "?kind=official&on=2025-01-01",
        "?on=2025-01-01&kind=official&utm_source=letter",
        "?q=o",
        "?q=%20o",
        "?sort=party&province=ON",
        "?from=2015-01-01&to=2015-01-01",
        "?on=2015-01-01",
    )
] + ["/en/executive/?on=2018-01-01", "/fr/executif/?on=2018-01-01", "/en/search/?q=o"]


def page_of(client: Client, address: str, *, anew: bool = False) -> str:
    """Without the mark that each form sent is given of its own."""
    if anew:
        kept.forget()
    page = b"".join(client.get(address)).decode()
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)


def every_public_address(client: Client) -> list[str]:
    listed = re.findall("<loc>(.*?)</loc>", client.get("/sitemap.xml").text)
    return sorted({urlsplit(found).path for found in listed})
