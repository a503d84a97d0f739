"""manage.py verify_ledger [--anchors FILE]."""

from argparse import ArgumentParser
from itertools import chain, islice
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from funding.ledger import head
from funding.ledger.printed import UnusableFile, printed_heads
from funding.ledger.verifying import verify

FAULTS_TOLD = 200


class Command(BaseCommand):
    """Exit codes: 0 the book is whole, 1 it is not, 2 the file of anchors is no use."""

    help = "Check every transaction of the book, and what was printed of it."
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--anchors",
            type=Path,
            metavar="FILE",
            help="any text with lines “ledger-head number hash”, as receipts and exports have",
        )

    def handle(self, **options: Any) -> None:
        number, head_hash = head()
        try:
            heads = printed_heads(options["anchors"]) if options["anchors"] else {}
        except UnusableFile as unusable:
            raise CommandError(str(unusable), returncode=2) from unusable
        faults = verify(heads, progress=self._progress)
        first = next(faults, None)
        if first is not None:
            self._tell_and_exit(chain([first], faults))
        self.stdout.write(
            ngettext(
                "The book is whole: %(count)d transaction.",
                "The book is whole: %(count)d transactions.",
                number,
            )
            % {"count": number}
        )
        if heads:
            self.stdout.write(
                ngettext(
                    "It agrees with %(count)d printed hash.",
                    "It agrees with %(count)d printed hashes.",
                    len(heads),
                )
                % {"count": len(heads)}
            )
        self.stdout.write(f"ledger-head {number} {head_hash}")

    def _tell_and_exit(self, faults: chain) -> None:
        for fault in islice(faults, FAULTS_TOLD):
            self.stdout.write(str(fault))
        more = sum(1 for _fault in faults)
        if more:
            self.stdout.write(
                ngettext("… and %(count)d more.", "… and %(count)d more.", more) % {"count": more}
            )
        raise CommandError(
            _(
                "The book is not what it was. Keep this copy as it is, and compare it with a "
                "backup from before."
            ),
            returncode=1,
        )

    def _progress(self, done: int, of: int) -> None:
        if self.stderr.isatty():
            told = _("%(done)s of %(all)s…") % {"done": done, "all": of}
            self.stderr.write(f"\r{told}", self.style.NOTICE, ending="")
