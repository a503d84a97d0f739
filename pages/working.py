"""What the group is working on, for the home page."""

from django.utils.functional import cached_property

from partners.day import Shown
from programme.models import AreaOfConcern, Event, Update
from programme.public.concerns_page import watched
from programme.public.reading import events_to_list
from tenure import clock

SHOWN = 4


class Working:
    """Each part read when the template asks for it."""

    @cached_property
    def _today(self) -> Shown[AreaOfConcern]:
        return watched(clock.today())

    @property
    def concerns(self) -> list[AreaOfConcern]:
        """Those that the record says are watched today."""
        return self._today.rows

    @cached_property
    def last_recorded(self) -> list[AreaOfConcern]:
        """Where none is known to be watched today."""
        return list(AreaOfConcern.objects.published().order_by("-since", "slug")[:SHOWN])

    @cached_property
    def next_event(self) -> Event | None:
        planned = Event.objects.published().filter(status=Event.Status.PLANNED)
        return events_to_list(planned.upcoming(clock.today())).first()

    @cached_property
    def last_event(self) -> Event | None:
        """The last one known to have been held."""
        return events_to_list(Event.objects.published().held().past(clock.today())).first()

    @cached_property
    def latest_update(self) -> Update | None:
        return Update.objects.public().select_related("concern").newest_first().first()
