"""Which tables a backup holds: all of them, but for what belongs to a running server."""

from collections.abc import Iterator

from django.apps import apps
from django.db.models import Field, Model

# Sessions and lock-outs belong to the server that wrote them: after a restore everybody signs in
# anew. The lock row is written by the restore itself, as by any other write.
LEFT_OUT = (
    "sessions.Session",
    "axes.AccessAttempt",
    "axes.AccessAttemptExpiration",
    "axes.AccessFailureLog",
    "axes.AccessLog",
    "record.RegistryLock",
)
# What migrations and roles install. Whoever changes such a row leaves an entry in its history.
INSTALLED = (
    "contenttypes.ContentType",
    "auth.Permission",
    "auth.Group",
    "auth.Group_permissions",
    "members.Province",
    "members.Chamber",
    "members.SeatCount",
    "members.Parliament",
    "members.Party",
    "members.Recognition",
    "funding.Account",
    "funding.FiscalYearStart",
)


def _tables() -> Iterator[type[Model]]:
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy:
            yield model


def kept() -> list[type[Model]]:
    """In the order of their names."""
    found = [model for model in _tables() if model._meta.label not in LEFT_OUT]
    return sorted(found, key=lambda model: model._meta.db_table)


def emptied() -> list[type[Model]]:
    """What a restore empties first: sessions and lock-outs too, whose people may be others now."""
    return [model for model in _tables() if model._meta.label != "record.RegistryLock"]


def columns(model: type[Model]) -> list[Field]:
    return list(model._meta.local_concrete_fields)


def in_use() -> list[type[Model]]:
    """The tables with rows that neither migrations nor roles install."""
    return [
        model
        for model in kept()
        if model._meta.label not in INSTALLED and model._base_manager.exists()
    ]
