"""Only fields classified public may leave: each package's `classification.py` decides."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from django.apps import AppConfig, apps
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import module_has_submodule

from exports.public import PublicTable


class NotPublic(ImproperlyConfigured):
    """A column would tell what is not classified public; str() names table, column and field."""


@dataclass(frozen=True)
class Classified:
    """Fields as "members.Mandate.since". `in_part`: private ones of which sums, or what belongs to
    something published, may be told."""

    public: frozenset[str]
    private: frozenset[str]
    in_part: frozenset[str]


@cache
def classified() -> Classified:
    return Classified(
        frozenset(_declared("PUBLIC")),
        frozenset(_declared("PRIVATE")),
        frozenset(_declared("PUBLIC_IN_PART")),
    )


def check(table: PublicTable) -> None:
    """Raises NotPublic; also for a column that names no field at all."""
    its = classified()
    for each in table.columns:
        refused = [name for name in each.reads if name not in its.public]
        refused += [name for name in each.in_part if name not in its.in_part]
        if refused:
            raise NotPublic(_told(table, each.column.key, "reads " + ", ".join(refused)))
        if not each.reads and not each.in_part:
            raise NotPublic(_told(table, each.column.key, "names no field that it reads"))


def _told(table: PublicTable, column: str, what: str) -> str:
    return f"{table.name}.{column} {what}: only what is classified public may leave"


def _declared(name: str) -> Iterator[str]:
    for config, module in packages_with("classification"):
        for model, fields in getattr(module, name, {}).items():
            yield from (f"{config.label}.{model}.{field}" for field in fields)


def packages_with(name: str) -> Iterator[tuple[AppConfig, object]]:
    """Installed packages that have a module of that name, in the order of the settings."""
    for config in apps.get_app_configs():
        if module_has_submodule(config.module, name):
            yield config, import_module(f"{config.name}.{name}")
