"""Which fields of this package may leave the registry. Every field is in exactly one of the two.

The text holds public rows only, and leaves whole, as a file of its own. Private: who published.
"""

PUBLIC: dict[str, set[str]] = {
    "Edition": {"number", "on", "published_at", "content_hash", "previous"},
    "EditionContent": {"edition", "text"},
    "Change": {"edition", "order", "kind", "subject_kind", "subject", "day"}
    | {"sentence_en", "sentence_fr", "table", "before", "after"},
}

PRIVATE: dict[str, set[str]] = {
    "Edition": {"published_by"},
    "EditionContent": set(),
    "Change": {"id"},
}
