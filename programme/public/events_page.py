"""All that the public list of events shows."""

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property

from exports import FORMATS
from members.chips import address_with
from members.paging import Paged
from programme.models import AreaOfConcern, Event
from programme.public.forms import EventsForm
from programme.public.reading import events_to_list
from tenure import clock

EVENTS_A_PAGE = 30


def events_form(query: QueryDict) -> EventsForm:
    """Two queries, for what there is to choose from."""
    concerns = AreaOfConcern.objects.published().order_by("slug")
    years = Event.objects.published().dates("day", "year", order="DESC")
    return EventsForm(
        query,
        concern=[(row.slug, str(row)) for row in concerns],
        year=[(str(day.year), str(day.year)) for day in years],
    )


class EventsPage(Paged):
    """Of a valid form. What is not over stands before the pages, on the first of them only."""

    def __init__(self, form: EventsForm, query: QueryDict) -> None:
        self.form = form
        self.query = query
        self.today = clock.today()

    @cached_property
    def paginator(self) -> Paginator:
        return Paginator(self.past, EVENTS_A_PAGE)

    @cached_property
    def upcoming(self) -> list[Event]:
        return list(self._asked.upcoming(self.today))

    @property
    def past(self) -> QuerySet[Event]:
        return self._asked.past(self.today)

    @property
    def all(self) -> list[Event]:
        """For files: what is to come, then what is over."""
        return [*self.upcoming, *self.past]

    @property
    def is_first(self) -> bool:
        return self.page.number == 1

    @property
    def is_narrowed(self) -> bool:
        return any(self.form.cleaned_data.values())

    @property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}

    @property
    def _asked(self) -> QuerySet[Event]:
        fields = {"kind": "kind", "concern": "concerns__slug", "year": "day__year"}
        wanted = {
            path: self.form.asked(name) for name, path in fields.items() if self.form.asked(name)
        }
        return events_to_list(Event.objects.published().filter(**wanted))
