"""From a file into the database, of whichever engine: all of it or nothing.

The guards are taken out and put back within the one transaction. They judge a change, in the order
in which things happened; a backup is a state that they allowed, and its rows come table by table.
What is restored is then read back and compared with the file, and the book is verified.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection, transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from desk.backup.archive import BackupFile, Progress
from desk.backup.errors import BackupError
from desk.backup.fitting import refuse_other_schema, refuse_registry_in_use
from desk.backup.manifest import Manifest, TableContent
from desk.backup.numbering import set_last_numbers
from desk.backup.rows import insert, lines_of
from desk.backup.tables import emptied, kept
from funding.ledger import head
from funding.ledger.verifying import verify
from record import guards, lock, statistics


def restore(path: Path, *, overwrite: bool, progress: Progress) -> Manifest:
    """`overwrite`: also where the registry holds something, which is then gone. Raises BackupError;
    the registry is then as it was.
    """
    with BackupFile(path) as backup:
        refuse_other_schema(backup.manifest)
        backup.check(progress)
        try:
            with transaction.atomic():
                lock.take()
                if not overwrite:
                    refuse_registry_in_use()
                _replace_everything(backup, progress)
        except (DatabaseError, ValueError) as error:
            sentence = _("The backup does not fit, and nothing was changed: %(error)s")
            raise BackupError(sentence % {"error": error}) from error
        finally:
            ContentType.objects.clear_cache()
        return backup.manifest


def _replace_everything(backup: BackupFile, progress: Progress) -> None:
    manifest = backup.manifest
    contents = {content.table: content for content in manifest.tables}
    models = kept()
    with _without_guards():
        _empty()
        for model in models:
            progress(model._meta.db_table, 0)
            insert(model, backup.lines(contents[model._meta.db_table]))
        set_last_numbers(models, manifest.last_numbers)
        connection.check_constraints()
    for model in models:
        progress(model._meta.db_table, 0)
        _refuse_unlike(model, contents[model._meta.db_table])
    _refuse_other_book(manifest)
    if guards.missing():
        raise BackupError(_("The database would not take its guards back. Nothing was changed."))
    statistics.renew()
    lock.renew()


@contextmanager
def _without_guards() -> Iterator[None]:
    """PostgreSQL tries the rules about overlapping spans on every row when they come back."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = 0")
    guards.remove()
    yield
    guards.install()


def _empty() -> None:
    names = [connection.ops.quote_name(model._meta.db_table) for model in emptied()]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"TRUNCATE {', '.join(names)}")
            return
        for name in names:
            cursor.execute(f"DELETE FROM {name}")


def _refuse_unlike(model: type[Model], content: TableContent) -> None:
    digest, rows = hashlib.sha256(), 0
    for line in lines_of(model):
        digest.update(line)
        rows += 1
    if (rows, digest.hexdigest()) != (content.rows, content.sha256):
        sentence = _(
            "What was read back from %(table)s is not what the file holds. Nothing was changed."
        )
        raise BackupError(sentence % {"table": content.table})


def _refuse_other_book(manifest: Manifest) -> None:
    faults = sum(1 for _fault in verify())
    if list(head()) != manifest.ledger_head or faults != manifest.ledger_faults:
        raise BackupError(_("The book is not the one that was backed up. Nothing was changed."))
