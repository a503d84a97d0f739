"""manage.py erase_private SLUG."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from desk.personal.erasing import erasable, erase_private
from members.models import Parliamentarian


class Command(BaseCommand):
    """Exit codes: 0 done or shown, 1 refused, 2 the call is no use."""

    help = "Erase what is private about one person, from the rows and their history, for good."
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="the short name in the person's address")
        parser.add_argument(
            "--confirm", action="store_true", help="erase; without it, what would go is shown"
        )

    def handle(self, **options: Any) -> None:
        person = Parliamentarian.objects.filter(slug=options["slug"]).first()
        if person is None:
            told = _("Nobody in the record has the short name “%(slug)s”.")
            raise CommandError(told % {"slug": options["slug"]}, returncode=1)
        for one in erasable(person):
            told = _("%(entry)s, %(field)s: filled now or in %(count)s versions")
            count = {"entry": one.row, "field": one.name, "count": one.versions}
            self.stdout.write(told % count)
        if not options["confirm"]:
            self.stdout.write(_("Nothing was erased. Add --confirm to erase it for good."))
            return
        try:
            erase_private(person, by=None)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages), returncode=1) from error
        self.stdout.write(_("What was private is erased."))
