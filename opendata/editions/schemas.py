"""JSON Schemas of an edition and of the list of them. Columns may change from one edition to the
next, so each edition names its own."""

from typing import Any

Schema = dict[str, Any]
HASH: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
DAY: Schema = {"type": "string", "format": "date"}
TEXT: Schema = {"type": "string"}
NAMES: Schema = {"type": "array", "items": TEXT, "minItems": 1}
BOTH: Schema = {
    "type": "object",
    "required": ["en", "fr"],
    "additionalProperties": False,
    "properties": {"en": TEXT, "fr": TEXT},
}


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties,
    }


def _list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


NUMBER: Schema = {"type": "integer", "minimum": 1}
VALUE: Schema = {"type": ["string", "integer", "boolean", "null"]}
KINDS: Schema = {"enum": ["text", "date", "integer", "cents", "boolean", "url"]}
TABLE = _object(
    key=NAMES,
    columns=_list_of(_object(key=TEXT, kind=KINDS, en=TEXT, fr=TEXT)),
    rows=_list_of({"type": "object", "additionalProperties": VALUE}),
    corrected=_list_of(_object(key=_list_of(VALUE), columns=NAMES)),
)
EDITION = _object(
    format={"const": "registry-edition-1"},
    number=NUMBER,
    on=DAY,
    previous={"anyOf": [HASH, {"type": "null"}]},
    name=BOTH,
    notice=BOTH,
    tables={"type": "object", "additionalProperties": TABLE},
)
LISTING = _object(
    notice=BOTH,
    editions=_list_of(
        _object(
            number=NUMBER,
            on=DAY,
            published_at={"type": "string", "format": "date-time"},
            sha256=HASH,
            withdrawn_on={"anyOf": [DAY, {"type": "null"}]},
            json=TEXT,
            csv=TEXT,
        )
    ),
)
