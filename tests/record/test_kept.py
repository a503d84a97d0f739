"""What is kept is given again under its version, and under no other."""

import pytest

from record import kept
from record.kept import Kept


class Maker:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> list[int]:
        self.calls += 1
        return [self.calls]


@pytest.fixture(autouse=True)
def nothing_kept():
    kept.forget()


def test_made_once_under_a_version():
    make = Maker()
    assert Kept("one").get("key", make) is Kept("one").get("key", make)
    assert make.calls == 1


def test_another_version_or_key_is_made_anew():
    make = Maker()
    for version, key in (("one", "key"), ("two", "key"), ("one", "other")):
        Kept(version).get(key, make)
    assert make.calls == 3


def test_before_the_first_write_nothing_is_kept():
    make = Maker()
    Kept("").get("key", make)
    Kept("").get("key", make)
    assert make.calls == 2


def test_an_empty_answer_is_kept_too():
    calls = []
    for _ in range(2):
        assert Kept("one").get("key", lambda: calls.append(1) or []) == []
    assert len(calls) == 1


def test_the_longest_unasked_is_given_up_first(monkeypatch):
    monkeypatch.setattr(kept, "_answers", kept._Answers(2))
    make = Maker()
    Kept("one").get("a", make)
    Kept("one").get("b", make)
    Kept("one").get("a", make)
    Kept("one").get("c", make)
    assert make.calls == 3
    Kept("one").get("a", make)
    assert make.calls == 3
    Kept("one").get("b", make)
    assert make.calls == 4


def test_pieces_that_are_missing_are_made_together_and_given_in_order():
    asked = []

    def make(keys):
        asked.append(keys)
        return {key: f"piece {key}" for key in reversed(keys) if key != 9}

    assert Kept("one").pieces("what", [2, 1], make) == ["piece 2", "piece 1"]
    assert Kept("one").pieces("what", [3, 1, 9, 2], make) == ["piece 3", "piece 1", "piece 2"]
    assert Kept("one").pieces("what", [1, 2, 3], make) == ["piece 1", "piece 2", "piece 3"]
    assert asked == [[2, 1], [3, 9]]
    Kept("two").pieces("what", [1], make)
    Kept("one").pieces("else", [1], make)
    Kept("").pieces("what", [1], make)
    Kept("").pieces("what", [1], make)
    assert asked[2:] == [[1]] * 4
