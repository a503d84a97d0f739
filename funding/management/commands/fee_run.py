"""manage.py fee_run YEAR."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exports.money import money
from funding.actions import FeeRunPlan, fee_run_plan, run_fees
from tenure.arguments import iso_day
from tenure.wording import day_in_words


class Command(BaseCommand):
    """Exit codes: 0 done or nothing to do, 1 refused and nothing posted, 2 the call is no use."""

    help = "Ask every member who owes the fee of a fiscal year and was not asked yet."
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("year", type=int, help="the calendar year in which it begins")
        parser.add_argument(
            "--on",
            type=iso_day,
            metavar="DATE",
            help="whose members are asked, and the date in the books (today, or the year's last "
            "day where that has passed)",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="show who would be asked and post nothing"
        )

    def handle(self, **options: Any) -> None:
        try:
            plan = fee_run_plan(options["year"], on=options["on"])
            self._tell(plan)
            if options["dry_run"]:
                self.stdout.write(_("Dry run: nothing was posted."))
            else:
                self._run(plan)
        except ValidationError as error:
            message = " ".join([*error.messages, _("Nothing was posted.")])
            raise CommandError(message, returncode=1) from error

    def _run(self, plan: FeeRunPlan) -> None:
        done = run_fees(plan.year, by=None, on=plan.on, expected=plan, progress=self._progress)
        if self.stderr.isatty():
            self.stderr.write("")
        self.stdout.write(
            ngettext("%(count)s fee was posted.", "%(count)s fees were posted.", len(done))
            % {"count": len(done)}
        )

    def _tell(self, plan: FeeRunPlan) -> None:
        self.stdout.write(
            _("Fees of the fiscal year %(year)s, members of %(day)s")
            % {"year": plan.year, "day": day_in_words(plan.on)}
        )
        for due in plan.due:
            self.stdout.write(f"  {due.person.sort_name}: {money(due.amount_cents)}")
        for one in plan.left_out:
            self.stdout.write(f"  {one.person.sort_name}: {one.sentence}")
        self.stdout.write(
            ngettext(
                "%(count)s member owes a fee, %(total)s in all.",
                "%(count)s members owe a fee, %(total)s in all.",
                len(plan.due),
            )
            % {"count": len(plan.due), "total": money(plan.total_cents)}
        )

    def _progress(self, done: int, of: int) -> None:
        if self.stderr.isatty():
            told = _("%(done)s of %(all)s…") % {"done": done, "all": of}
            self.stderr.write(f"\r{told}", self.style.NOTICE, ending="")
