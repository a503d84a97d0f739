"""What was reckoned from the record, kept by each process until anything public is written."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from threading import Lock
from typing import Any, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
AT_MOST = 500
PIECES_AT_MOST = 5_000
"""Of what is kept piece by piece, some kilobytes each."""


class Kept:
    """Answers under a registry version, the longest unasked given up first. What is kept is shared
    between requests: nobody may change it. A key holds all that the answer depends on besides the
    record: days, filters, the language of its words.
    """

    def __init__(self, version: str) -> None:
        """`version` as read before anything that is kept; an empty one keeps nothing."""
        self.version = version

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """None is not kept."""
        return self._found_or_made(_answers, key, make)

    def piece(self, key: Hashable, make: Callable[[], T]) -> T:
        """The same of what there are many of, each small: of one person, say, or a part of one
        page."""
        return self._found_or_made(_pieces, key, make)

    def pieces(
        self, what: Hashable, keys: Sequence[K], make: Callable[[list[K]], Mapping[K, T]]
    ) -> list[T]:
        """One for each key, in their order. Those not kept are made together; a key for which
        none is made has none.
        """
        if not self.version:
            made = make(list(keys))
            return [made[key] for key in keys if key in made]
        found = _pieces.get_each([(self.version, what, key) for key in keys])
        missing = [key for key, piece in zip(keys, found, strict=True) if piece is None]
        made = make(missing) if missing else {}
        for key, new in made.items():
            _pieces.put((self.version, what, key), new)
        both = zip(keys, found, strict=True)
        return [piece for key, old in both if (piece := old or made.get(key)) is not None]

    def _found_or_made(self, answers: "_Answers", key: Hashable, make: Callable[[], T]) -> T:
        if not self.version:
            return make()
        found = answers.get((self.version, key))
        if found is None:
            found = make()
            answers.put((self.version, key), found)
        return found


def forget() -> None:
    """As in a new process."""
    _answers.clear()
    _pieces.clear()


class _Answers:
    def __init__(self, at_most: int) -> None:
        self._at_most = at_most
        self._rows: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Any:
        """None where it is not kept."""
        return self.get_each([key])[0]

    def get_each(self, keys: Sequence[Hashable]) -> list[Any]:
        with self._lock:
            found = [self._rows.get(key) for key in keys]
            for key, row in zip(keys, found, strict=True):
                if row is not None:
                    self._rows.move_to_end(key)
            return found

    def put(self, key: Hashable, answer: object) -> None:
        with self._lock:
            self._rows[key] = answer
            while len(self._rows) > self._at_most:
                self._rows.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._rows.clear()


_answers = _Answers(AT_MOST)
_pieces = _Answers(PIECES_AT_MOST)
