"""All that one page of the roster shows, each part read when the template asks for it."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property

from exports import FORMATS
from members import pictures
from members.chips import Chip, address_with, chips
from members.counts import Count, counts_by_kind
from members.forms import DAYS, RosterForm
from members.models import Group, Parliament, Parliamentarian
from members.paging import Paged
from members.roster import Roster, Row
from members.scope import (
    Completeness,
    LastRecorded,
    Scope,
    completeness,
    dissolution,
    last_recorded,
    poll_awaiting_results,
)
from tenure import clock
from tenure.forms import EARLIEST

PEOPLE_A_PAGE = 50


@dataclass(frozen=True)
class Counted:
    count: Count
    picture: pictures.Picture | None


class RosterPage(Paged):
    """Of a valid form."""

    def __init__(self, form: RosterForm, query: QueryDict) -> None:
        self.form = form
        self.query = query
        self.scope: Scope = form.scope()
        self.known: Completeness = completeness(self.scope)
        self.roster: Roster = form.roster(self.known)
        self.people = self.roster.people()

    @cached_property
    def paginator(self) -> Paginator:
        return Paginator(self.people, PEOPLE_A_PAGE)

    @cached_property
    def rows(self) -> list[Row]:
        page = cast(QuerySet[Parliamentarian], self.page.object_list)
        return list(self.roster.rows(page))

    @cached_property
    def counted(self) -> list[Counted]:
        """Empty where the record does not claim to be complete, and for periods."""
        day = self.scope.day
        if day is None or not self.known.is_whole:
            return []
        choosable = self.form.choosable
        counts = counts_by_kind(self.people, day, choosable.chambers, choosable.parties)
        return [Counted(count, pictures.seats(count.lines)) for count in counts]

    @cached_property
    def people_of_unknown_tie(self) -> list[Parliamentarian]:
        return self.roster.people_of_unknown_tie()

    @cached_property
    def last_recorded(self) -> LastRecorded:
        return last_recorded(self.known, self.scope.span.since)

    @cached_property
    def dissolved(self) -> Parliament | None:
        if self.scope.day is None:
            return None
        return dissolution(self.form.choosable.parliaments, self.scope.day)

    @cached_property
    def awaited(self) -> Parliament | None:
        if self.scope.day is None:
            return None
        return poll_awaiting_results(self.form.choosable.parliaments, self.scope.day)

    @property
    def is_today(self) -> bool:
        return self.scope.day == clock.today()

    @cached_property
    def chips(self) -> list[Chip]:
        return chips(self.form, self.query)

    @property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}

    @property
    def everyone(self) -> str:
        """Everyone the record names, whenever it was."""
        group = Group.objects.the()
        first = (group and group.founded) or EARLIEST
        return f"?from={first.isoformat()}"

    @property
    def complete_until_address(self) -> str:
        return self._on(self.last_recorded.complete_until)

    @property
    def tie_on_address(self) -> str:
        return self._on(self.last_recorded.tie_on)

    def _on(self, day: date | None) -> str:
        """The same filters on another day."""
        days = dict.fromkeys(DAYS) | {"on": day and day.isoformat()}
        return address_with(self.query, **days)
