from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk.backup.errors import BackupError
from desk.backup.progress import OnTerminal
from desk.backup.restoring import restore


class Command(BaseCommand):
    """Exit codes: 0 the registry is the one of the backup, 1 nothing was changed."""

    help = "Put a backup into a migrated database of either engine. Stop the site first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--overwrite", action="store_true", help="although the registry holds something"
        )

    def handle(self, **options: Any) -> None:
        with OnTerminal(self) as progress:
            try:
                manifest = restore(
                    options["file"], overwrite=options["overwrite"], progress=progress
                )
            except BackupError as refusal:
                raise CommandError(str(refusal), returncode=1) from refusal
        sentence = ngettext(
            "Restored %(count)d row as of %(moment)s; the book and the guards were checked.",
            "Restored %(count)d rows as of %(moment)s; the book and the guards were checked.",
            manifest.rows,
        )
        self.stdout.write(sentence % {"count": manifest.rows, "moment": manifest.made_at})
        self.stdout.write(_("Everybody signs in anew. Start the site again."))
        if manifest.ledger_faults:
            self.stdout.write(_("The book was not whole when it was backed up: run verify_ledger."))
