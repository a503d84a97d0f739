"""manage.py import_sister_register FILE."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.lists.reading import read_file
from members.lists.refusals import ListRefused
from partners.models import Organisation, SisterProposal
from partners.register.deciding import accept_confirmed
from partners.register.entry import Entry
from partners.register.proposing import proposals_of, propose, read_register
from partners.register.telling import sentence, summary
from tenure.wording import day_in_words


class Command(BaseCommand):
    """Exit codes: 0 done, 1 the entry's content cannot be right, 2 the file or call is no use."""

    help = "Read an edition of a register of groups and queue what differs for review."
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="JSON: one group's entry, or a list of them")
        parser.add_argument(
            "--dry-run", action="store_true", help="show every proposal and write nothing"
        )
        parser.add_argument(
            "--accept", choices=["confirmed"], help="accept at once who is merely still listed"
        )

    def handle(self, **options: Any) -> None:
        path: Path = options["file"]
        try:
            data = read_file(path)
            with transaction.atomic():
                for group, entry in read_register(data, path.name):
                    self._one(group, entry, data, options)
        except ListRefused as refused:
            refused.file_name = refused.file_name or path.name
            message = _("%(refusal)s\nNothing was changed.") % {"refusal": refused}
            raise CommandError(message, returncode=refused.exit_code) from refused
        except ValidationError as error:
            raise CommandError(" ".join(error.messages), returncode=1) from error

    def _one(self, group: Organisation, entry: Entry, data: bytes, options: dict) -> None:
        told = {"group": group, "day": day_in_words(entry.edition_on)}
        self.stdout.write(_("%(group)s, %(day)s:") % told)
        if options["dry_run"]:
            self._tell(proposals_of(group, entry))
            self.stdout.write(_("Dry run: nothing was written."))
            return
        name = options["file"].name
        edition = propose(group, entry, data=data, file_name=name, by=None)
        self._tell(list(edition.proposals.select_related("officer")) if edition else [])
        if edition and options["accept"]:
            count = accept_confirmed(edition, by=None)
            accepted = ngettext(
                "%(count)s officer is recorded as still listed.",
                "%(count)s officers are recorded as still listed.",
                count,
            )
            self.stdout.write(accepted % {"count": count})

    def _tell(self, proposals: list[SisterProposal]) -> None:
        for proposal in proposals:
            self.stdout.write(f"  {sentence(proposal)}")
        self.stdout.write(summary(proposals))
