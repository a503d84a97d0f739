"""Where a day lies on the picture of the history."""

from dataclasses import dataclass
from datetime import date

from executive.history import History
from members.scope import known_days
from tenure.span import Span, day_before

WIDTH = 800
YEAR_LABEL = 44
"""The room that the number of a year takes."""


@dataclass(frozen=True)
class Mark:
    """A place along the years: a line with its year, or the beginning of a shaded stretch."""

    x: float
    width: float = 0
    label: str = ""


@dataclass(frozen=True)
class Scale:
    """Days along the width of the picture; `days` ends on the picture's right edge."""

    days: Span

    @classmethod
    def of(cls, history: History, founded: date | None) -> "Scale | None":
        if not history.lines:
            return None
        starts = [line.span.since for line in history.lines] + ([founded] if founded else [])
        ends = [line.span.until for line in history.lines] + [known_days().until]
        return cls(Span(date(min(starts).year, 1, 1), max(end for end in ends if end)))

    def x(self, day: date | None) -> float:
        """The picture's right edge for no day: still so."""
        until = self.days.until or day
        passed = ((day or until) - self.days.since).days
        return round(WIDTH * passed / (until - self.days.since).days, 1)

    def years(self) -> list[Mark]:
        first, last = self.days.since.year, day_before(self.days.until).year
        step = max(1, -(-(last - first + 1) * YEAR_LABEL // WIDTH))
        return [
            Mark(self.x(date(year, 1, 1)), label=str(year) if number % step == 0 else "")
            for number, year in enumerate(range(first, last + 1))
        ]
