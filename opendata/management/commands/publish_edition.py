"""manage.py publish_edition."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from opendata.actions import EditionPlan, edition_plan, publish_edition
from record.bilingual import active_language
from tenure.arguments import iso_day
from tenure.wording import day_in_words


class Command(BaseCommand):
    """Exit codes: 0 published, 1 refused and nothing published, 2 the call is no use."""

    help = "Freeze what is public and tell what has changed since the last edition."
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--on", type=iso_day, metavar="DATE", help="the last day it tells of (today)"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="show the sentences and publish nothing"
        )

    def handle(self, **options: Any) -> None:
        try:
            if options["dry_run"]:
                self._tell(edition_plan(on=options["on"]))
                self.stdout.write(_("Dry run: nothing was published."))
            else:
                self._publish(options["on"])
        except ValidationError as error:
            message = " ".join([*error.messages, _("Nothing was published.")])
            raise CommandError(message, returncode=1) from error

    def _publish(self, on: date | None) -> None:
        edition = publish_edition(on=on, by=None)
        for change in edition.changes.order_by("order"):
            self.stdout.write(f"  {change}")
        told = {"edition": edition, "hash": edition.content_hash}
        self.stdout.write(_("%(edition)s, is published. SHA-256: %(hash)s") % told)

    def _tell(self, plan: EditionPlan) -> None:
        for sentence in plan.sentences:
            self.stdout.write(f"  {sentence.by_language[active_language()]}")
        count = len(plan.sentences)
        told = {"number": plan.number, "day": day_in_words(plan.on), "count": count}
        self.stdout.write(
            ngettext(
                "Edition %(number)s, %(day)s: %(count)s sentence.",
                "Edition %(number)s, %(day)s: %(count)s sentences.",
                count,
            )
            % told
        )
