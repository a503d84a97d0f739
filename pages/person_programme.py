"""A public person's part in the work of the group, as far as it is public."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.functional import cached_property

from members.models import Parliamentarian
from partners.models import Signatory
from partners.ties import signatures
from programme.models import Attendance, Event, Motion, Recommendation
from programme.public.reading import recommendations_to_list
from programme.references import resolve_all
from tenure import clock


@dataclass(frozen=True)
class Part:
    """`event` tells `is_over`."""

    attendance: Attendance
    event: Event


class PersonProgramme:
    """Each part read when the template asks for it."""

    def __init__(self, person: Parliamentarian, decided_by: Sequence[str]) -> None:
        """`decided_by`: what the person's timeline names as having decided something."""
        self.person = person
        self._decided_by = decided_by

    @cached_property
    def parts(self) -> list[Part]:
        """Newest first. Two queries at most."""
        rows = list(Attendance.objects.of_published_events().filter(parliamentarian=self.person))
        if not rows:
            return []
        events = Event.objects.with_is_over(clock.today()).in_bulk([row.event_id for row in rows])
        order = {pk: place for place, pk in enumerate(self._newest_first(events))}
        rows.sort(key=lambda row: order[row.event_id])
        return [Part(row, events[row.event_id]) for row in rows]

    @cached_property
    def motions(self) -> list[Motion]:
        theirs = Q(mover=self.person) | Q(seconder=self.person)
        rows = Motion.objects.public().filter(theirs).select_related("event")
        return list(rows.order_by("-event__day", "number"))

    @cached_property
    def recommendations(self) -> list[Recommendation]:
        """Most people made none, which is asked first: to word the whole question takes longer."""
        links = Recommendation.made_by_parliamentarians.through.objects
        made = links.filter(parliamentarian=self.person).values_list("recommendation", flat=True)
        if not (ids := list(made)):
            return []
        return list(recommendations_to_list(Recommendation.objects.public().filter(pk__in=ids)))

    @cached_property
    def signatures(self) -> QuerySet[Signatory]:
        """Those merely present at a signing included, told as such."""
        rows = signatures().filter(parliamentarian=self.person).select_related("memorandum")
        return rows.order_by("-memorandum__signed_on", "pk")

    @cached_property
    def decisions(self) -> dict[str, str]:
        """The public addresses of the events and motions that the timeline names, by reference."""
        return resolve_all(self._decided_by) if self._decided_by else {}

    @property
    def decided(self) -> tuple[tuple[str, str], ...]:
        """The same, for what is kept under it."""
        return tuple(sorted(self.decisions.items()))

    @staticmethod
    def _newest_first(events: dict[int, Event]) -> list[int]:
        return sorted(events, key=lambda pk: (events[pk].day, pk), reverse=True)
