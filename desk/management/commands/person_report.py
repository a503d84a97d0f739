"""manage.py person_report SLUG."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from desk.personal.report import personal_report, personal_text
from exports.errors import ExportError
from members.actions import record_personal_data_act
from members.models import Parliamentarian, PersonalDataAct


class Command(BaseCommand):
    """Exit codes: 0 done, 1 refused, 2 the call is no use."""

    help = "Write down everything that is held about one person, and record that it was done."
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="the short name in the person's address")
        parser.add_argument("--language", choices=("en", "fr"), default="en")
        parser.add_argument(
            "--out",
            type=Path,
            metavar="FILE",
            help="a new file: PDF where its name ends in .pdf, else plain text (the screen)",
        )

    def handle(self, **options: Any) -> None:
        person = Parliamentarian.objects.filter(slug=options["slug"]).first()
        if person is None:
            told = _("Nobody in the record has the short name “%(slug)s”.")
            raise CommandError(told % {"slug": options["slug"]}, returncode=1)
        try:
            with transaction.atomic():
                kind = PersonalDataAct.Kind.REPORT
                record_personal_data_act(person.survivor, kind=kind, by=None)
                self._write(person, options["language"], options["out"])
        except (ExportError, OSError) as error:
            raise CommandError(str(error), returncode=1) from error

    def _write(self, person: Parliamentarian, language: str, out: Path | None) -> None:
        if out is None:
            self.stdout.write(personal_text(person, language=language))
            return
        if out.suffix.casefold() == ".pdf":
            content = personal_report(person, language=language)
        else:
            content = personal_text(person, language=language).encode()
        out.touch(mode=0o600, exist_ok=False)
        out.write_bytes(content)
