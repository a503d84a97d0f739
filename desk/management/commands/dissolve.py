"""manage.py dissolve --on DATE --polling-day DATE --expect N."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk import after_poll
from members.actions import Dissolution, dissolve
from members.chambers import HOUSE
from members.models import Chamber, Parliament
from tenure.arguments import iso_day
from tenure.wording import day_in_words


class Command(BaseCommand):
    """Exit codes: 0 done, 1 refused; then nothing has changed."""

    help = "Record a dissolution: the chamber's seats end on polling day."
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--chamber", default=HOUSE, help="its code (house)")
        parser.add_argument("--on", type=iso_day, required=True, help="the day of dissolution")
        parser.add_argument("--polling-day", type=iso_day, required=True)
        parser.add_argument("--expect", type=int, required=True, help="how many seats are held")
        parser.add_argument("--source", default="", help="where that is written")
        parser.add_argument("--dry-run", action="store_true", help="show it and write nothing")

    def handle(self, **options: Any) -> None:
        try:
            with transaction.atomic():
                self._tell(self._dissolve(options))
                if options["dry_run"]:
                    transaction.set_rollback(True)
                    self.stdout.write(_("Dry run: nothing was written."))
        except ValidationError as error:
            message = " ".join(error.messages)
            raise CommandError(message, returncode=1) from error

    def _dissolve(self, options: dict[str, Any]) -> Dissolution:
        chamber = Chamber.objects.filter(code=options["chamber"]).first()
        if chamber is None:
            codes = ", ".join(Chamber.objects.values_list("code", flat=True))
            message = _("No chamber is called “%(code)s”. Known are: %(codes)s.")
            raise ValidationError(message % {"code": options["chamber"], "codes": codes})
        return dissolve(
            chamber,
            on=options["on"],
            polling_day=options["polling_day"],
            expect=options["expect"],
            source=options["source"],
            by=None,
        )

    def _tell(self, done: Dissolution) -> None:
        count = len(done.mandates)
        sentence = ngettext(
            "%(parliament)s is dissolved; %(count)s seat ends on polling day, %(day)s.",
            "%(parliament)s is dissolved; %(count)s seats end on polling day, %(day)s.",
            count,
        )
        day = day_in_words(done.parliament.until)
        self.stdout.write(sentence % {"parliament": done.parliament, "count": count, "day": day})
        people = after_poll.concerned(Parliament.objects.with_results().get(pk=done.parliament.pk))
        if people:
            table = after_poll.table(people)
            self.stdout.write(f"{table.title}:")
            for row in table.rows:
                self.stdout.write(f"  {' · '.join(cell for cell in row if cell)}")
