"""The tables as a Frictionless data package: https://datapackage.org/standard/data-package/."""

from typing import Any

from django.utils.translation import gettext as _

from exports.public import PublicColumn, PublicTable
from exports.table import NOTICE_KEY, words
from members.exports import Publication, publication
from opendata import catalogue
from opendata.foreign_keys import ForeignKey, foreign_keys
from opendata.licence import licence_note, licences
from opendata.schemas import of_column

FIELD_TYPES = {
    "text": "string",
    "url": "string",
    "date": "date",
    "integer": "integer",
    "cents": "number",
    "boolean": "boolean",
}


def document(base: str) -> dict[str, Any]:
    """`base`: the address that the resources' own are under. One query."""
    published = publication()
    return {
        "profile": "tabular-data-package",
        "name": "registry",
        "title": published.source or _("Registry of a parliamentary group"),
        "description": published.notice,
        "homepage": published.website or base,
        "resources": [_resource(table, base, published) for table in catalogue.tables().values()],
    }


def _resource(table: PublicTable, base: str, published: Publication) -> dict[str, Any]:
    """A licence of the whole package would hold for facts from others' lists too, so each table
    that is the registry's own bears it."""
    resource: dict[str, Any] = {
        "profile": "tabular-data-resource",
        "name": _resource_name(table),
        "title": words(table.title),
        "description": f"{words(table.description)} {licence_note(table, published)}",
        "path": f"{base}{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "schema": _schema(table),
    }
    if licences(published) and not table.is_cited:
        resource["licenses"] = licences(published)
    return resource


def _schema(table: PublicTable) -> dict[str, Any]:
    notice = {"name": NOTICE_KEY, "type": "string", "title": words(_("Notice"))}
    schema: dict[str, Any] = {"fields": [*map(_field, table.columns), notice]}
    if len(table.key) == 1:
        schema["primaryKey"] = list(table.key)
    links = [_link(table, each) for each in foreign_keys(table, catalogue.tables().values())]
    if links:
        schema["foreignKeys"] = links
    return schema


def _link(table: PublicTable, key: ForeignKey) -> dict[str, Any]:
    """The standard writes a table's reference to itself without a name."""
    resource = "" if key.table is table else _resource_name(key.table)
    return {
        "fields": list(key.columns),
        "reference": {"resource": resource, "fields": list(key.table.key)},
    }


def _resource_name(table: PublicTable) -> str:
    return table.name.replace("_", "-")


def _field(each: PublicColumn) -> dict[str, Any]:
    column = each.column
    told: dict[str, Any] = {
        "name": column.key,
        "type": FIELD_TYPES[column.kind],
        "title": words(column.header),
    }
    explained = of_column(each).get("description")
    if explained:
        told["description"] = explained
    constraints: dict[str, Any] = {"required": True} if each.is_required else {}
    if each.codes:
        constraints["enum"] = [code for code, _meaning in each.codes]
    return told | ({"constraints": constraints} if constraints else {})
