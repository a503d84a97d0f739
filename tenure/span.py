"""A stretch of days as a plain value, without a database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from tenure.precision import Precision

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open: holds every day with `since <= day < until`; `until` None means still so.

    `since == until` is an empty span: something that began and was undone on one day. It holds no
    day and overlaps nothing. `until` before `since` raises ValueError.
    """

    since: date
    until: date | None = None
    since_precision: Precision = Precision.DAY
    until_precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.since:
            raise ValueError(f"a span cannot end ({self.until}) before it starts ({self.since})")

    @classmethod
    def inclusive(
        cls,
        first: date,
        last: date | None,
        since_precision: Precision = Precision.DAY,
        until_precision: Precision = Precision.DAY,
    ) -> "Span":
        """From sources that print the last day itself. ValueError when `last` is before `first`."""
        if last is not None and last < first:
            raise ValueError(f"the last day ({last}) is before the first ({first})")
        until = None if last is None else day_after(last)
        return cls(first, until, since_precision, until_precision)

    def __contains__(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)

    @property
    def is_empty(self) -> bool:
        return self.since == self.until

    @property
    def last_day(self) -> date | None:
        """The inclusive end as people read it; None while still so. For an empty span, its day."""
        if self.until is None or self.is_empty:
            return self.until
        return day_before(self.until)

    def overlaps(self, other: "Span") -> bool:
        return self.intersection(other) is not None

    def intersection(self, other: "Span") -> "Span | None":
        """The days both hold, to the day; None when they share none."""
        since = max(self.since, other.since)
        ends = [end for end in (self.until, other.until) if end is not None]
        until = min(ends, default=None)
        if until is not None and until <= since:
            return None
        return Span(since, until)

    def covers(self, other: "Span") -> bool:
        """Whether every day of `other` lies in this span."""
        ends_in_time = self.until is None or (other.until is not None and other.until <= self.until)
        return other.is_empty or (self.since <= other.since and ends_in_time)

    def touches(self, other: "Span") -> bool:
        """Whether one begins on the very day the other has ended."""
        return self.until == other.since or other.until == self.since


class Standing(Enum):
    """What a set of spans says of one day."""

    HELD = "held"
    NONE = "none"
    NOT_KNOWN = "not known"


def standing_on(spans: Iterable[Span], day: date) -> Standing:
    """NOT_KNOWN where the last span before the day has no firm end, or the next no firm start."""
    spans = sorted((span for span in spans if not span.is_empty), key=lambda span: span.since)
    if any(day in span for span in spans):
        return Standing.HELD
    before = [span for span in spans if span.since <= day]
    after = [span for span in spans if span.since > day]
    if before and not Precision(before[-1].until_precision).is_firm:
        return Standing.NOT_KNOWN
    if after and not Precision(after[0].since_precision).is_firm:
        return Standing.NOT_KNOWN
    return Standing.NONE


def is_before(day: date, other: date) -> bool:
    return day < other


def day_after(day: date) -> date:
    """OverflowError on the calendar's last day, which no source means."""
    return day + ONE_DAY


def day_before(day: date) -> date:
    return day - ONE_DAY
