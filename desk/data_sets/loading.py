"""One transaction for a whole set, and never into a registry that has people."""

from collections.abc import Callable

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from desk.data_sets.writing import Writer
from members.models import Group, Parliamentarian
from record import lock


class RegistryInUse(Exception):
    """Nothing was changed; the message says what to do."""


def load(write_set: Callable[[Writer], None], progress: Callable[[int], None]) -> Writer:
    """Raises RegistryInUse; after any other failure, too, the registry is as it was."""
    with transaction.atomic():
        lock.take()
        if Parliamentarian.objects.exists() or Group.objects.exists():
            raise RegistryInUse(
                _(
                    "This registry already describes a group or has people in it, so nothing was "
                    "loaded. Remedy: name an empty database and run migrate on it first."
                )
            )
        writer = Writer(progress)
        write_set(writer)
    return writer


def load_and_report(command: BaseCommand, write_set: Callable[[Writer], None]) -> None:
    """For a command: counts up on a terminal, ends with a sentence or with exit code 1."""
    shows_progress = command.stderr.isatty()

    def show(written: int) -> None:
        if shows_progress:
            command.stderr.write(f"\r{written} ", str, ending="")

    try:
        writer = load(write_set, show)
    except RegistryInUse as refusal:
        raise CommandError(str(refusal), returncode=1) from refusal
    finally:
        if shows_progress:
            command.stderr.write("\r", str, ending="")
    people = Parliamentarian.objects.count()
    loaded = _("Loaded %(people)d people; %(rows)d rows in all.")
    command.stdout.write(loaded % {"people": people, "rows": writer.written})
