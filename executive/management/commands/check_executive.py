"""What the rules say of the executive on a day. Exit code 1 on a breach that no waiver accepts."""

import argparse
import json
import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from executive.composition import Composition, composition
from executive.reporting import as_data
from executive.telling import finding_in_words, seat_in_words
from tenure import clock
from tenure.arguments import iso_day
from tenure.wording import day_in_words


class Command(BaseCommand):
    help = "Check the composition of the executive on a day (today unless --on)."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--on", type=iso_day, metavar="DATE", help="the day, as 2018-06-01")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, **options: Any) -> None:
        found = composition(options["on"] or clock.today())
        if options["format"] == "json":
            self.stdout.write(json.dumps(as_data(found), ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(lines(found)))
        if found.open_breaches:
            sys.exit(1)


def lines(found: Composition) -> list[str]:
    written = [_("The executive on %(day)s") % {"day": day_in_words(found.day)}]
    for seat in found.seats:
        written.append(f"  {seat.office}: {seat_in_words(seat)}")
    written += [finding_in_words(finding) for finding in found.findings]
    if not found.findings:
        written.append(_("Nothing found."))
    return written
