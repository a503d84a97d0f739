"""A visit reads the versions once, and parts of pages are kept under them."""

import pytest
from django.db import connection
from django.http import HttpRequest
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from record import lock, visit
from tests import factories

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
