"""Which rows make a person public: what packages declare as `PUBLIC_TIES` in their `ties.py`."""

from collections.abc import Callable, Iterator
from functools import reduce
from importlib import import_module
from operator import or_

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.module_loading import module_has_submodule

PublicRows = Callable[[], QuerySet]
"""Gives the rows of one table that the public may see; each has a `parliamentarian`."""


def declared() -> Iterator[PublicRows]:
    for config in apps.get_app_configs():
        if module_has_submodule(config.module, "ties"):
            yield from import_module(f"{config.name}.ties").PUBLIC_TIES


def is_tied(person: int) -> bool:
    """Whether any declared row names the person of this primary key: asked table by table, those of
    the group's members first, since that is nearly always answer enough."""
    return any(rows().filter(parliamentarian=person).exists() for rows in declared())


def public_tie_q() -> Q:
    """On people: those whom any declared row names."""
    conditions = (Q(Exists(rows().filter(parliamentarian=OuterRef("pk")))) for rows in declared())
    return reduce(or_, conditions)
