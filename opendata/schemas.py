"""JSON Schemas of our own (draft 2020-12), one for each JSON that the registry publishes."""

from collections.abc import Callable
from functools import partial
from typing import Any

from exports.public import PublicColumn, PublicTable
from exports.table import words
from opendata import catalogue, popolo_schema
from opendata.editions import schemas as edition_schemas

DRAFT = "https://json-schema.org/draft/2020-12/schema"
JSON_TYPES = {
    "text": "string",
    "date": "string",
    "url": "string",
    "integer": "integer",
    "cents": "integer",
    "boolean": "boolean",
}
Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
OPTIONAL_TEXT: Schema = {"type": ["string", "null"]}
OPTIONAL_DAY: Schema = {"type": ["string", "null"], "format": "date"}
PAGE: Schema = {"type": "integer", "minimum": 1}
PROBLEM: Schema = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "additionalProperties": False,
    "properties": {
        "type": TEXT,
        "title": TEXT,
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": TEXT,
    },
}

_ABOUT: Schema = {
    "title": TEXT,
    "description": TEXT,
    "notice": {"type": "string", "minLength": 1},
    "source": TEXT,
    "written_on": {"type": "string", "format": "date"},
}
_COLUMNS: Schema = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["key", "label", "kind"],
        "additionalProperties": False,
        "properties": {"key": TEXT, "label": TEXT, "kind": {"enum": list(JSON_TYPES)}},
    },
}


def named() -> dict[str, Callable[[], Schema]]:
    """By the name in the address; made when asked for, in the active language. `list` is of the
    JSON that a page gives of what it lists."""
    return {
        **{name: partial(of_file, table) for name, table in catalogue.tables().items()},
        "list": lambda: {"$schema": DRAFT, **of_list()},
        "popolo": lambda: {"$schema": DRAFT, **popolo_schema.document()},
        "problem": lambda: {"$schema": DRAFT, **PROBLEM},
        "editions": lambda: {"$schema": DRAFT, **edition_schemas.LISTING},
        "edition": lambda: {"$schema": DRAFT, **edition_schemas.EDITION},
    }


def of_file(table: PublicTable) -> Schema:
    return {
        "$schema": DRAFT,
        "title": words(table.title),
        "description": words(table.description),
        **body(table),
    }


def body(table: PublicTable) -> Schema:
    """Of the whole file, its rows included, without a draft of its own."""
    properties: dict[str, Schema] = {
        **_ABOUT,
        "table": {"const": table.name},
        "language": {"enum": ["en", "fr"]},
        "licence": TEXT,
        "licence_url": OPTIONAL_TEXT,
        "on": OPTIONAL_DAY,
        "filters": {"type": "object", "additionalProperties": False},
        "columns": _COLUMNS,
        "rows": {"type": "array", "items": row(table)},
    }
    paging = {"page": PAGE, "pages": PAGE}
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties | paging,
    }


def of_list() -> Schema:
    """Columns and filters are in the page's language and differ from page to page."""
    cell = {"type": ["string", "integer", "boolean", "null"]}
    properties: dict[str, Schema] = {
        **_ABOUT,
        "filters": {"type": "object", "additionalProperties": TEXT},
        "columns": _COLUMNS,
        "rows": {"type": "array", "items": {"type": "object", "additionalProperties": cell}},
    }
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties,
    }


def row(table: PublicTable) -> Schema:
    return {
        "type": "object",
        "required": [each.column.json_key for each in table.columns],
        "additionalProperties": False,
        "properties": {each.column.json_key: of_column(each) for each in table.columns},
    }


def of_column(each: PublicColumn) -> Schema:
    """Empty is null; a value with a code is one of the codes."""
    kind = JSON_TYPES[each.column.kind]
    schema: Schema = {"title": words(each.column.header)}
    schema["type"] = kind if each.is_required else [kind, "null"]
    if each.column.kind == "date":
        schema["format"] = "date"
    if each.codes:
        codes = [code for code, _meaning in each.codes]
        schema["enum"] = codes if each.is_required else [*codes, None]
        meanings = (f"{code}: {words(meaning)}" for code, meaning in each.codes)
        schema["description"] = "; ".join(meanings)
    return schema
