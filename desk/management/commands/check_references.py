"""Which references name no meeting or motion on record."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk.references import unresolved


class Command(BaseCommand):
    """Exit code 1 where a reference names nothing."""

    help = "Lists the references to meetings and motions that name nothing on record."

    def handle(self, *arguments: Any, **options: Any) -> None:
        found = list(unresolved())
        if not found:
            self.stdout.write(_("Every reference names a meeting or motion on record."))
            return
        for row, reference in found:
            told = {"what": row._meta.verbose_name, "row": row, "reference": reference}
            self.stdout.write(_("%(what)s “%(row)s”: %(reference)s names nothing.") % told)
        count = len(found)
        sentence = ngettext(
            "One reference names nothing.", "%(count)s references name nothing.", count
        )
        self.stdout.write(sentence % {"count": count})
        sys.exit(1)
