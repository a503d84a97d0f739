"""What the page of the catalogue shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from exports import FORMATS
from exports.public import Codes, PublicTable
from exports.table import Phrase
from members.exports import Publication, publication
from opendata.licence import licence_note
from record.bilingual import active_language

KINDS: dict[str, Phrase] = {
    "text": _("text"),
    "date": _("day"),
    "integer": _("whole number"),
    "cents": _("amount in dollars (in JSON: cents)"),
    "boolean": _("yes or no"),
    "url": _("address"),
}


@dataclass(frozen=True)
class Entry:
    table: PublicTable
    licence: str

    @property
    def files(self) -> list[tuple[str, str]]:
        """Each format's name and address; titles in the reader's language."""
        names = {name: {"table": self.table.name, "format": name} for name in FORMATS}
        language = f"?lang={active_language()}"
        return [
            (name.upper(), reverse("data:table", kwargs=which) + language)
            for name, which in names.items()
        ]

    @property
    def schema(self) -> str:
        return reverse("data:schema", args=[self.table.name]) + f"?lang={active_language()}"

    @property
    def columns(self) -> list[tuple[str, Phrase, Phrase, Codes]]:
        """Key, header, kind, and the codes with their meanings."""
        return [
            (each.column.key, each.column.header, KINDS[each.column.kind], each.codes)
            for each in self.table.columns
        ]


class CataloguePage:
    def __init__(self, tables: Mapping[str, PublicTable]) -> None:
        self.tables = tables

    @cached_property
    def publication(self) -> Publication:
        return publication()

    @cached_property
    def entries(self) -> list[Entry]:
        return [
            Entry(table, licence_note(table, self.publication)) for table in self.tables.values()
        ]
