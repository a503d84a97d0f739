"""A Parliament is dissolved; its members keep their seats on record until polling day."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.actions.refusals import not_in_the_future, under_field
from members.lists.writing import update_all
from members.models import Affiliation, Chamber, Mandate, Parliament
from record import lock
from record.because import Because, write_down
from tenure.span import Span
from tenure.wording import day_in_words


@dataclass(frozen=True)
class Dissolution:
    """The Parliament, and the seats that end on its polling day."""

    parliament: Parliament
    mandates: list[Mandate]


@transaction.atomic
def dissolve(
    chamber: Chamber, *, on: date, polling_day: date, expect: int, by: object, source: str = ""
) -> Dissolution:
    """Record the dissolution of the day's Parliament and end the chamber's open seats at polling
    day, the first day without them. `expect` is how many seats are held: another number is refused.

    Nobody’s tie, office or affiliation ends. The same queries for any number of seats.
    """
    lock.take()
    parliament = _parliament_on(on, polling_day)
    mandates = _open_seats(chamber, expect)
    parliament.dissolved, parliament.until = on, polling_day
    parliament.source = _joined(parliament.source, source)
    try:
        write_down(parliament, by=by, because=Because.EVENT)
    except ValidationError as error:
        raise under_field(error, {"until": "polling_day", "source": "source"}) from error
    for mandate in mandates:
        mandate.until = polling_day
    update_all(mandates, {"until"}, by=by, because=Because.EVENT)
    return Dissolution(parliament, mandates)


@transaction.atomic
def withdraw_dissolution(parliament: Parliament, chamber: Chamber, *, by: object) -> Dissolution:
    """The opposite act, for a dissolution recorded by mistake: the seats that it ended are open
    again. Refused once anybody's seat from the poll, or reason of leaving, is on record."""
    lock.take()
    parliament = Parliament.objects.with_results().get(pk=parliament.pk)
    if parliament.dissolved is None or parliament.until is None:
        raise ValidationError({"parliament": _("This Parliament is not dissolved.")})
    ended = list(Mandate.objects.filter(chamber=chamber, until=parliament.until))
    told = any(mandate.end_reason for mandate in ended)
    if parliament.has_results or told or _left_parliament(parliament.until):
        message = _("What came of the poll is on record already: correct single rows instead.")
        raise ValidationError({"parliament": message})
    for mandate in ended:
        mandate.until = None
    parliament.dissolved = parliament.until = None
    write_down(parliament, by=by, because=Because.CORRECTION)
    update_all(ended, {"until"}, by=by, because=Because.CORRECTION)
    return Dissolution(parliament, ended)


def _parliament_on(on: date, polling_day: date) -> Parliament:
    not_in_the_future("on", on)
    if polling_day == on or polling_day not in Span(on):
        raise ValidationError({"polling_day": _("Polling day comes after the dissolution.")})
    parliament = Parliament.objects.on(on).first()
    if parliament is None:
        message = _("No Parliament is on record for that day: add it under Parliaments first.")
        raise ValidationError({"on": message})
    if parliament.dissolved is not None:
        told = {"parliament": parliament, "day": day_in_words(parliament.dissolved)}
        message = _("%(parliament)s is already recorded as dissolved on %(day)s.")
        raise ValidationError({"on": message % told})
    if parliament.opened and on not in Span(parliament.opened):
        told = {"parliament": parliament, "day": day_in_words(parliament.opened)}
        raise ValidationError({"on": _("%(parliament)s opened only on %(day)s.") % told})
    return parliament


def _open_seats(chamber: Chamber, expect: int) -> list[Mandate]:
    seats = list(Mandate.objects.filter(chamber=chamber).open().select_related("parliamentarian"))
    if any(seat.start_reason == Mandate.StartReason.APPOINTED for seat in seats):
        message = _("%(chamber)s: its members are appointed, and a dissolution ends no seat there.")
        raise ValidationError({"chamber": message % {"chamber": chamber}})
    if len(seats) != expect:
        message = ngettext(
            "%(count)s seat is held on record, not %(expect)s: read in the official list first.",
            "%(count)s seats are held on record, not %(expect)s: read in the official list first.",
            len(seats),
        )
        raise ValidationError({"expect": message % {"count": len(seats), "expect": expect}})
    return seats


def _left_parliament(polling_day: date) -> bool:
    left = Affiliation.EndReason.LEFT_PARLIAMENT
    return Affiliation.objects.filter(until=polling_day, end_reason=left).exists()


def _joined(*sources: str) -> str:
    return "; ".join(dict.fromkeys(source for source in sources if source))
