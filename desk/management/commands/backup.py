from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk.backup.errors import BackupError
from desk.backup.progress import OnTerminal
from desk.backup.writing import write


class Command(BaseCommand):
    """Exit codes: 0 the backup is written and whole, 1 it is not, or the book in it is not."""

    help = "Write the whole registry into one new file, while the registry goes on working."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="a new file, such as day.zip")

    def handle(self, **options: Any) -> None:
        with OnTerminal(self) as progress:
            try:
                manifest = write(options["file"], progress)
            except BackupError as refusal:
                raise CommandError(str(refusal), returncode=1) from refusal
        sentence = ngettext(
            "%(file)s holds %(count)d row, read back and compared.",
            "%(file)s holds %(count)d rows, read back and compared.",
            manifest.rows,
        )
        self.stdout.write(sentence % {"file": options["file"], "count": manifest.rows})
        number, head_hash = manifest.ledger_head
        self.stdout.write(f"ledger-head {number} {head_hash}")
        if manifest.ledger_faults:
            raise CommandError(
                _("The book in it is not whole: run verify_ledger. Keep the backups from before."),
                returncode=1,
            )
