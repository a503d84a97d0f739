"""Which fields of this package may leave the registry. Every field is in exactly one of the two.

Private: of a waiver, which finding it accepts and why. Its reason is shown on the page of the
executive once the waiver is published, and goes into no file.
"""

_DATED = {"since", "until", "since_precision", "until_precision"}
_SOURCED = {"source", "dispute_en", "dispute_fr", "dispute_source"}

PUBLIC: dict[str, set[str]] = {
    "Office": {"slug", "name_en", "name_fr", "title_en", "rank"}
    | {"title_fr_masculine", "title_fr_feminine", "title_fr_epicene"},
    "OfficeRule": _DATED
    | _SOURCED
    | {"office", "seats", "one_per_party", "senate_groups_count", "represented"}
    | {"must_be_sitting", "must_be_official_member", "voting", "decided_by"},
    "Appointment": _DATED
    | _SOURCED
    | {"office", "parliamentarian", "party", "basis", "term_ends", "end_reason", "decided_by"},
    "Vacancy": _DATED | _SOURCED | {"office"},
    "Waiver": _DATED | _SOURCED | {"appointment", "decided_on", "decided_by"},
}

PRIVATE: dict[str, set[str]] = {
    "Office": {"id"},
    "OfficeRule": {"id"},
    "Appointment": {"id"},
    "Vacancy": {"id"},
    "Waiver": {"id", "code", "reason", "published_at"},
}
