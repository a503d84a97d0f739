"""Each page asks the database a fixed number of questions, however much it lists."""

from collections.abc import Callable

import pytest
from django.test import Client

from partners import sections
from tenure import clock
from tests.partners import scene


@pytest.fixture(params=[1, 3])
def built(request: pytest.FixtureRequest, db: None) -> scene.Scene:
    with clock.set_to(scene.TODAY):
        yield scene.build(request.param)


@pytest.mark.parametrize("query", ["", "?on=2020-06-01"])
def test_the_list(
    client: Client, built: scene.Scene, django_assert_num_queries: Callable, query: str
) -> None:
    """Relations; memoranda, their parties and organisations; group."""
    with django_assert_num_queries(5):
        assert client.get(f"/en/partners/{query}").status_code == 200


def test_a_sister_group(
    client: Client,
    built: scene.Scene,
    django_assert_num_queries: Callable,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Organisation, relations, officers, edition, memoranda; group. Sections of other packages are
    counted where they are made."""
    monkeypatch.setattr(sections, "MODULE", "no_such_module")
    with django_assert_num_queries(6):
        assert client.get("/en/partners/sister/").status_code == 200


def test_a_memorandum(
    client: Client, built: scene.Scene, django_assert_num_queries: Callable
) -> None:
    """Memorandum, parties, signatories, their people, commitments, follow-ups; group; event."""
    with django_assert_num_queries(8):
        page = client.get(f"/en/partners/memoranda/{built.memorandum.slug}/")
    assert page.status_code == 200


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_files(
    client: Client, built: scene.Scene, django_assert_num_queries: Callable, form: str
) -> None:
    """Relations; group."""
    with django_assert_num_queries(2):
        answer = client.get("/en/partners/", {"format": form})
        assert b"".join(answer.streaming_content)
