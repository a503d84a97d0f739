"""Whether a backup may go into this database."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _

from desk.backup.errors import BackupError
from desk.backup.manifest import Manifest, applied_migrations
from desk.backup.tables import columns, in_use, kept

NAMED = 5


def refuse_registry_in_use() -> None:
    found = [str(model._meta.verbose_name_plural) for model in in_use()]
    if found:
        sentence = _(
            "This registry is in use (%(things)s), and nothing was changed. Remedy: name an empty "
            "database and run migrate on it, or add --overwrite: what is here now is then gone."
        )
        raise BackupError(sentence % {"things": _some(found)})


def refuse_other_schema(manifest: Manifest) -> None:
    """The database must have the very migrations that the backup's had."""
    if _awaits_migrations():
        raise BackupError(_("The database is not ready. Remedy: run migrate on it first."))
    here, there = set(applied_migrations()), set(manifest.migrations)
    if newer := sorted(there - here):
        sentence = _(
            "The backup is of a newer program (%(program)s; %(migrations)s). Remedy: update the "
            "program, run migrate, restore."
        )
        raise BackupError(sentence % _told(manifest, newer))
    if older := sorted(here - there):
        sentence = _(
            "The backup is of an older program (%(program)s, from before %(migrations)s). Remedy: "
            "restore it with that program into an empty database, then update the program and run "
            "migrate."
        )
        raise BackupError(sentence % _told(manifest, older))
    shape = {model._meta.db_table: [field.column for field in columns(model)] for model in kept()}
    if {content.table: content.columns for content in manifest.tables} != shape:
        raise BackupError(_("The backup’s tables are not those of this program."))


def refuse_awaiting_migrations() -> None:
    """A program that is newer than the database cannot read it."""
    if _awaits_migrations():
        raise BackupError(
            _(
                "The program is newer than the database. Remedy: back up with the program that "
                "still serves it, then update and run migrate."
            )
        )


def _awaits_migrations() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _told(manifest: Manifest, migrations: list[str]) -> dict[str, str]:
    return {"program": manifest.program, "migrations": _some(migrations)}


def _some(names: list[str]) -> str:
    more = ", …" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more
