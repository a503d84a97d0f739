from dataclasses import dataclass
from operator import attrgetter
from typing import cast

from django.http import QueryDict
from django.utils.functional import cached_property

from executive.day_page import DayPage
from executive.models import Appointment
from members.models import MandatePoint, Membership, Parliamentarian, Statement
from members.scope import Completeness, Scope, completeness
from members.standing import people_of_unknown_tie
from pages.working import Working
from record.kept import Kept
from tenure import clock
from tenure.models import Tenure

LATEST = 5


@dataclass(frozen=True)
class Tally:
    """How many of one kind of tie there are today."""

    kind: str
    number: int


@dataclass(frozen=True)
class Fact:
    """A dated row that names a person; `is_statement` tells a source's words from a membership."""

    row: Tenure
    person: Parliamentarian
    is_statement: bool


@dataclass(frozen=True)
class Holder:
    """`title` in French by the person's own usage."""

    title: str
    appointment: Appointment


class Home:
    """What the home page shows, each part read when the template asks for it."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    @cached_property
    def mandate_points(self) -> list[MandatePoint]:
        return list(MandatePoint.objects.filter(parent=None).prefetch_related("points"))

    @cached_property
    def known(self) -> Completeness:
        return completeness(Scope.of_day(clock.today()))

    @cached_property
    def tallies(self) -> list[Tally]:
        """Empty unless the record claims to be complete today. The kinds are never added up."""
        if not self.known.is_whole:
            return []
        members = Membership.objects.public().current()
        return [Tally(kind, members.filter(kind=kind).count()) for kind in Membership.Kind.values]

    @cached_property
    def executive(self) -> DayPage:
        return DayPage(clock.today(), QueryDict(), self._kept)

    @cached_property
    def last_holders(self) -> list[Holder]:
        """Who was recorded in an office on the last day that anybody was."""
        day = self.executive.last_recorded.tie_on
        if day is None:
            return []
        rows = Appointment.objects.on(day).select_related("office", "parliamentarian")
        return [
            Holder(row.office.title(row.parliamentarian.grammatical_gender_fr), row)
            for row in rows.order_by("office", "since", "pk")
        ]

    @cached_property
    def working(self) -> Working:
        return Working()

    @cached_property
    def people_of_unknown_tie(self) -> list[Parliamentarian]:
        """In no tally."""
        return people_of_unknown_tie(Parliamentarian.objects.standing(), self.known)

    @cached_property
    def latest(self) -> list[Fact]:
        """The newest recorded ties, whether rows of membership or statements of sources."""
        known = [
            Fact(row, cast(Parliamentarian, row.parliamentarian), isinstance(row, Statement))
            for rows in (
                Membership.objects.public(),
                Statement.objects.published().exclude(parliamentarian=None),
            )
            for row in rows.select_related("parliamentarian").newest_first()[:LATEST]
        ]
        return sorted(known, key=attrgetter("row.since"), reverse=True)[:LATEST]
