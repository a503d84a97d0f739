"""All that one page of the roster shows, each part read when the template asks for it."""

from array import array
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from exports import FORMATS
from members import pictures
from members.chips import Chip, address_with, chips
from members.counts import Count, counts_by_kind
from members.forms import DAYS, RosterForm
from members.models import Group, Parliament, Parliamentarian
from members.paging import Paged
from members.roster import Roster
from members.roster_markup import row_markup
from members.scope import (
    Completeness,
    LastRecorded,
    Scope,
    completeness,
    dissolution,
    last_recorded,
    poll_awaiting_results,
)
from record.bilingual import active_language
from record.kept import Kept
from tenure import clock
from tenure.forms import EARLIEST

PEOPLE_A_PAGE = 50
T = TypeVar("T")


@dataclass(frozen=True)
class Counted:
    count: Count
    picture: pictures.Picture | None


class RosterPage(Paged):
    """Of a valid form. Who is listed in what order, and all numbers, are reckoned once for each
    version of the registry, and so is each person's row, under whichever filters it was shown.
    """

    def __init__(self, form: RosterForm, query: QueryDict, kept: Kept) -> None:
        self.form = form
        self.query = query
        self.kept = kept
        self.today = clock.today()
        self._asked = (self.today, active_language(), *form.cleaned_data.items())
        self.scope: Scope = form.scope()
        self.known: Completeness = self._kept("completeness", lambda: completeness(self.scope))
        self.roster: Roster = form.roster(self.known)

    @cached_property
    def people(self) -> QuerySet[Parliamentarian]:
        return self.roster.people()

    @cached_property
    def paginator(self) -> Paginator:
        return Paginator(self._kept("keys", self._keys), PEOPLE_A_PAGE)

    @cached_property
    def rows(self) -> list[SafeString]:
        """Of the table, as HTML."""
        span = self.scope.span
        days = (self.today, self.scope.day, span.since, span.until)
        what = ("row", active_language(), *days, self.roster.with_named)
        return self.kept.pieces(what, self.page.object_list, self._rows)

    @property
    def body(self) -> SafeString:
        return SafeString("".join(self.rows))

    @property
    def filters(self) -> SafeString:
        typed = tuple(self.query.get(name) for name in self.form.fields)
        return self._markup("members/roster_filters.html", typed)

    @property
    def heading(self) -> SafeString:
        """Its links lead on with whatever else stands in the address."""
        return self._markup("members/roster_heading.html", address_with(self.query))

    @property
    def counts(self) -> SafeString:
        return self._markup("members/roster_counts.html")

    @cached_property
    def counted(self) -> list[Counted]:
        """Empty where the record does not claim to be complete, and for periods."""
        return self._kept("counted", self._counted)

    @cached_property
    def people_of_unknown_tie(self) -> list[Parliamentarian]:
        return self._kept("unknown tie", self.roster.people_of_unknown_tie)

    @cached_property
    def last_recorded(self) -> LastRecorded:
        since = self.scope.span.since
        return self._kept("last recorded", lambda: last_recorded(self.known, since))

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
        return self.scope.day == self.today

    @cached_property
    def chips(self) -> list[Chip]:
        return chips(self.form, self.query)

    @cached_property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}

    @property
    def everyone(self) -> str:
        """Everyone the record names, whenever it was."""
        first = self.kept.get("founded", _founded) or EARLIEST
        return f"?from={first.isoformat()}"

    @property
    def complete_until_address(self) -> str:
        return self._on(self.last_recorded.complete_until)

    @property
    def tie_on_address(self) -> str:
        return self._on(self.last_recorded.tie_on)

    def _rows(self, keys: list[int]) -> dict[int, SafeString]:
        people = Parliamentarian.objects.filter(pk__in=keys)
        return {row.person.pk: row_markup(row) for row in self.roster.rows(people)}

    def _markup(self, template: str, *asked: Hashable) -> SafeString:
        shown = {"form": self.form, "roster": self}
        return self._kept((template, *asked), lambda: render_to_string(template, shown))

    def _keys(self) -> Sequence[int]:
        return array("q", self.people.values_list("pk", flat=True))

    def _counted(self) -> list[Counted]:
        day = self.scope.day
        if day is None or not self.known.is_whole:
            return []
        choosable = self.form.choosable
        counts = counts_by_kind(self.people, day, choosable.chambers, choosable.parties)
        return [Counted(count, pictures.seats(count.lines)) for count in counts]

    def _kept(self, what: Hashable, make: Callable[[], T]) -> T:
        return self.kept.get((what, *self._asked), make)

    def _on(self, day: date | None) -> str:
        """The same filters on another day."""
        days = dict.fromkeys(DAYS) | {"on": day and day.isoformat()}
        return address_with(self.query, **days)


def _founded() -> date | None:
    group = Group.objects.the()
    return group and group.founded
