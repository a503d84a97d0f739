"""What was reckoned from the record, kept by each process until anything public is written."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")
AT_MOST = 500


class Kept:
    """Answers under a registry version, the longest unasked given up first. What is kept is shared
    between requests: nobody may change it. A key holds all that the answer depends on besides the
    record: days, filters, the language of its words.
    """

    def __init__(self, version: str) -> None:
        """`version` as read before anything that is kept; an empty one keeps nothing."""
        self.version = version

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        if not self.version:
            return make()
        found = _answers.get((self.version, key))
        if found is None:
            found = make()
            _answers.put((self.version, key), found)
        return found


class _Answers:
    def __init__(self) -> None:
        self._rows: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Any:
        """None where it is not kept."""
        with self._lock:
            if key in self._rows:
                self._rows.move_to_end(key)
            return self._rows.get(key)

    def put(self, key: Hashable, answer: object) -> None:
        with self._lock:
            self._rows[key] = answer
            while len(self._rows) > AT_MOST:
                self._rows.popitem(last=False)


_answers = _Answers()
