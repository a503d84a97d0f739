"""What the rules say of the executive on a day. Exit code 1 on a breach that no waiver accepts."""

import argparse
import json
import sys
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from executive.composition import Composition, SeatState, composition
from executive.facts import Holder
from executive.reporting import as_data
from executive.rules import Severity
from executive.wording import sentence
from record.bilingual import localized
from tenure import clock
from tenure.wording import day_in_words, span_in_words


def iso_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no date. Write it as year-month-day, for example 2018-06-01."
        ) from error


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
        held = holder_in_words(seat.holder) if seat.holder else state_in_words(seat.state)
        written.append(f"  {seat.office}: {held}")
    for finding in found.findings:
        word = Severity(finding.severity).label
        accepted = _(" (accepted by a waiver)") if finding.waiver else ""
        written.append(f"{word}{accepted}: {sentence(finding)}")
    if not found.findings:
        written.append(_("Nothing found."))
    return written


def holder_in_words(holder: Holder) -> str:
    """With the party of the day, and how exactly the days in office are known."""
    party = localized(holder.party, "name") if holder.party else _("no party")
    return _("%(person)s (%(party)s), %(span)s") % {
        "person": holder.appointment.parliamentarian,
        "party": party if holder.party_is_known else _("party not known"),
        "span": span_in_words(holder.appointment.span),
    }


def state_in_words(state: SeatState) -> str:
    return _("vacant") if state is SeatState.VACANT else _("not known")
