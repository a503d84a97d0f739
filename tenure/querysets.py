"""Asking the database about days. Each filter has a Q twin that composes across joins."""

from datetime import date
from typing import Self

from django.db.models import F, Max, Q, QuerySet

from tenure import clock
from tenure.precision import Precision
from tenure.span import Span, day_before


def on_q(day: date, through: str = "") -> Q:
    """Rows that hold on `day`; `through` is the path to them, such as "memberships"."""
    path = _path(through)
    begun = Q(**{f"{path}since__lte": day})
    return begun & (Q(**{f"{path}until__isnull": True}) | Q(**{f"{path}until__gt": day}))


def overlapping_q(span: Span, through: str = "") -> Q:
    """Rows that share at least one day with `span`."""
    path = _path(through)
    holds_days = Q(**{f"{path}until__gt": F(f"{path}since")})
    not_over = Q(**{f"{path}until__isnull": True}) | (
        Q(**{f"{path}until__gt": span.since}) & holds_days
    )
    if span.until is None:
        return not_over
    return not_over & Q(**{f"{path}since__lt": span.until})


def between_q(first: date, last: date, through: str = "") -> Q:
    """Rows that hold on some day from `first` to `last`, both included."""
    return overlapping_q(Span.inclusive(first, last), through)


def open_q(through: str = "") -> Q:
    return Q(**{f"{_path(through)}until__isnull": True})


def ended_q(through: str = "") -> Q:
    """Rows whose end is on record, be it still to come."""
    return ~open_q(through)


def in_doubt_q(through: str = "") -> Q:
    """Rows of which an end is only as far as the sources reach."""
    path = _path(through)
    doubtful = [precision for precision in Precision if not precision.is_firm]
    return Q(**{f"{path}since_precision__in": doubtful}) | Q(
        **{f"{path}until_precision__in": doubtful}
    )


def dated_within_q(field: str, span: Span) -> Q:
    """Rows whose single day `field` lies in `span`."""
    begun = Q(**{f"{field}__gte": span.since})
    return begun if span.until is None else begun & Q(**{f"{field}__lt": span.until})


def dated_by_q(field: str, day: date) -> Q:
    """Rows whose single day `field` is `day` or earlier."""
    return Q(**{f"{field}__lte": day})


def _path(through: str) -> str:
    return f"{through}__" if through else ""


class TenureQuerySet(QuerySet):
    def on(self, day: date) -> Self:
        return self.filter(on_q(day))

    def current(self) -> Self:
        """Those that hold today, in Toronto: not the same as `open()`, which may begin later."""
        return self.on(clock.today())

    def between(self, first: date, last: date) -> Self:
        return self.filter(between_q(first, last))

    def overlapping(self, span: Span) -> Self:
        if span.is_empty:
            return self.none()
        return self.filter(overlapping_q(span))

    def open(self) -> Self:
        return self.filter(open_q())

    def in_doubt(self) -> Self:
        return self.filter(in_doubt_q())

    def over_by(self, day: date) -> Self:
        """Those of which `day` is no longer a day, and none later is."""
        return self.filter(until__lte=day)

    def newest_first(self) -> Self:
        return self.order_by("-since", "-pk")

    def oldest_first(self) -> Self:
        return self.order_by("since", "pk")

    def last_day_before(self, day: date) -> date | None:
        """The last day on which any row held, where that lies before `day`; None if none did."""
        ended = self.filter(until__lte=day).aggregate(latest=Max("until"))["latest"]
        return ended and day_before(ended)
