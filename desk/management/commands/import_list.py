"""manage.py import_list FILE --as-of DATE."""

import hashlib
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk.effects import effects
from members.lists.accepting import accept_additions
from members.lists.describing import Describer
from members.lists.drafts import Kind
from members.lists.language import AUTO, ENGLISH, FRENCH
from members.lists.official import ListFormat, OfficialList
from members.lists.proposals import compare, propose
from members.lists.reading import read_file, read_list
from members.lists.refusals import ListRefused
from members.models import ListImport
from tenure.arguments import iso_day


class Command(BaseCommand):
    """Exit codes: 0 done, 1 the list's content cannot be right, 2 the file or call is no use."""

    help = "Read an official list and queue what differs from the record for review."
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="XML, CSV or JSON as downloaded")
        parser.add_argument(
            "--as-of", type=iso_day, required=True, help="the day on which the list was true"
        )
        parser.add_argument("--expect", type=int, help="refuse the list if it has another count")
        parser.add_argument(
            "--dry-run", action="store_true", help="show every proposal and write nothing"
        )
        parser.add_argument(
            "--accept", choices=["new"], help="accept at once what only adds to the record"
        )
        parser.add_argument("--format", choices=[AUTO, *ListFormat], default=AUTO)
        parser.add_argument("--language", choices=[AUTO, ENGLISH, FRENCH], default=AUTO)

    def handle(self, **options: Any) -> None:
        self.options = options
        try:
            self._import()
        except ListRefused as refused:
            refused.file_name = refused.file_name or Path(str(options["file"])).name
            message = _("%(refusal)s\nNothing was changed.") % {"refusal": refused}
            raise CommandError(message, returncode=refused.exit_code) from refused
        except ValidationError as error:
            message = " ".join(error.messages)
            raise CommandError(message, returncode=1) from error

    def _import(self) -> None:
        path: Path = self.options["file"]
        self._progress(_("Reading %(file)s…") % {"file": path.name})
        data = read_file(path)
        official_list = read_list(
            data,
            path.name,
            as_of=self.options["as_of"],
            format=self.options["format"],
            language=self.options["language"],
            expect=self.options["expect"],
        )
        self._say_what_was_read(official_list)
        if self.options["dry_run"]:
            self._show(official_list)
        else:
            self._queue(official_list, path.name, hashlib.sha256(data).hexdigest())

    def _show(self, official_list: OfficialList) -> None:
        drafts = compare(official_list, as_of=self.options["as_of"])
        describer = Describer(effects(self.options["as_of"]))
        for draft in drafts:
            description = describer.describe(draft.as_change())
            self.stdout.write(description.title)
            lines = [f"  - {sentence}" for sentence in description.before]
            lines += [f"  + {sentence}" for sentence in description.after]
            lines += [f"  ! {sentence}" for sentence in description.effects]
            lines += [f"    {description.remedy}"] if description.remedy else []
            for line in lines:
                self.stdout.write(line)
        self._sum_up(Counter(draft.kind for draft in drafts))
        self.stdout.write(_("Dry run: nothing was written."))

    def _queue(self, official_list: OfficialList, file_name: str, digest: str) -> None:
        self._progress(_("Comparing with the record…"))
        list_import = propose(
            official_list, by=None, file_name=file_name, digest=digest, as_of=self.options["as_of"]
        )
        self._sum_up(Counter(list_import.changes.values_list("kind", flat=True)))
        if self.options["accept"]:
            self._accept(list_import)
        waiting = list_import.changes.filter(state="pending").count()
        self.stdout.write(
            ngettext(
                "%(count)s proposal waits for review.",
                "%(count)s proposals wait for review.",
                waiting,
            )
            % {"count": waiting}
        )

    def _accept(self, list_import: ListImport) -> None:
        self._progress(_("Recording what only adds…"))
        accepted = accept_additions(list_import, by=None)
        self.stdout.write(
            ngettext(
                "%(count)s addition was accepted.", "%(count)s additions were accepted.", accepted
            )
            % {"count": accepted}
        )

    def _say_what_was_read(self, official_list: OfficialList) -> None:
        found = len(official_list.rows)
        self.stdout.write(
            ngettext(
                "%(format)s, language %(language)s: %(count)s person.",
                "%(format)s, language %(language)s: %(count)s people.",
                found,
            )
            % {
                "format": official_list.format,
                "language": official_list.language,
                "count": found,
            }
        )

    def _sum_up(self, counts: Counter) -> None:
        total = sum(counts.values())
        self.stdout.write(
            ngettext("%(count)s proposal.", "%(count)s proposals.", total) % {"count": total}
        )
        for kind in Kind:
            if counts[kind]:
                self.stdout.write(f"  {kind.label}: {counts[kind]}")

    def _progress(self, sentence: str) -> None:
        if self.stderr.isatty():
            self.stderr.write(sentence, self.style.NOTICE)
