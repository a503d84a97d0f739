"""The file: written whole or not at all, and read only where it says what it said."""

import hashlib
import os
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.utils.translation import gettext as _

from desk.backup.errors import BackupError
from desk.backup.manifest import Manifest, TableContent, from_json

MANIFEST = "manifest.json"
TELL_EVERY = 1000

Progress = Callable[[str, int], None]


@contextmanager
def whole_or_nothing(target: Path) -> Iterator[Path]:
    """A scratch file beside `target`, read by its owner alone, that takes its name in the end. It
    is on the disk by then. Raises OSError, and FileExistsError where there is a file already."""
    if target.exists():
        raise FileExistsError(_("There is already a file %(file)s.") % {"file": target})
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    scratch = Path(name)
    try:
        yield scratch
        os.fsync(handle)
        os.replace(scratch, target)
        _sync_folder(target.parent)
    finally:
        os.close(handle)
        scratch.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def member_of(table: str) -> str:
    return f"tables/{table}.jsonl"


def write_table(
    archive: zipfile.ZipFile,
    table: str,
    columns: list[str],
    lines: Iterable[bytes],
    progress: Progress,
) -> TableContent:
    digest, rows = hashlib.sha256(), 0
    with archive.open(member_of(table), "w", force_zip64=True) as entry:
        for line in lines:
            entry.write(line)
            digest.update(line)
            rows += 1
            if rows % TELL_EVERY == 0:
                progress(table, rows)
    return TableContent(table, columns, rows, digest.hexdigest())


class BackupFile:
    """An open backup. Use as a context manager; raises BackupError where the file is damaged."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> "BackupFile":
        try:
            self._archive = zipfile.ZipFile(self.path)
            self.manifest: Manifest = from_json(self._archive.read(MANIFEST))
        except FileNotFoundError as error:
            raise BackupError(_("There is no file %(file)s.") % {"file": self.path}) from error
        except (zipfile.BadZipFile, zlib.error, KeyError, OSError) as error:
            raise BackupError(self._damaged(str(error))) from error
        return self

    def __exit__(self, *_error: object) -> None:
        self._archive.close()

    def check(self, progress: Progress) -> None:
        """Reads every table."""
        for content in self.manifest.tables:
            for rows, _line in enumerate(self.lines(content), start=1):
                if rows % TELL_EVERY == 0:
                    progress(content.table, rows)

    def lines(self, content: TableContent) -> Iterator[bytes]:
        """The rows of a table; raises BackupError at their end where they are not those that were
        written."""
        digest, rows = hashlib.sha256(), 0
        try:
            with self._archive.open(member_of(content.table)) as entry:
                for line in entry:
                    digest.update(line)
                    rows += 1
                    yield line
        except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError) as error:
            raise BackupError(self._damaged(content.table)) from error
        if (rows, digest.hexdigest()) != (content.rows, content.sha256):
            raise BackupError(self._damaged(content.table))

    def _damaged(self, what: str) -> str:
        sentence = _(
            "%(file)s is no whole backup (%(what)s): take another copy. Nothing was changed."
        )
        return sentence % {"file": self.path, "what": what}
