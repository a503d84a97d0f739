"""Which fields of this package may leave the registry. Every field is in exactly one of the two.

Private: of a register's editions, who read which file; of proposals, everything until accepted.
"""

_DATED = {"since", "until", "since_precision", "until_precision"}
_SOURCED = {"source", "dispute_en", "dispute_fr", "dispute_source"}

PUBLIC: dict[str, set[str]] = {
    "Organisation": _SOURCED
    | {"slug", "kind", "name_en", "name_fr", "short_name_en", "short_name_fr"}
    | {"country_en", "country_fr", "description_en", "description_fr"}
    | {"website_en", "website_fr", "register_name"},
    "Relation": _DATED | _SOURCED | {"organisation", "kind", "of", "note_en", "note_fr"},
    "Memorandum": _SOURCED
    | {"slug", "title_en", "title_fr", "summary_en", "summary_fr", "group_is_party"}
    | {"signed_on", "signed_precision", "term_ends", "event_reference", "text_address"},
    "MemorandumParty": {"memorandum", "organisation"},
    "Signatory": _SOURCED
    | {"memorandum", "role", "name", "capacity_en", "capacity_fr", "organisation"}
    | {"for_the_group", "parliamentarian", "note_en", "note_fr"},
    "Commitment": _SOURCED | {"memorandum", "order", "text_en", "text_fr", "owner", "due"},
    "FollowUp": _SOURCED | {"commitment", "day", "status", "text_en", "text_fr"},
    "SisterOfficer": _DATED
    | _SOURCED
    | {"organisation", "role", "title", "name"}
    | {"vacant", "party"},
    "RegisterEdition": {"organisation", "edition_on", "last_agm_on", "address"},
    "SisterProposal": set(),
}

PRIVATE: dict[str, set[str]] = {
    "Organisation": {"id", "search_key", "sort_key_en", "sort_key_fr", "names_key", "text_key"},
    "Relation": {"id", "published_at"},
    "Memorandum": {"id", "published_at", "names_key", "text_key"},
    "MemorandumParty": {"id"},
    "Signatory": {"id", "text_key"},
    "Commitment": {"id"},
    "FollowUp": {"id", "published_at"},
    "SisterOfficer": {"id", "text_key"},
    "RegisterEdition": {"id", "officer_count", "file_name", "digest", "by", "created_at"},
    "SisterProposal": {"id", "edition", "kind", "officer", "role", "title", "name", "party"}
    | {"state", "decided_by", "decided_at"},
}
