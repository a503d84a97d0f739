"""Which fields of this package may leave the registry. Every field is in exactly one of the two.

The text holds public rows only, and leaves whole, as a file of its own. Private: who published or
withdrew.
"""

PUBLIC: dict[str, set[str]] = {
    "Edition": {"number", "on", "published_at", "content_hash", "previous"},
    "EditionContent": {"edition", "text"},
    "EditionWithdrawal": {"edition", "reason_en", "reason_fr", "confirmed_at"},
    "Change": {"edition", "order", "kind", "subject_kind", "subject", "day"}
    | {"sentence_en", "sentence_fr", "table", "before", "after"},
}

PRIVATE: dict[str, set[str]] = {
    "Edition": {"published_by"},
    "EditionContent": set(),
    "EditionWithdrawal": {"asked_by", "asked_at", "confirmed_by"},
    "Change": {"id"},
}
