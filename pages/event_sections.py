"""What other packages tell of an event on its page: who paid, and what came of its motions."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from executive.models import Appointment
from funding.models import FeeRate
from funding.reports.events import who_paid
from members.models import Membership
from partners.sections import Section
from programme.models import Event
from tenure import clock


@dataclass(frozen=True)
class Decided:
    """What rows elsewhere say this event, or a motion of it, decided."""

    admissions: Sequence[Membership]
    appointments: Sequence[Appointment]
    rates: Sequence[FeeRate]

    def __bool__(self) -> bool:
        return bool(self.admissions or self.appointments or self.rates)


def paid(event: Event) -> Section | None:
    """Of an event that was held also where nothing is known of it."""
    told = who_paid(event.reference, on=clock.today(), published_only=True)
    if not told and event.status != Event.Status.HELD:
        return None
    return Section("who-paid", _("Who paid"), "pages/event_paid.html", told)


def decided(event: Event) -> Section | None:
    """Three queries."""
    by_it = Q(decided_by=event.reference) | Q(decided_by__startswith=f"{event.reference}/")
    people = ("parliamentarian__sort_key", "pk")
    admissions = Membership.objects.public().filter(by_it).select_related("parliamentarian")
    held = Appointment.objects.filter(by_it).select_related("parliamentarian", "office")
    found = Decided(
        list(admissions.order_by(*people)),
        list(held.order_by("office__rank", *people)),
        list(FeeRate.objects.filter(by_it).order_by("kind", "pk")),
    )
    return (
        Section("decided", _("What came of it"), "pages/event_decided.html", [found])
        if found
        else None
    )


SECTIONS = (decided, paid)
