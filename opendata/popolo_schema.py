"""A JSON Schema of our own for Popolo as we write it, after the classes of the specification:
Person, Organization, Post, Membership, Area and Event, with their names and types."""

from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": "string", "minLength": 1}
DAY: Schema = {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}){0,2}$"}
ROW: Schema = {
    "type": "object",
    "additionalProperties": {"type": ["string", "integer", "boolean", "null"]},
}
SPAN = {"start_date": DAY, "end_date": DAY}


def document() -> Schema:
    """Of the whole file, without a draft of its own."""
    parts = {
        "persons": _persons(),
        "organizations": _organizations(),
        "posts": _thing(_POST, "id", "label", "organization_id"),
        "areas": _thing({"id": TEXT, "name": TEXT, "classification": TEXT}, "id", "name"),
        "memberships": _thing(_MEMBERSHIP, "person_id", "organization_id"),
        "events": _thing(_EVENT, "id", "name", "start_date"),
    }
    about: Schema = {
        "notice": TEXT,
        "source": {"type": "string"},
        "licence": {"type": "string"},
        "written_on": DAY,
    }
    lists = {name: {"type": "array", "items": thing} for name, thing in parts.items()}
    return _thing({**about, **lists}, *about, *lists)


def _thing(properties: Schema, *required: str) -> Schema:
    return {
        "type": "object",
        "required": list(required),
        "additionalProperties": False,
        "properties": properties,
    }


def _many(properties: Schema, *required: str) -> Schema:
    return {"type": "array", "items": _thing(properties, *required)}


_SOURCES: Schema = {
    "type": "array",
    "items": _thing({"url": {**TEXT, "format": "uri"}, "note": TEXT}, "url"),
}
_POST: Schema = {
    "id": TEXT,
    "label": TEXT,
    "role": TEXT,
    "organization_id": TEXT,
    "registry": ROW,
}
_MEMBERSHIP: Schema = {
    "person_id": TEXT,
    "organization_id": TEXT,
    "on_behalf_of_id": TEXT,
    "post_id": TEXT,
    "area_id": TEXT,
    "role": TEXT,
    **SPAN,
    "sources": _SOURCES,
    "registry": ROW,
}
_EVENT: Schema = {
    "id": TEXT,
    "name": TEXT,
    "classification": TEXT,
    "status": TEXT,
    **SPAN,
    "location": TEXT,
    "organization_id": TEXT,
    "sources": _SOURCES,
    "registry": ROW,
}


def _persons() -> Schema:
    return _thing(
        {
            "id": TEXT,
            "name": TEXT,
            "given_name": TEXT,
            "family_name": TEXT,
            "honorific_prefix": TEXT,
            "honorific_suffix": TEXT,
            "death_date": DAY,
            "identifiers": _many({"scheme": TEXT, "identifier": TEXT}, "scheme", "identifier"),
            "other_names": _many({"name": TEXT, **SPAN, "registry": ROW}, "name"),
            "links": _many({"url": {**TEXT, "format": "uri"}}, "url"),
            "sources": _SOURCES,
            "registry": ROW,
        },
        "id",
        "name",
        "registry",
    )


def _organizations() -> Schema:
    return _thing(
        {
            "id": TEXT,
            "name": TEXT,
            "classification": TEXT,
            "other_names": _many({"name": TEXT}, "name"),
            "registry": ROW,
        },
        "id",
        "name",
        "classification",
    )
