"""From attendance to participation: who is proposed, by which event."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from members.actions import admit
from members.models import Membership, Parliamentarian
from programme.models import Event
from programme.participation import attendance_within
from record import lock
from tenure.points import PointPrecision
from tenure.span import is_before


@dataclass(frozen=True)
class Proposal:
    """`event`: the first one, within the time asked for and after any earlier tie, that the person
    was at on a day that is known; None where there is none."""

    person: Parliamentarian
    event: Event | None


def proposals(people: Iterable[Parliamentarian], day: date, months: int) -> list[Proposal]:
    """Two queries, for any number of people."""
    people = list(people)
    there = attendance_within(day, months).filter(
        parliamentarian__in=people, event__day_precision=PointPrecision.DAY
    )
    rows = list(there.select_related("event").order_by("event__day", "pk"))
    ended: dict[int, list[date]] = {}
    for tie in Membership.objects.filter(parliamentarian__in=people):
        if tie.until is not None:
            ended.setdefault(tie.parliamentarian_id, []).append(tie.until)
    free = [row for row in rows if _is_free(row.event, ended.get(row.parliamentarian_id, []))]
    first = {row.parliamentarian_id: row.event for row in reversed(free)}
    return [Proposal(person, first.get(person.pk)) for person in people]


def _is_free(event: Event, ended: Iterable[date]) -> bool:
    return not any(is_before(event.day, end) for end in ended)


@transaction.atomic
def propose(chosen: Sequence[Proposal], *, by: object) -> list[Membership]:
    """Participating from the day of the event, with the event as what decided it: for staff only
    until their agreement to be listed is recorded and the tie published. All refusals at once,
    under `people`."""
    lock.take()
    admitted: list[Membership] = []
    refusals: list[str] = []
    for proposal in chosen:
        try:
            admitted += _propose_one(proposal, by)
        except ValidationError as error:
            refusals += [str(sentence) for sentence in error.messages]
    if refusals:
        raise ValidationError({"people": refusals})
    return admitted


def _propose_one(proposal: Proposal, by: object) -> list[Membership]:
    if proposal.event is None:
        sentence = _("%(person)s: no event on a known day makes this tie begin.")
        raise ValidationError(sentence % {"person": proposal.person})
    return admit(
        [proposal.person],
        kind=Membership.Kind.PARTICIPATING,
        joined=proposal.event.day,
        decided_by=proposal.event.reference,
        source=_("Attendance taken at %(event)s") % {"event": proposal.event},
        by=by,
    )
