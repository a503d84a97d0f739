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
def nothing_kept(monkeypatch):
    monkeypatch.setattr(kept, "_answers", kept._Answers())


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
    monkeypatch.setattr(kept, "AT_MOST", 2)
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
