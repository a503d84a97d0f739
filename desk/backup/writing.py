"""From the database into a file, while others go on writing."""

import zipfile
from pathlib import Path

from django.utils.translation import gettext as _

from desk.backup.archive import MANIFEST, BackupFile, Progress, whole_or_nothing, write_table
from desk.backup.errors import BackupError
from desk.backup.fitting import refuse_awaiting_migrations
from desk.backup.manifest import Manifest, of_this_moment
from desk.backup.numbering import last_numbers
from desk.backup.rows import lines_of
from desk.backup.snapshot import one_moment
from desk.backup.tables import columns, kept
from funding.ledger import head
from funding.ledger.verifying import verify


def write(target: Path, progress: Progress) -> Manifest:
    """Everything as it was at one moment; the file is read back and compared before it gets its
    name. A book with faults is backed up too: the manifest counts them. Raises BackupError.
    """
    refuse_awaiting_migrations()
    try:
        with whole_or_nothing(target) as scratch:
            with one_moment(), zipfile.ZipFile(scratch, "w", zipfile.ZIP_DEFLATED) as archive:
                manifest = _write_into(archive, progress)
            with BackupFile(scratch) as written:
                written.check(progress)
    except OSError as error:
        sentence = _("No backup was written to %(file)s: %(error)s")
        raise BackupError(sentence % {"file": target, "error": error}) from error
    return manifest


def _write_into(archive: zipfile.ZipFile, progress: Progress) -> Manifest:
    models = kept()
    contents = []
    for model in models:
        table, names = model._meta.db_table, [field.column for field in columns(model)]
        progress(table, 0)
        contents.append(write_table(archive, table, names, lines_of(model), progress))
    manifest = of_this_moment(
        contents,
        ledger_head=head(),
        ledger_faults=sum(1 for _fault in verify()),
        last_numbers=last_numbers(models),
    )
    archive.writestr(MANIFEST, manifest.as_json())
    return manifest
