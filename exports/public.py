"""Open data: tables whose columns name every field they read, so that a gate can judge them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.db import models
from django.utils.text import capfirst

from exports.table import Column, Kind, Phrase

_NAME = re.compile(r"[a-z][a-z_]*")
Codes = tuple[tuple[str, Phrase], ...]


@dataclass(frozen=True)
class PublicColumn:
    """`reads`: every field the value comes from, as "members.Mandate.since". `in_part`: fields of
    which only a sum, or what concerns something published, is told. `codes`: what each value
    means. `is_required`: never empty. `is_list`: several values, joined by "; ".
    """

    column: Column
    reads: tuple[str, ...]
    in_part: tuple[str, ...] = ()
    codes: Codes = ()
    is_required: bool = False
    is_list: bool = False


@dataclass(frozen=True)
class PublicTable:
    """`rows` answers what may leave of a day, of every day where the day is None; in one order.

    `key`: columns that together name a row, from one day to another. `on_means`: what asking for
    a day does. `is_cited`: facts taken from others' lists, which each row cites and which are not
    the registry's to license. Raises ValueError for a name or key that can't be used.
    """

    name: str
    title: Phrase
    description: Phrase
    columns: tuple[PublicColumn, ...]
    rows: Callable[[date | None], Iterable[Any]]
    key: tuple[str, ...]
    on_means: Phrase
    is_cited: bool = False

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"public table {self.name!r}: use a-z and _")
        unknown = set(self.key) - {each.column.key for each in self.columns}
        if unknown or not self.key:
            raise ValueError(f"public table {self.name!r}: no such columns for a key: {unknown}")

    @property
    def plain_columns(self) -> tuple[Column, ...]:
        return tuple(each.column for each in self.columns)


def field(
    model: type[models.Model],
    path: str,
    *,
    key: str = "",
    header: Phrase = "",
    is_required: bool | None = None,
) -> PublicColumn:
    """What one field holds, exactly that; `path` may lead over rows, as "office__slug".

    Choices are written as their codes and explained apart, empty text as unknown. Several rows of
    one field are joined by "; ". FieldDoesNotExist for a path that leads nowhere.
    """
    steps = path.split("__")
    fields: list[tuple[type[models.Model], Any]] = []
    owner: Any = model
    for step in steps:
        found: Any = owner._meta.get_field(step)
        fields.append((owner, found))
        owner = found.related_model or owner
    last = fields[-1][1]
    given = key or path.removesuffix("__slug").removesuffix("__code").removesuffix("__reference")
    kind = _kind(last)
    is_list = isinstance(fields[0][1], models.ManyToManyField)
    return PublicColumn(
        Column(
            given.removesuffix("_cents") if kind == "cents" else given,
            header or capfirst(fields[0][1].verbose_name),
            _reader(steps, is_list),
            kind,
        ),
        tuple(_label_of(each, found) for each, found in fields),
        codes=tuple((str(code), words) for code, words in last.flatchoices if code != ""),
        is_required=_is_required(fields) if is_required is None else is_required,
        is_list=is_list,
    )


def derived(
    column: Column,
    reads: Iterable[tuple[type[models.Model], str]],
    *,
    in_part: Iterable[tuple[type[models.Model], str]] = (),
    codes: Codes = (),
    is_required: bool = False,
) -> PublicColumn:
    """A column with a value of its own; `reads` must name every field that goes into it."""
    return PublicColumn(
        column,
        tuple(label(*each) for each in reads),
        tuple(label(*each) for each in in_part),
        codes,
        is_required,
    )


def label(model: type[models.Model], name: str) -> str:
    return f"{model._meta.label}.{name}"


def _label_of(model: type[models.Model], found: Any) -> str:
    """Links kept in a table of their own are classified there."""
    if isinstance(found, models.ManyToManyField):
        through: Any = found.remote_field.through
        if not through._meta.auto_created:
            return label(through, found.m2m_reverse_field_name())
    return label(model, found.name)


def _kind(last: Any) -> Kind:
    if isinstance(last, models.DateField):
        return "date"
    if isinstance(last, models.BooleanField):
        return "boolean"
    if isinstance(last, models.IntegerField):
        return "cents" if last.name.endswith("_cents") else "integer"
    return "url" if isinstance(last, models.URLField) else "text"


def _is_required(fields: list[tuple[type[models.Model], Any]]) -> bool:
    if any(isinstance(found, models.ManyToManyField) or found.null for _owner, found in fields):
        return False
    return not (fields[-1][1].blank and fields[-1][1].empty_strings_allowed)


def _reader(steps: list[str], of_many: bool) -> Callable[[Any], Any]:
    def read(row: Any) -> Any:
        value = row
        for step in steps:
            value = None if value is None else getattr(value, step)
        return f"{value:%H:%M}" if isinstance(value, time) else None if value == "" else value

    def read_many(row: Any) -> str | None:
        others = getattr(row, steps[0]).all()
        return "; ".join(str(getattr(other, steps[1])) for other in others) or None

    return read_many if of_many else read
