"""What day it is. The registry lives on Ottawa's calendar, wherever its server stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from django.utils import timezone

REGISTRY_ZONE = ZoneInfo("America/Toronto")

_fixed_day: ContextVar[date | None] = ContextVar("fixed_day", default=None)


def today() -> date:
    """The date in Toronto now, or the day fixed by `set_to`."""
    return _fixed_day.get() or timezone.localdate(timezone=REGISTRY_ZONE)


def has_come(day: date) -> bool:
    """Whether `day` is today or earlier, in Toronto."""
    return day <= today()


def day_of(moment: datetime) -> date:
    """The date in Toronto at that moment."""
    return timezone.localdate(moment, timezone=REGISTRY_ZONE)


def moment(day: date, hour: time) -> datetime:
    """What Ottawa's clocks call that hour of that day; the first of the two when they go back."""
    return datetime.combine(day, hour, tzinfo=REGISTRY_ZONE)


def is_skipped(moment: datetime) -> bool:
    """Whether clocks go forward past that hour, so that it never comes. Any zone that skips."""
    there_and_back = moment.astimezone(UTC).astimezone(moment.tzinfo)
    return there_and_back.replace(tzinfo=None) != moment.replace(tzinfo=None)


@contextmanager
def set_to(day: date) -> Iterator[None]:
    """Let `today()` answer `day` inside the block, in this thread or task only."""
    token = _fixed_day.set(day)
    try:
        yield
    finally:
        _fixed_day.reset(token)
