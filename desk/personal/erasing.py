"""Erasing what is private about one person, from the rows and from their history."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Field, Model, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from desk.personal.holdings import in_words
from desk.personal.places import ERASED, WAYS, records_of
from members.actions import record_personal_data_act
from members.models import Parliamentarian, PersonalDataAct
from record import lock
from record.because import Because, write_down


@dataclass(frozen=True)
class Erasable:
    """A private field that holds something, now (`value`) or in `versions` earlier ones."""

    row: Any
    field: Field
    value: str
    versions: int

    @property
    def name(self) -> str:
        return capfirst(str(self.field.verbose_name))


def erasable(person: Parliamentarian) -> list[Erasable]:
    """Of the person and of every record merged into theirs."""
    return [
        one
        for row, fields in _rows(person)
        for each in fields
        if (one := _erasable(row, each)).value or one.versions
    ]


@transaction.atomic
def erase_private(person: Parliamentarian, *, by: object) -> PersonalDataAct:
    """Empties what `erasable` gives, everywhere, and records that it was done, not what was there.
    The ledger, the public facts and the wish not to be written to stay. ValidationError where
    nothing is left to erase.
    """
    lock.take()
    found = erasable(person)
    if not found:
        raise ValidationError({"person": _("Nothing private is held that could be erased.")})
    for row, fields in _rows(person):
        _empty_row(row, fields, by)
        for each in fields:
            _versions(row).update(**{each.name: _nothing(each)})
    return record_personal_data_act(person.survivor, kind=PersonalDataAct.Kind.ERASURE, by=by)


def _rows(person: Parliamentarian) -> Iterator[tuple[Any, list[Field]]]:
    keys = [one.pk for one in records_of(person)]
    for label, names in ERASED.items():
        model = apps.get_model(label)
        (way,) = WAYS[label]
        for row in model._default_manager.filter(**{f"{way}__in": keys}).order_by("pk"):
            yield row, [model._meta.get_field(name) for name in names]


def _erasable(row: Any, each: Field) -> Erasable:
    filled = _versions(row).exclude(**_is_nothing(each))
    return Erasable(row, each, in_words(row, each), filled.count())


def _empty_row(row: Model, fields: list[Field], by: object) -> None:
    filled = [each for each in fields if getattr(row, each.attname) != _nothing(each)]
    for each in filled:
        setattr(row, each.attname, _nothing(each))
    if filled:
        write_down(row, by=by, because=Because.CORRECTION)


def _versions(row: Any) -> QuerySet:
    return type(row).history.filter(**{row._meta.pk.name: row.pk})


def _nothing(each: Field) -> Any:
    return None if each.null else ""


def _is_nothing(each: Field) -> dict[str, Any]:
    return {f"{each.name}__isnull": True} if each.null else {each.name: ""}
