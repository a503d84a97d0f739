"""The files of an edition, and the list that names them all."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.urls import reverse

from exports import comma_separated
from exports.archive import archive
from exports.table import Column, Table
from opendata.editions.content import Content, Row, read
from opendata.editions.freezing import whose
from opendata.models import Edition

Absolute = Callable[[str], str]


def tables_of(text: str, language: str) -> bytes:
    """A ZIP of its tables as CSV, with the notice in that language."""
    content = read(text)
    notice = content["notice"][language]
    return archive(
        (f"{name}.csv", b"".join(comma_separated.write(_table(name, table, notice, language))))
        for name, table in content["tables"].items()
    )


def listing(absolute: Absolute) -> dict[str, Any]:
    """The newest first. One query."""
    rows = Edition.objects.select_related("withdrawal")
    listed = [_listed(edition, absolute) for edition in rows]
    return {"notice": whose()["notice"], "editions": listed}


def _listed(edition: Edition, absolute: Absolute) -> dict[str, Any]:
    return {
        "number": edition.number,
        "on": edition.on.isoformat(),
        "published_at": edition.published_at.isoformat(),
        "sha256": edition.content_hash,
        "withdrawn_on": day.isoformat() if (day := edition.withdrawn_on) else None,
        "json": absolute(reverse("data:edition", args=[edition.number])),
        "csv": absolute(reverse("data:edition_tables", args=[edition.number])),
    }


def _table(name: str, table: Content, notice: str, language: str) -> Table:
    return Table(
        name=name.replace("_", "-"),
        title=name,
        description="",
        columns=[_column(each, language) for each in table["columns"]],
        rows=table["rows"],
        notice=notice,
    )


def _column(each: Content, language: str) -> Column:
    key, kind = each["key"], each["kind"]

    def value(row: Row) -> Any:
        cell = row[key]
        return date.fromisoformat(cell) if kind == "date" and cell else cell

    return Column(
        key.removesuffix("_cents") if kind == "cents" else key, each[language], value, kind
    )
