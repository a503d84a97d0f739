import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, get_args

from django.db.models import Expression, F
from django.utils.functional import Promise

from exports.safety import clean_text

Kind = Literal["text", "date", "integer", "cents", "boolean", "url"]
Phrase = str | Promise
Cell = str | date | int | bool | None


@dataclass(frozen=True)
class OneOf:
    """To the database, the text that stands for each value of `field`; unknown for any other."""

    field: str
    texts: Mapping[Any, Phrase]


@dataclass(frozen=True)
class Beginning:
    """To the database, a `text` that begins with what `start` says, which is empty for none."""

    start: Expression | F
    text: Expression | F


NOTICE_KEY = "notice"
ROWS_A_PIECE = 200
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_NAME = re.compile(r"[a-z][a-z0-9_-]*")


@dataclass(frozen=True)
class Column:
    """`key` is the stable name software reads; `header` is what people read.

    `value` takes a row and gives a str, date, int, bool or None (unknown) to suit the kind; money
    is an int of cents. Keys of money carry no "_cents": CSV writes `fee` as 40.00, JSON adds the
    suffix and writes `fee_cents` as 4000. `sql` says the same of a row to the database
    (exports.statement). Raises ValueError for a key or kind that can't be used.
    """

    key: str
    header: Phrase
    value: Callable[[Any], Any]
    kind: Kind = "text"
    sql: Expression | F | OneOf | Beginning | None = None

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind):
            raise ValueError(f"column {self.key!r}: no kind {self.kind!r}, use {get_args(Kind)}")
        if not _KEY.fullmatch(self.key) or self.key == NOTICE_KEY:
            raise ValueError(f"column key {self.key!r}: use a-z, 0-9, _; 'notice' is reserved")
        if self.kind == "cents" and self.key.endswith("_cents"):
            raise ValueError(f"column key {self.key!r}: leave out '_cents', JSON adds it")

    @property
    def json_key(self) -> str:
        return f"{self.key}_cents" if self.kind == "cents" else self.key

    def cell(self, row: Any) -> Cell:
        """The row's value, text made safe to write. Raises TypeError when it is not of the kind."""
        value = self.value(row)
        if value is None:
            return None
        if self.kind in ("text", "url"):
            return clean_text(str(value))
        if not _is_of_kind(value, self.kind):
            raise TypeError(f"column {self.key!r} holds a {self.kind}, not {value!r}")
        return value


@dataclass(frozen=True)
class Table:
    """What is written down, before any format is chosen; `name` is for files and addresses.

    `rows` is iterated once, as the file is written, and never gathered. `notice` says whose data
    this is (an informal group; invented data) and goes into every file: ValueError when empty.
    `filters` are (label, value) pairs as the reader chose them, each label once. `written_on` is
    the reader's today, which the caller asks of the clock. Phrases and headers may be lazy: they
    are resolved in the language active while the file is written. `about`: what else JSON says of
    the whole, under keys that no language changes.
    """

    name: str
    title: Phrase
    description: Phrase
    columns: Sequence[Column]
    rows: Iterable[Any]
    notice: Phrase
    filters: tuple[tuple[Phrase, Any], ...] = ()
    source: Phrase = ""
    written_on: date | None = None
    about: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"table name {self.name!r}: use a-z, 0-9, _ and -")
        if not str(self.notice).strip():
            raise ValueError(f"table {self.name!r}: a file without a notice could pose as official")
        _refuse_repeated(self.name, "column", (column.key for column in self.columns))
        _refuse_repeated(self.name, "column", (column.json_key for column in self.columns))
        _refuse_repeated(self.name, "filter", (str(label) for label, _value in self.filters))


def words(phrase: Any) -> str:
    """A title, label or filter's value in the active language, safe to write."""
    return clean_text(str(phrase))


def dollars(cents: int) -> str:
    """Two decimals after a point, exact at any size: -5 is -0.05."""
    whole, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole:d}.{rest:02d}"


def _is_of_kind(value: Any, kind: Kind) -> bool:
    if kind == "date":
        return isinstance(value, date) and not isinstance(value, datetime)
    if kind == "boolean":
        return isinstance(value, bool)
    return isinstance(value, int) and not isinstance(value, bool)


def _refuse_repeated(table: str, what: str, names: Iterable[str]) -> None:
    repeated = [name for name, count in Counter(names).items() if count > 1]
    if repeated:
        raise ValueError(f"table {table!r}: {what} given twice: {', '.join(repeated)}")
