"""Which fields of this package may leave the registry. Every field is in exactly one of the two.

Private: when guests agreed to be named, why somebody who did not sit is recorded, whose staff came,
and the workings of publication and calendars. Links to many rows are classified as fields.
"""

_DATED = {"since", "until", "since_precision", "until_precision"}
_SOURCED = {"source", "dispute_en", "dispute_fr", "dispute_source"}
_DAY = {"day", "day_precision"}

PUBLIC: dict[str, set[str]] = {
    "CalendarToken": set(),
    "AreaOfConcern": _DATED
    | _SOURCED
    | {"slug", "kind", "name_en", "name_fr", "summary_en", "summary_fr"}
    | {"country_or_region_en", "country_or_region_fr"},
    "Update": _DAY | _SOURCED | {"concern", "text_en", "text_fr", "figure", "unit_en", "unit_fr"},
    "Event": _DAY
    | _SOURCED
    | {"reference", "kind", "status", "audience", "title_en", "title_fr", "last_day"}
    | {"starts_at", "ends_at", "place_en", "place_fr", "hosted_by_group", "host_organisations"}
    | {"concerns", "summary_en", "summary_fr", "report_en", "report_fr"}
    | {"parliamentarians_count", "parliamentarians_count_precision"}
    | {"guests_count", "guests_count_precision", "sequence", "last_changed"},
    "Attendance": _SOURCED
    | {"event", "parliamentarian", "guest_name", "guest_capacity_en", "guest_capacity_fr", "role"},
    "Motion": _SOURCED
    | {"event", "number", "text_en", "text_fr", "language", "is_quoted", "outcome", "decides"}
    | {"mover", "mover_as_printed", "seconder", "seconder_as_printed"},
    "Document": _DAY
    | _SOURCED
    | {"slug", "kind", "title_en", "title_fr", "language", "authors", "author_organisations"}
    | {"by_the_group", "address", "held_en", "held_fr", "events", "concerns"},
    "Recommendation": _DAY
    | _SOURCED
    | {"document", "number", "text_en", "text_fr", "language", "translation_is_official"}
    | {"made_by_organisations", "made_by_parliamentarians", "made_by_as_printed", "concerns"}
    | {"addressed_to_en", "addressed_to_fr", "addressed_to_organisation"}
    | {"adopted_by", "last_checked_on"},
    "Response": _DAY
    | _SOURCED
    | {"recommendation", "status", "responder_en", "responder_fr", "text_en", "text_fr"}
    | {"judged_by"},
}

PRIVATE: dict[str, set[str]] = {
    "CalendarToken": {"id", "user", "language", "digest", "created_at", "revoked_at"},
    "AreaOfConcern": {"id", "published_at", "names_key", "text_key"},
    "Update": {"id", "published_at", "text_key"},
    "Event": {"id", "published_at", "report_published_at", "names_key", "text_key"}
    | {"report_key"},
    "Attendance": {"id", "published_at", "agreed_to_be_named", "represented_by_staff"}
    | {"not_sitting_reason", "guest_key"},
    "Motion": {"id", "text_key"},
    "Document": {"id", "published_at", "names_key", "text_key"},
    "Recommendation": {"id", "published_at", "text_key"},
    "Response": {"id", "published_at"},
}
