"""What can be asked of the addresses under /data/, as OpenAPI 3.1."""

from typing import Any

from django.utils.translation import gettext as _

from exports import FORMATS
from exports.formats import named
from exports.public import PublicTable
from exports.table import words
from members.exports import publication
from opendata import catalogue, popolo_schema, schemas
from opendata.editions import schemas as edition_schemas
from opendata.problems import CONTENT_TYPE
from opendata.questions import DAY, LANGUAGES, LARGEST_PAGE

Part = dict[str, Any]
VERSION = "1.0.0"
LARGEST_NUMBER = 999_999_999


def document(base: str) -> Part:
    """`base`: where the registry answers, with a slash at the end. One query."""
    published = publication()
    paths: Part = {
        "/data/datapackage.json": _path(
            "datapackage", _("The tables as a data package"), _json({"type": "object"})
        ),
        "/data/openapi.json": _path("openapi", _("This document"), _json({"type": "object"})),
        "/data/popolo.json": _path("popolo", _("People and organisations as Popolo"), _POPOLO),
    }
    paths |= _editions()
    for table in catalogue.tables().values():
        paths |= _paths_of(table)
    for name in schemas.named():
        content = {"application/schema+json": {"schema": {"type": "object"}}}
        title = _("JSON Schema of “%(name)s”") % {"name": name}
        paths[f"/data/schemas/{name}.json"] = _path(f"schema_{name}", title, content)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": published.source or _("Registry of a parliamentary group"),
            "description": published.notice,
            "version": VERSION,
        },
        "servers": [{"url": base.rstrip("/")}],
        "paths": paths,
        "components": {
            "schemas": {
                "problem": schemas.PROBLEM,
                "popolo": popolo_schema.document(),
                "editions": edition_schemas.LISTING,
                "edition": edition_schemas.EDITION,
                **{name: schemas.body(table) for name, table in catalogue.tables().items()},
            }
        },
    }


def _editions() -> Part:
    parameters = [_number(), _lang()]
    refusals = {
        "missing": _("There is no such edition."),
        "withdrawn": _("The edition was withdrawn."),
    }
    listing = _json({"$ref": "#/components/schemas/editions"})
    frozen = _json({"$ref": "#/components/schemas/edition"})
    zipped = {"application/zip": {"schema": {"type": "string"}}}
    files = {
        "json": ("edition", _("An edition as it was frozen"), frozen),
        "zip": ("edition_tables", _("The tables of an edition as CSV"), zipped),
    }
    return {
        "/data/editions.json": _path("editions", _("Every edition with its hash"), listing),
        **{
            f"/data/editions/{{number}}.{format}": _path(
                name, title, content, parameters=parameters, **refusals
            )
            for format, (name, title, content) in files.items()
        },
    }


def _number() -> Part:
    schema = {"type": "integer", "minimum": 1, "maximum": LARGEST_NUMBER}
    told = _("Number of the edition.")
    return {
        "name": "number",
        "in": "path",
        "required": True,
        "description": told,
        "schema": schema,
    }


def _paths_of(table: PublicTable) -> Part:
    paths: Part = {}
    for name in FORMATS:
        if name == "json":
            content = _json({"$ref": f"#/components/schemas/{table.name}"})
        else:
            content = {named(name).content_type.partition(";")[0]: {"schema": {"type": "string"}}}
        paths[f"/data/{table.name}.{name}"] = _path(
            f"{table.name}_{name}",
            words(table.title),
            content,
            parameters=[_on(table), _lang(), _page()],
            missing=_("There is no such page."),
        )
    return paths


def _path(
    operation: str,
    summary: str,
    content: Part,
    *,
    parameters: list[Part] | None = None,
    **more: str,
) -> Part:
    responses: Part = {
        "200": {"description": summary, "headers": _headers(), "content": content},
        "304": {"description": _("Nothing has changed."), "headers": _headers()},
        "400": _refusal(_("What is asked cannot be answered.")),
    }
    if "missing" in more:
        responses["404"] = _refusal(more["missing"])
    if "withdrawn" in more:
        responses["410"] = _refusal(more["withdrawn"])
    get = {
        "operationId": operation,
        "summary": summary,
        "parameters": [_lang()] if parameters is None else parameters,
        "responses": responses,
    }
    return {"get": get}


def _json(schema: Part) -> Part:
    return {"application/json": {"schema": schema}}


_POPOLO = _json({"$ref": "#/components/schemas/popolo"})


def _refusal(description: str) -> Part:
    schema = {"$ref": "#/components/schemas/problem"}
    return {"description": description, "content": {CONTENT_TYPE: {"schema": schema}}}


def _headers() -> Part:
    return {"ETag": {"required": True, "schema": {"type": "string"}}}


def _on(table: PublicTable) -> Part:
    schema = {"type": "string", "pattern": DAY}
    return _query("on", words(table.on_means), schema)


def _lang() -> Part:
    told = _("Language of titles, notices and column headers; keys stay the same.")
    return _query("lang", told, {"enum": list(LANGUAGES), "default": LANGUAGES[0]})


def _page() -> Part:
    told = _("One page of 500 rows; the Link header names the others. All rows without it.")
    return _query("page", told, {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE})


def _query(name: str, description: str, schema: Part) -> Part:
    return {"name": name, "in": "query", "description": description, "schema": schema}
