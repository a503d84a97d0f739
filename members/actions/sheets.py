"""Ties to the group taken in from its own older records."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from members.actions.refusals import no_future_end, not_in_the_future, not_merged, sentences
from members.models import Membership
from record import lock
from record.because import Because, write_down


@transaction.atomic
def take_in_ties(rows: Iterable[tuple[int, Membership]], *, by: object) -> list[Membership]:
    """All of them or none. Each row is its number in the sheet, and an unsaved tie; refusals name
    the row, under `listed`. Nobody is published by it."""
    lock.take()
    recorded, refusals = [], []
    for number, tie in rows:
        try:
            not_merged("listed", tie.parliamentarian)
            not_in_the_future("listed", tie.since)
            not_in_the_future("listed", tie.agreed_to_be_listed)
            if tie.until:
                no_future_end("listed", tie.until)
            write_down(tie, by=by, because=Because.EVENT)
        except ValidationError as error:
            told = {"row": number, "person": tie.parliamentarian}
            refusals += [
                _("Row %(row)d, %(person)s: %(sentence)s") % {**told, "sentence": sentence}
                for sentence in sentences(error)
            ]
        else:
            recorded.append(tie)
    if refusals:
        raise ValidationError({"listed": refusals})
    return recorded
