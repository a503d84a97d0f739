"""No public fact changes without a new registry version, however it is written: what readers and
caches keep is kept under the version."""

from collections.abc import Iterator

from django.apps import apps
from django.db.models import Model

from opendata.gate import classified
from record.guards import Guard
from record.version_sql import (
    PEOPLE_VERSION,
    VERSION,
    new_version_postgresql,
    new_version_sqlite,
)

READ_BESIDES = {"funding.Closing"}
"""Whether the books of a year are shut, which is no field that leaves."""

OF_PEOPLE = ("members", "executive")


def watched_models() -> list[type[Model]]:
    """Those with a field that is public, in part or whole, and the plain links between them. A
    visitor's message is none: it must neither wait for writers nor make caches forget."""
    fields = classified().public | classified().in_part
    holders = {name.rpartition(".")[0] for name in fields} | READ_BESIDES
    models = [model for model in apps.get_models() if model._meta.label in holders]
    links = (link.remote_field.through for model in models for link in model._meta.many_to_many)
    plain = {link for link in links if link is not None and link._meta.auto_created}
    return models + sorted(plain, key=lambda link: link._meta.db_table)


def versions_of(model: type[Model]) -> tuple[str, ...]:
    """What a write to this model makes anew."""
    return (VERSION, PEOPLE_VERSION) if model._meta.app_label in OF_PEOPLE else (VERSION,)


def version_guards() -> Iterator[Guard]:
    """They refuse nothing, so that nothing is said of them."""
    for model in watched_models():
        table, columns = model._meta.db_table, versions_of(model)
        name = f"{table}_version"
        yield Guard(
            name,
            table,
            "",
            new_version_postgresql(name, table, columns),
            new_version_sqlite(name, table, columns),
        )
