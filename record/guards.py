"""Rules that the database itself holds, however a row is written.

A package declares them as `GUARDS` in its `guards.py`. They are put in place after every `migrate`
and, on SQLite, taken out before it: remaking a table there silently drops its triggers, and fails
where another table's trigger reads it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module

from django.apps import apps
from django.db import connection
from django.db.utils import DatabaseError
from django.utils.module_loading import module_has_submodule


@dataclass(frozen=True)
class Guard:
    """`name` is what the database says in its refusal; `message` (lazy) is what people read.

    `postgresql`: the statement that makes the constraint or trigger called `name` on `table`.
    `sqlite`: trigger name to CREATE TRIGGER statement.
    """

    name: str
    table: str
    message: object
    postgresql: str
    sqlite: dict[str, str] = field(default_factory=dict)


def declared() -> Iterator[Guard]:
    for config in apps.get_app_configs():
        if module_has_submodule(config.module, "guards") and config.name != __package__:
            yield from import_module(f"{config.name}.guards").GUARDS


def install() -> None:
    """Put in place whatever is missing and whose table exists."""
    _ENGINES[connection.vendor].settle()
    tables = set(connection.introspection.table_names())
    absent = {name for _guard, name in missing()}
    for guard in declared():
        if guard.table in tables:
            _ENGINES[connection.vendor].install(guard, absent)


def remove() -> None:
    """Take out every declared guard that is there."""
    _ENGINES[connection.vendor].settle()
    for guard in declared():
        _ENGINES[connection.vendor].remove(guard)


def missing() -> list[tuple[Guard, str]]:
    """Each guard not in force, with the name of its absent constraint or trigger."""
    engine = _ENGINES[connection.vendor]
    present = engine.present()
    return [
        (guard, name) for guard in declared() for name in engine.names(guard) if name not in present
    ]


def explain(error: DatabaseError) -> str | None:
    """The sentence of the guard that refused; None when it was something else."""
    refusal = str(error)
    return next((str(guard.message) for guard in declared() if guard.name in refusal), None)


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _names_in(query: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {name for (name,) in cursor.fetchall()}


class _PostgreSQL:
    @staticmethod
    def settle() -> None:
        """It alters no table while checks of its rows are put off to the transaction's end."""
        if connection.in_atomic_block:
            connection.check_constraints()

    @staticmethod
    def names(guard: Guard) -> list[str]:
        return [guard.name]

    @staticmethod
    def present() -> set[str]:
        return _names_in(
            "SELECT conname FROM pg_constraint WHERE contype = 'x' "
            "UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
        )

    @staticmethod
    def install(guard: Guard, absent: set[str]) -> None:
        if guard.name in absent:
            _execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
            _execute(guard.postgresql)

    @staticmethod
    def remove(guard: Guard) -> None:
        _execute(f'ALTER TABLE IF EXISTS "{guard.table}" DROP CONSTRAINT IF EXISTS "{guard.name}"')
        _execute(f'DROP TRIGGER IF EXISTS "{guard.name}" ON "{guard.table}"')


class _SQLite:
    @staticmethod
    def settle() -> None:
        """Nothing is put off that would hinder a trigger."""

    @staticmethod
    def names(guard: Guard) -> list[str]:
        return list(guard.sqlite)

    @staticmethod
    def present() -> set[str]:
        return _names_in("SELECT name FROM sqlite_master WHERE type = 'trigger'")

    @staticmethod
    def install(guard: Guard, absent: set[str]) -> None:
        for name, statement in guard.sqlite.items():
            if name in absent:
                _execute(statement)

    @staticmethod
    def remove(guard: Guard) -> None:
        for name in guard.sqlite:
            _execute(f'DROP TRIGGER IF EXISTS "{name}"')


_ENGINES: dict[str, type[_PostgreSQL] | type[_SQLite]] = {
    "postgresql": _PostgreSQL,
    "sqlite": _SQLite,
}
