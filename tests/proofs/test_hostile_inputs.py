"""A few hundred hostile inputs over a small record; `make prove` sends thousands to practice."""

import pytest

from proofs.hostile_inputs import attack, digest
from proofs.hostile_requests import _reflected
from proofs.hostile_values import MARKUP
from tenure import clock
from tests.factories import ParliamentarianFactory
from tests.pages import scene
from tests.programme import scene as programme_scene

pytestmark = pytest.mark.django_db


class Answer:
    streaming = False

    def __init__(self, text: str) -> None:
        self.content = text.encode()


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_given_back_as_it_came_would_be_seen(markup: str) -> None:
    assert _reflected(Answer(f'<p>{markup}</p><a href="{markup}">x</a>'))


def test_escaped_markup_is_no_harm() -> None:
    assert not _reflected(Answer('<input value="&lt;zqhostile&gt;"><p>javascript:zqhostile()</p>'))


def test_a_change_of_the_record_would_be_seen() -> None:
    before = digest()
    person = ParliamentarianFactory()
    added = digest()
    person.history.update(notes="x")
    assert len({before, added, digest()}) == 3


@pytest.mark.parametrize("seed", [1, 2])
def test_hostile_inputs_break_nothing_and_change_nothing(
    seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with clock.set_to(scene.TODAY):
        scene.build(official=2, participating=2)
        programme_scene.build()
        assert attack(150, seed) == 0, capsys.readouterr().out
