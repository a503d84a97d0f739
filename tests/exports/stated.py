"""Rows that the database can say, over rows that are plain dictionaries."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    CharField,
    DateField,
    F,
    Field,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Cast

from exports.table import Column, Kind, OneOf

FIELDS: dict[Kind, type[Field]] = {
    "text": CharField,
    "url": CharField,
    "date": DateField,
    "integer": BigIntegerField,
    "cents": BigIntegerField,
    "boolean": BooleanField,
}
KINDS: dict[str, Kind] = {
    "name": "text",
    "since": "date",
    "seats": "integer",
    "fee": "cents",
    "current": "boolean",
    "link": "url",
}
COLUMNS = tuple(
    Column(key, key, lambda row, key=key: row[key], kind, F(key)) for key, kind in KINDS.items()
)


def chosen(texts: Mapping[int, str]) -> Column:
    return Column(
        "chosen", "Chosen", lambda row: texts.get(row["seats"]), sql=OneOf("seats", texts)
    )


class StatedRows:
    """One piece of all rows. Each stands on a row of some table, whichever."""

    def __init__(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self.rows = rows

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        return iter(self.rows)

    def querysets(self) -> Iterator[QuerySet[ContentType]]:
        places = list(ContentType.objects.order_by("pk").values_list("pk", flat=True))
        held = dict(zip(places, self.rows, strict=False))
        assert len(held) == len(self.rows)
        cells = {
            key: Cast(
                Case(
                    *(
                        When(pk=place, then=Value(row[key], FIELDS[kind]()))
                        for place, row in held.items()
                    ),
                    output_field=FIELDS[kind](),
                ),
                FIELDS[kind](),
            )
            for key, kind in KINDS.items()
        }
        if held:
            yield ContentType.objects.filter(pk__in=held).annotate(**cells).order_by("pk")


def as_written_in_python(rows: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The same rows, which no database can be asked for."""
    return iter(rows)


LONG_AGO = date(867, 7, 1)
