"""Everything held about one person, in words: what stands, what a change replaced, and where the
name is written in a text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Field, Model
from django.utils.formats import localize
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from desk.personal.mentions import Mention, mentions_of
from desk.personal.places import Place, places_of, records_of
from exports.money import money
from members.models import Parliamentarian
from record.folding import FoldedField
from tenure.clock import REGISTRY_ZONE
from tenure.wording import day_in_words

# Keys and sealing numbers of the registry's own: they say nothing that the rest does not say.
NOT_TOLD = ("id", "key", "previous_hash", "chain_hash")


@dataclass(frozen=True)
class Entry:
    row: str
    name: str
    value: str


@dataclass(frozen=True)
class Replaced:
    """What a field held before a change. `who` is empty where a command changed it."""

    row: str
    name: str
    value: str
    until: str
    who: str


@dataclass
class Holding:
    """One table."""

    name: str
    title: str
    entries: list[Entry] = field(default_factory=list)
    replaced: list[Replaced] = field(default_factory=list)


@dataclass
class Holdings:
    person: Parliamentarian
    tables: list[Holding]
    mentions: list[Mention]


def holdings(person: Parliamentarian) -> Holdings:
    """Of the person and of every record merged into theirs; in the active language."""
    people = records_of(person)
    tables = [_told(place) for place in places_of(people)]
    own = {place.model for place in places_of(people)}
    filled = [told for told in tables if told.entries or told.replaced]
    return Holdings(people[0], filled, list(mentions_of(people, leave_out=own)))


def _told(place: Place) -> Holding:
    meta = place.model._meta
    told = Holding(meta.model_name, capfirst(str(meta.verbose_name_plural)))
    rows = list(place.rows)
    for row in rows:
        for each in _fields(place.model):
            if value := in_words(row, each):
                told.entries.append(Entry(str(row), capfirst(str(each.verbose_name)), value))
    if hasattr(place.model, "history"):
        told.replaced = list(_replaced(place.model, [row.pk for row in rows]))
    return told


def _fields(model: type[Model]) -> list[Field]:
    return [
        each
        for each in model._meta.concrete_fields
        if each.name not in NOT_TOLD and not isinstance(each, FoldedField)
    ]


def in_words(row: Any, each: Field) -> str:
    """The value as a person reads it; empty where there is none."""
    value = getattr(row, each.attname)
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if each.choices:
        return str(dict(each.flatchoices).get(value, value))
    if each.is_relation:
        return str(each.related_model._base_manager.filter(pk=value).first() or value)
    if each.name.endswith("_cents"):
        return money(value)
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return localize(localtime(value, REGISTRY_ZONE))
    return day_in_words(value) if isinstance(value, date) else str(value)


def _replaced(model: type[Any], keys: list[Any]) -> Iterator[Replaced]:
    """In the order of the changes."""
    versions = model.history.filter(**{f"{model._meta.pk.name}__in": keys})
    before: dict[Any, Any] = {}
    for version in versions.select_related("history_user").order_by("history_date", "history_id"):
        key = getattr(version, model._meta.pk.attname)
        old, before[key] = before.get(key), version
        if old is None:
            continue
        until = localize(localtime(version.history_date, REGISTRY_ZONE))
        for each in _fields(model):
            if getattr(old, each.attname) != getattr(version, each.attname):
                yield Replaced(
                    str(old.history_object),
                    capfirst(str(each.verbose_name)),
                    in_words(old, each) or _("(empty)"),
                    until,
                    str(version.history_user or ""),
                )
