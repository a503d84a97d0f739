"""The days a page asks about, and how much the record claims to know of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, Subquery

from members.chambers import HOUSE
from members.models import Coverage, Mandate, Membership, Parliament, Statement
from tenure import clock
from tenure.forms import EARLIEST
from tenure.querysets import TenureQuerySet, on_q, overlapping_q
from tenure.span import Span, Standing, standing_on


@dataclass(frozen=True)
class Scope:
    """One day, or every day of a span; `day` is None for a span."""

    span: Span
    day: date | None = None

    @classmethod
    def of_day(cls, day: date) -> "Scope":
        return cls(Span.inclusive(day, day), day)

    def q(self, through: str = "") -> Q:
        """Rows that hold on the day, or on some day of the span; `through` as in `on_q`."""
        if self.day is not None:
            return on_q(self.day, through)
        return overlapping_q(self.span, through)

    def holds(self, row_span: Span) -> bool:
        return self.span.overlaps(row_span)


@dataclass(frozen=True)
class Completeness:
    """Where in a scope the record claims to be complete."""

    scope: Scope
    covered: tuple[Span, ...]

    @property
    def stretch(self) -> Span | None:
        """The unbroken complete days around the whole scope; None where it reaches beyond them."""
        return next((span for span in self.covered if span.covers(self.scope.span)), None)

    @property
    def is_whole(self) -> bool:
        """Only then may anything be counted, or its absence be told."""
        return self.stretch is not None

    def standing(self, ties: Iterable[Span]) -> Standing:
        """What one person's ties say of the scope. Inside the complete record, a tie with no firm
        end leaves the days beyond it not known, whatever the record claims; of a tie wholly outside
        that stretch the claim is believed. Outside the record, only a tie that holds is known.
        """
        spans = list(ties)
        if any(self.scope.holds(span) for span in spans):
            return Standing.HELD
        if self.stretch is None:
            return Standing.NOT_KNOWN
        inside = [span for span in spans if span.overlaps(self.stretch)]
        return standing_on(inside, self.scope.span.since)

    @property
    def parts(self) -> list[Span]:
        """The covered days within the scope, oldest first."""
        shared = (self.scope.span.intersection(span) for span in self.covered)
        return [span for span in shared if span is not None]

    @property
    def is_ahead(self) -> bool:
        """Whether the scope reaches beyond today, of which no record can be complete."""
        return not known_days().covers(self.scope.span)


def known_days() -> Span:
    """From Confederation to today: no record is complete for a day that has not come."""
    return Span.inclusive(EARLIEST, clock.today())


def completeness(scope: Scope, subject: str = Coverage.Subject.MEMBERSHIP) -> Completeness:
    """One query. Stretches of coverage that touch count as one."""
    rows = Coverage.objects.filter(subject=subject).oldest_first()
    known = (row.span.intersection(known_days()) for row in rows)
    return Completeness(scope, tuple(_joined(span for span in known if span is not None)))


@dataclass(frozen=True)
class LastRecorded:
    """What the record knew last before a day: the end of a complete record, and of any row."""

    complete_until: date | None
    tie_on: date | None


def last_recorded(known: Completeness, day: date, *tables: TenureQuerySet) -> LastRecorded:
    """One query a table; the two of ties to the group where none is given."""
    before = [span.last_day for span in known.covered if not span.overlaps(Span(day))]
    ties = tables or (
        Membership.objects.public(),
        Statement.objects.published().exclude(parliamentarian=None),
    )
    ends = [end for rows in ties if (end := rows.last_day_before(day))]
    return LastRecorded(before[-1] if before else None, max(ends, default=None))


def dissolution(parliaments: Iterable[Parliament], day: date) -> Parliament | None:
    """The Parliament that was dissolved and not yet followed by a poll on `day`, if any."""
    for parliament in parliaments:
        if parliament.dissolved_span and day in parliament.dissolved_span:
            return parliament
    return None


def poll_awaiting_results(parliaments: Iterable[Parliament], day: date) -> Parliament | None:
    """The Parliament ended by the last poll before `day`, where no result of that poll is on record
    yet: who sits is not known. `parliaments` newest first, `with_results()`."""
    for parliament in parliaments:
        if parliament.days_since_poll and day in parliament.days_since_poll:
            awaited = parliament.ended_seats and not parliament.has_results
            return parliament if awaited else None
    return None


def seats_awaiting_results_q(day: date) -> Q:
    """Mandates that ended at the last poll before `day`, as long as `poll_awaiting_results`:
    whether their holders were returned is not known, and nobody is said to sit no longer."""
    polls = Parliament.objects.filter(dissolved__isnull=False).over_by(day).newest_first()
    results = Mandate.objects.filter(chamber__code=HOUSE, since=OuterRef("until"))
    return Q(chamber__code=HOUSE, until=Subquery(polls.values("until")[:1])) & ~Exists(results)


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].touches(span):
            joined[-1] = Span(joined[-1].since, span.until)
        else:
            joined.append(span)
    return joined
