"""Every public table, by name: what packages declare as `PUBLIC_TABLES` in `public_tables.py`."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from django.core.exceptions import ImproperlyConfigured

from exports.public import PublicTable
from opendata import gate


@cache
def tables() -> Mapping[str, PublicTable]:
    """In the order of the packages. Raises gate.NotPublic, and ImproperlyConfigured where two
    tables bear one name."""
    found: dict[str, PublicTable] = {}
    for _config, module in gate.packages_with("public_tables"):
        for table in module.PUBLIC_TABLES:  # type: ignore[attr-defined]
            gate.check(table)
            if table.name in found:
                raise ImproperlyConfigured(f"two public tables are called {table.name!r}")
            found[table.name] = table
    return MappingProxyType(found)
