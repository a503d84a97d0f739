"""After a poll: whose seat it ended, who was returned, and what of the group awaits a decision."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from desk.links import Link
from desk.previews import PlanTable
from executive.models import Appointment
from members.chambers import HOUSE
from members.models import Mandate, Membership, Parliament, Parliamentarian
from tenure import clock
from tenure.querysets import open_q
from tenure.span import day_before

RETURNED = pgettext_lazy("at a poll", "returned")
NOT_RETURNED = gettext_lazy("not returned")
AWAITED = gettext_lazy("not known yet")


@dataclass(frozen=True)
class Concerned:
    """Somebody of the group whose seat the poll ended. `links`: what may be decided."""

    person: Parliamentarian
    seat: Mandate
    tie: Membership | None
    offices: list[Appointment]
    outcome: object
    links: list[Link]


def last_poll() -> Parliament | None:
    """The Parliament dissolved last whose next polling day is known."""
    return Parliament.objects.dissolved().with_results().newest_first().first()


def concerned(poll: Parliament) -> list[Concerned]:
    """By name; those not returned first. Four queries."""
    seats = _seats_ended(poll)
    people = [seat.parliamentarian_id for seat in seats]
    ties = Membership.objects.open().filter(parliamentarian__in=people)
    tie_of = {tie.parliamentarian_id: tie for tie in ties}
    offices: dict[int, list[Appointment]] = defaultdict(list)
    held = Appointment.objects.filter(open_q(), parliamentarian__in=people)
    for appointment in held.select_related("office", "parliamentarian"):
        offices[appointment.parliamentarian_id].append(appointment)
    found = [
        _concerned(
            seat, poll, tie_of.get(seat.parliamentarian_id), offices[seat.parliamentarian_id]
        )
        for seat in seats
        if seat.parliamentarian_id in tie_of or offices[seat.parliamentarian_id]
    ]
    return sorted(found, key=lambda one: (one.outcome is RETURNED, one.person.sort_key))


def undecided(poll: Parliament) -> list[Concerned]:
    """Those whom the poll did not return, once its results are on record."""
    return [one for one in concerned(poll) if one.outcome is NOT_RETURNED]


def table(people: Iterable[Concerned]) -> PlanTable:
    rows = [
        (
            str(one.person),
            str(one.seat),
            ", ".join(str(appointment.office) for appointment in one.offices),
            one.tie.get_kind_display() if one.tie else "",
        )
        for one in people
    ]
    return PlanTable(
        title=_("Offices and ties that will need a decision"),
        headings=[_("Person"), _("Seat"), _("Office"), _("Tie to the group")],
        rows=rows,
        unfolded=True,
    )


def _seats_ended(poll: Parliament) -> QuerySet[Mandate]:
    """Each with `sits`: whether the person has an open seat."""
    seats = Mandate.objects.filter(chamber__code=HOUSE, until=poll.until)
    sits = Mandate.objects.open().filter(parliamentarian=OuterRef("parliamentarian"))
    of_the_group = Q(Exists(Membership.objects.open().filter(_same_person()))) | Q(
        Exists(Appointment.objects.filter(open_q()).filter(_same_person()))
    )
    rows = seats.filter(of_the_group).annotate(sits=Exists(sits))
    return rows.select_related("parliamentarian", "chamber", "province")


def _same_person() -> Q:
    return Q(parliamentarian=OuterRef("parliamentarian"))


def _concerned(
    seat: Mandate, poll: Parliament, tie: Membership | None, offices: list[Appointment]
) -> Concerned:
    outcome = RETURNED if seat.sits else (NOT_RETURNED if poll.has_results else AWAITED)
    links = _decisions(poll, tie, offices) if outcome is NOT_RETURNED else []
    return Concerned(seat.parliamentarian, seat, tie, offices, outcome, links)


def _decisions(poll: Parliament, tie: Membership | None, offices: list[Appointment]) -> list[Link]:
    """Filled in with the last day of the seat, where that day has come."""
    last_day = day_before(poll.until)
    day = {"last_day": last_day.isoformat()} if clock.has_come(last_day) else {}
    links = []
    for appointment in offices:
        asked = {"appointment": appointment.pk, **day, "reason": "left_parliament"}
        told = {"office": appointment.office}
        links.append(_link("desk_resign", _("End: %(office)s") % told, asked))
        asked = {"appointment": appointment.pk}
        links.append(_link("desk_hand_over", _("Hand over: %(office)s") % told, asked))
    if tie is not None:
        asked = {"person": tie.parliamentarian_id, **day, "reason": "left_parliament"}
        links.append(_link("desk_end_tie", _("End the tie"), asked))
    return links


def _link(page: str, text: str, asked: dict[str, object]) -> Link:
    return Link(text, f"{reverse(f'admin:{page}')}?{urlencode(asked)}")
