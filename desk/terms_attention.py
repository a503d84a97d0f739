"""Terms that end before long, for the front page: nothing ends by itself."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import ngettext

from desk.links import Link
from executive.models import Appointment
from members.models import Mandate
from tenure import clock
from tenure.points import months_before
from tenure.querysets import dated_by_q

MONTHS_OF_A_TERM = 3
MONTHS_OF_A_SENATOR = 12


def terms_attention() -> Iterator[Link]:
    """Of the executive within three months, of the Senate within a year; those past their day and
    still open included. Two queries."""
    yield from _terms()
    yield from _senators()


def _terms() -> Iterator[Link]:
    by = months_before(clock.today(), -MONTHS_OF_A_TERM)
    ending = Appointment.objects.current().filter(dated_by_q("term_ends", by)).count()
    if ending:
        text = ngettext(
            "%(count)s term of the executive ends within three months",
            "%(count)s terms of the executive end within three months",
            ending,
        )
        address = reverse("admin:executive_appointment_changelist")
        asked = f"holds=today&term_ends__lte={by.isoformat()}"
        yield Link(text % {"count": ending}, f"{address}?{asked}")


def _senators() -> Iterator[Link]:
    by = months_before(clock.today(), -MONTHS_OF_A_SENATOR)
    retiring = Mandate.objects.current().filter(dated_by_q("expected_end", by)).count()
    if retiring:
        text = ngettext(
            "%(count)s senator retires within a year",
            "%(count)s senators retire within a year",
            retiring,
        )
        address = reverse("admin:members_mandate_changelist")
        asked = f"holds=today&expected_end__lte={by.isoformat()}"
        yield Link(text % {"count": retiring}, f"{address}?{asked}")
