"""manage.py erase_guests."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.actions import forget_closed_corrections
from programme.actions import forget_guests, guests_to_forget


class Command(BaseCommand):
    """Exit codes: 0 done or nothing to do, 2 the call is no use. For a timer: once a day."""

    help = (
        "Erase the guests of events half a year past whom the public never saw, and the requests "
        "to correct the record that were closed a year ago."
    )
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="count them and erase nothing")

    def handle(self, **options: Any) -> None:
        if options["dry_run"]:
            self._tell(len(guests_to_forget()))
            self.stdout.write(_("Dry run: nothing was erased."))
            return
        self._tell(forget_guests(by=None))
        forgotten = forget_closed_corrections()
        told = ngettext("%(count)s closed request.", "%(count)s closed requests.", forgotten)
        self.stdout.write(told % {"count": forgotten})

    def _tell(self, count: int) -> None:
        told = ngettext("%(count)s guest.", "%(count)s guests.", count)
        self.stdout.write(told % {"count": count})
