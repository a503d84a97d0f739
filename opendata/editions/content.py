"""The text of an edition: JSON in one canonical form (RFC 8785), so that its hash is its own.

{"format", "number", "on", "previous": hash of the one before or null, "name" and "notice" by
language, "tables": {name: {"key", "columns": [{"key", "kind", "en", "fr"}], "rows": [{column:
value}], "corrected": [{"key", "columns"}]}}}. Days are ISO texts, amounts whole cents, null is
unknown. "corrected" lists what was changed since the edition before because the record was wrong.
"""

import hashlib
import json
from typing import Any

FORMAT = "registry-edition-1"
Row = dict[str, Any]
Key = tuple[Any, ...]
Content = dict[str, Any]


def canonical(content: Content) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read(text: str) -> Content:
    content: Content = json.loads(text)
    return content


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def rows_by_key(table: Content) -> dict[Key, Row]:
    """In the table's order. Rows that one key names get an ordinal after it, from 2."""
    found: dict[Key, Row] = {}
    for row in table["rows"]:
        key = plain = key_of(table, row)
        ordinal = 1
        while key in found:
            ordinal += 1
            key = (*plain, ordinal)
        found[key] = row
    return found


def key_of(table: Content, row: Row) -> Key:
    return tuple(row[name] for name in table["key"])


def corrected_columns(table: Content) -> dict[Key, frozenset[str]]:
    return {tuple(each["key"]): frozenset(each["columns"]) for each in table["corrected"]}
