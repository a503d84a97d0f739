"""Where the words that were typed stand at all, so that the database looks nowhere else."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence

MOST_OF_A_WORD = 500
"""Rows. A word that stands in more of them is left to the database."""


class Haystack:
    """Folded texts in memory, each with the primary key of the row that it belongs to; one byte
    or two for a letter, and sixteen for a text."""

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        self._keys, self._starts = array("q"), array("q")
        lines, place = [], 0
        for key, text in texts:
            self._keys.append(key)
            self._starts.append(place)
            lines.append(text)
            place += len(text) + 1
        self._text = "\n".join(lines)

    def near(self, words: Sequence[str]) -> set[int] | None:
        """Rows with each of the words in some text of theirs. None where every word stands in too
        many rows to be of help. Words have no spaces."""
        rows = [found for word in words if (found := self._with(word)) is not None]
        return set.intersection(*rows) if rows else None

    def _with(self, word: str) -> set[int] | None:
        found: set[int] = set()
        place = self._text.find(word)
        while place >= 0 and len(found) <= MOST_OF_A_WORD:
            line = bisect_right(self._starts, place)
            found.add(self._keys[line - 1])
            after = self._starts[line] if line < len(self._starts) else len(self._text)
            place = self._text.find(word, after)
        return found if len(found) <= MOST_OF_A_WORD else None
