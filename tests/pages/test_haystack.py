"""Only rows that have every word somewhere are looked at, and none that has is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pages.search import haystack
from pages.search.haystack import Haystack

letters = some.text("ab é|", max_size=6)
texts = some.lists(some.tuples(some.integers(1, 4), letters), max_size=8)
words = some.lists(some.text("abé|", min_size=1, max_size=3), min_size=1, max_size=3)


@given(texts=texts, words=words)
def test_rows_with_each_word_in_some_text(texts: list, words: list) -> None:
    expected = {
        key
        for key, _ in texts
        if all(any(word in text for other, text in texts if other == key) for word in words)
    }
    assert Haystack(texts).near(words) == expected


def test_a_word_never_stands_across_two_texts() -> None:
    assert Haystack([(1, "ab"), (2, "cd")]).near(["bc"]) == set()
    assert Haystack([]).near(["a"]) == set()


def test_a_word_of_too_many_rows_is_left_to_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(haystack, "MOST_OF_A_WORD", 2)
    heap = Haystack([(1, "elm x"), (2, "elm"), (2, "elm oak"), (3, "elm oak")])
    assert heap.near(["elm"]) is None
    assert heap.near(["oak"]) == {2, 3}
    assert heap.near(["elm", "x"]) == {1}
