"""Columns that many public tables share; spans are half-open in the row and told inclusively."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from exports.public import Codes, PublicColumn, derived, field
from exports.table import Column

Columns = tuple[PublicColumn, ...]


def both(model: type[models.Model], *names: str) -> Columns:
    """The English and the French column of each, whatever language a file is asked for in."""
    return tuple(field(model, f"{name}_{each}") for name in names for each in ("en", "fr"))


def each(model: type[models.Model], *names: str) -> Columns:
    return tuple(field(model, name) for name in names)


def dated(model: type[models.Model]) -> Columns:
    """Of rows with a `span`: its first and last day, and how exactly each is known."""
    return (
        field(model, "since", key="first_day", header=_("First day")),
        field(
            model,
            "since_precision",
            key="first_day_precision",
            header=_("Precision of the first day"),
        ),
        derived(
            Column("last_day", _("Last day"), lambda row: row.span.last_day, "date"),
            [(model, "since"), (model, "until")],
        ),
        derived(
            Column(
                "last_day_precision",
                _("Precision of the last day"),
                lambda row: row.until_precision if row.until else None,
            ),
            [(model, "until"), (model, "until_precision")],
            codes=_choices(model, "until_precision"),
        ),
    )


def sourced(model: type[models.Model]) -> Columns:
    return (
        field(model, "source"),
        *both(model, "dispute"),
        field(model, "dispute_source"),
    )


def _choices(model: type[models.Model], name: str) -> Codes:
    choices: Any = model._meta.get_field(name)
    return tuple((str(code), words) for code, words in choices.flatchoices)
