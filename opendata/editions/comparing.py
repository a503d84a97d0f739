"""What differs between two editions, from their two texts alone."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from opendata.editions.content import Content, Key, Row, corrected_columns, rows_by_key

ROUTINE = frozenset({"counted_up_to", "last_checked_on"})
"""Columns that say when somebody last looked: they differ though nothing has changed."""

WITHIN = frozenset(
    {"first_day", "day", "number", "order", "commitment", "text_en", "status", "name", "role"}
    | {"title", "received", "value_cents", "family_name", "given_name"}
)
"""Columns of a key that a correction may put right: the rest of the key names whose row it is."""


@dataclass(frozen=True)
class RowChange:
    """A row that came, went or differs, `columns` telling in what. Where one row was corrected in
    some columns and went on in others, there are two."""

    table: str
    before: Row | None
    after: Row | None
    key_before: Key
    key_after: Key
    columns: frozenset[str]
    is_correction: bool

    @property
    def row(self) -> Row:
        """The newest there is."""
        return self.after or self.before or {}

    @property
    def is_new(self) -> bool:
        return self.before is None

    @property
    def is_gone(self) -> bool:
        return self.after is None

    @property
    def has_ended(self) -> bool:
        """The row was there, and still so; now it has a last day."""
        if self.before is None or self.after is None or "last_day" not in self.columns:
            return False
        return self.before["last_day"] is None

    def value(self, column: str) -> Any:
        """As it was before; None where there was no such row."""
        return self.before.get(column) if self.before else None


def differences(before: Content, after: Content) -> list[RowChange]:
    """Table by table by their names; what is gone comes last in each."""
    return [
        change
        for name, table in sorted(after["tables"].items())
        for change in _of_table(name, before["tables"].get(name), table)
    ]


def _of_table(name: str, earlier: Content | None, table: Content) -> Iterator[RowChange]:
    new = rows_by_key(table)
    old = rows_by_key(earlier) if earlier else {}
    known = {column["key"] for column in earlier["columns"]} if earlier else set()
    corrected = corrected_columns(table)
    was = {key: key for key in new if key in old} | _moved(table, old, new)
    for key, row in new.items():
        wrong = corrected.get(key, frozenset())
        if key in was:
            columns = _columns(old[was[key]], row, known)
            for part, is_correction in ((columns - wrong, False), (columns & wrong, True)):
                if part:
                    before = old[was[key]]
                    yield RowChange(name, before, row, was[key], key, part, is_correction)
        else:
            is_correction = wrong.issuperset(table["key"])
            yield RowChange(name, None, row, (), key, frozenset(row), is_correction)
    for key in old:
        if key not in was.values():
            yield RowChange(name, old[key], None, key, (), frozenset(old[key]), False)


def _columns(before: Row, after: Row, known: set[str]) -> frozenset[str]:
    """Those that differ; a column that the earlier edition did not have tells nothing."""
    differing = (column for column in after if column in known and after[column] != before[column])
    return frozenset(differing) - ROUTINE


def _moved(table: Content, old: dict[Key, Row], new: dict[Key, Row]) -> dict[Key, Key]:
    """From new keys to old ones, where of one owner as many rows went as came: they are the same
    rows, dated or numbered otherwise."""
    gone, came = defaultdict(list), defaultdict(list)
    for key in old:
        if key not in new:
            gone[_owner(table, old[key])].append(key)
    for key in new:
        if key not in old:
            came[_owner(table, new[key])].append(key)
    pairs: dict[Key, Key] = {}
    for owner, keys in came.items():
        if len(gone[owner]) == len(keys):
            pairs |= dict(zip(keys, gone[owner], strict=True))
    return pairs


def _owner(table: Content, row: Row) -> Key:
    return tuple(row[name] for name in table["key"] if name not in WITHIN)
