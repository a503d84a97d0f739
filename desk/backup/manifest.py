"""What a backup says of itself."""

import json
import tomllib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from django.utils.translation import gettext as _

from desk.backup.errors import BackupError
from record import lock

FORMAT = "gpg-registry-backup/1"


@dataclass(frozen=True)
class TableContent:
    """`sha256`: of the table's lines, uncompressed."""

    table: str
    columns: list[str]
    rows: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """`made_at`: ISO, UTC. `migrations`: such as `members.0001_initial`, those applied.
    `last_numbers`: see desk.backup.numbering. `ledger_head`: number and hash. `ledger_faults`: how
    many faults the book had when it was backed up.
    """

    format: str
    program: str
    engine: str
    made_at: str
    migrations: list[str]
    registry_version: str
    ledger_head: list[Any]
    ledger_faults: int
    last_numbers: dict[str, int]
    tables: list[TableContent]

    @property
    def rows(self) -> int:
        return sum(content.rows for content in self.tables)

    def as_json(self) -> bytes:
        return json.dumps(asdict(self), indent=1, sort_keys=True).encode()


def of_this_moment(
    tables: Sequence[TableContent],
    *,
    ledger_head: tuple[int, str],
    ledger_faults: int,
    last_numbers: dict[str, int],
) -> Manifest:
    return Manifest(
        format=FORMAT,
        program=program(),
        engine=connection.vendor,
        made_at=timezone.now()
        .astimezone(timezone.get_default_timezone())
        .isoformat("T", "seconds"),
        migrations=applied_migrations(),
        registry_version=lock.version(),
        ledger_head=list(ledger_head),
        ledger_faults=ledger_faults,
        last_numbers=last_numbers,
        tables=list(tables),
    )


def from_json(text: bytes) -> Manifest:
    """Raises BackupError for anything but a manifest of this format."""
    try:
        read = json.loads(text)
        if read.get("format") != FORMAT:
            raise BackupError(
                _("This program cannot read a backup of the format %(format)s.")
                % {"format": read.get("format")}
            )
        tables = [TableContent(**content) for content in read.pop("tables")]
        return Manifest(**read, tables=tables)
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise BackupError(_("The list of contents of the backup cannot be read.")) from error


def applied_migrations() -> list[str]:
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)


def program() -> str:
    """The version of this program."""
    path = Path(settings.BASE_DIR, "pyproject.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))["project"]["version"]
