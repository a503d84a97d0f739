"""What a reader typed, and where it stands in the folded keys of a row."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import and_

from django.db.models import Q

from record.folding import fold

LONGEST = 100
"""Characters searched for. What follows is cut, and the page says so."""

WordQ = Callable[[str], Q]


@dataclass(frozen=True)
class Typed:
    text: str
    was_cut: bool

    @classmethod
    def of(cls, raw: str) -> "Typed":
        """Control characters count as spaces."""
        plain = "".join(letter if letter.isprintable() else " " for letter in raw)
        text = " ".join(plain.split())
        return cls(text[:LONGEST].strip(), len(text) > LONGEST)

    @property
    def folded(self) -> str:
        return fold(self.text)

    @property
    def words(self) -> list[str]:
        """Folded, each once; none where nothing was typed that can be searched for."""
        return list(dict.fromkeys(self.folded.split()))

    def every(self, condition: WordQ) -> Q:
        """What holds of every word. Needs a word."""
        return reduce(and_, map(condition, self.words))


def anywhere_in(key: str) -> WordQ:
    return lambda word: Q(**{f"{key}__contains": word})


def begins_word_of(key: str) -> WordQ:
    """A word of a key that keeps its fields apart begins so."""
    return lambda word: (
        Q(**{f"{key}__contains": f" {word}"}) | Q(**{f"{key}__contains": f"|{word}"})
    )


def either(*conditions: WordQ) -> WordQ:
    return lambda word: reduce(lambda one, other: one | other, (each(word) for each in conditions))
