"""Which fields of this package may leave the registry. Every field is in exactly one of the two.

Private: what the secretariat keeps for its own work, consents, the workings of imports, and
`expected_end`, which for a senator is the birth date plus 75 years.
"""

_DATED = {"since", "until", "since_precision", "until_precision"}
_SOURCED = {"source", "dispute_en", "dispute_fr", "dispute_source"}

PUBLIC: dict[str, set[str]] = {
    "Group": _SOURCED
    | {"name_en", "name_fr", "short_name_en", "short_name_fr", "founded", "founded_precision"}
    | {"purpose_en", "purpose_fr", "secretariat_en", "secretariat_fr", "is_practice"}
    | {"contact_email", "contact_address", "website_en", "website_fr"}
    | {"licence_name_en", "licence_name_fr", "licence_url"},
    "MandatePoint": _SOURCED | {"group", "parent", "order", "text_en", "text_fr"},
    "Province": {"code", "name_en", "name_fr", "order"},
    "Chamber": {"code", "name_en", "name_fr", "member_title_en", "order"}
    | {"member_title_fr_masculine", "member_title_fr_feminine", "member_title_fr_epicene"},
    "SeatCount": _DATED | _SOURCED | {"chamber", "seats"},
    "Parliament": _DATED | _SOURCED | {"number", "opened", "dissolved"},
    "Party": _SOURCED
    | {"slug", "kind", "name_en", "name_fr", "short_name_en", "short_name_fr", "successor"}
    | {"abbreviation_en", "abbreviation_fr", "colour", "colour_source"},
    "Recognition": _DATED | _SOURCED | {"party", "chamber"},
    "Parliamentarian": _SOURCED
    | {"given_name", "family_name", "suffix", "honorific_en", "honorific_fr", "post_nominal"}
    | {"slug", "house_id", "senate_key", "wikidata_id", "public_link", "died_on", "merged_into"}
    | {"grammatical_gender_fr", "grammatical_gender_source"},
    "OtherName": _DATED | _SOURCED | {"parliamentarian", "given_name", "family_name"},
    "Mandate": _DATED
    | _SOURCED
    | {"parliamentarian", "chamber", "constituency_en", "constituency_fr", "province"}
    | {"start_reason", "end_reason"},
    "Affiliation": _DATED | _SOURCED | {"parliamentarian", "party", "start_reason", "end_reason"},
    "Membership": _DATED
    | _SOURCED
    | {"parliamentarian", "kind", "ratified_on", "decided_by", "mover", "seconder", "end_reason"},
    "Coverage": _DATED | _SOURCED | {"subject"},
    "Statement": _DATED | _SOURCED | {"topic", "parliamentarian", "text_en", "text_fr", "order"},
    "ListImport": set(),
    "ProposedChange": set(),
    "CorrectionRequest": set(),
    "PersonalDataAct": set(),
}

PRIVATE: dict[str, set[str]] = {
    "Group": {"id"},
    "MandatePoint": {"id"},
    "Province": {"id"},
    "Chamber": {"id"},
    "SeatCount": {"id"},
    "Parliament": {"id"},
    "Party": {"id", "names_key"},
    "Recognition": {"id"},
    "Parliamentarian": {"id", "language_of_correspondence", "office_email", "do_not_contact"}
    | {"assistant_name", "assistant_email", "salutation_en", "salutation_fr", "notes"}
    | {"search_key", "sort_key"},
    "OtherName": {"id", "search_key"},
    "Mandate": {"id", "expected_end", "search_key", "sort_key_fr"},
    "Affiliation": {"id"},
    "Membership": {"id", "awaiting_ratification", "agreed_to_be_listed", "agreement_withdrawn"}
    | {"published_at"},
    "Coverage": {"id"},
    "Statement": {"id", "published_at"},
    "ListImport": {"id", "file_name", "digest", "format", "language", "chamber", "as_of"}
    | {"row_count", "by", "created_at"},
    "ProposedChange": {"id", "list_import", "kind", "row_number", "subject", "parliamentarian"}
    | {"before", "after", "remedy", "key", "state", "decided_by", "decided_at"},
    "CorrectionRequest": {"id", "about", "message", "contact", "language", "received_at"}
    | {"outcome", "note", "closed_at", "closed_by"},
    "PersonalDataAct": {"id", "kind", "parliamentarian", "recorded_by", "recorded_at"},
}
