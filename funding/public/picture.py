"""Income and spending by fiscal year as a picture: for each year four bars side by side."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exports.money import money
from funding.public.years import YearFigures

LEFT, TOP, RIGHT, FOOT = 76, 12, 8, 30
HEIGHT = 240
"""From the highest amount to the lowest, without the margins."""
BAR, GAP, BETWEEN = 26, 3, 36
LEAST_WIDTH = 420
LEAST_BAR = 1.5
"""The height of a bar of one cent beside one of thousands: it must still show."""
MOST_TICKS = 6
STEPS = (1, 2, 5)
DOLLAR = 100
_NO_CENTS = re.compile(r"[.,]00(?=\D*$)")

SERIES = ("fees", "support", "spent", "in_kind")
"""The figures of a year, each without its "_cents"."""


@dataclass(frozen=True)
class Bar:
    """`series`: one of SERIES. All lengths in the units of the picture."""

    series: str
    cents: int
    x: float
    y: float
    height: float

    width = BAR


@dataclass(frozen=True)
class YearBars:
    figures: YearFigures
    x: float
    bars: Sequence[Bar]


@dataclass(frozen=True)
class Tick:
    y: float
    label: str
    is_zero: bool


@dataclass(frozen=True)
class Picture:
    width: float
    years: Sequence[YearBars]
    ticks: Sequence[Tick]

    height = TOP + HEIGHT + FOOT
    left = LEFT

    @property
    def right(self) -> float:
        return self.width - RIGHT


def years_picture(figures: Sequence[YearFigures]) -> Picture | None:
    """Oldest first. None where no year has an amount."""
    amounts = [cents for one in figures for _series, cents in _amounts(one)]
    if not any(amounts):
        return None
    scale = _Scale.of(amounts)
    group = (BAR + GAP) * len(SERIES) + BETWEEN
    width = max(LEAST_WIDTH, LEFT + group * len(figures) + RIGHT)
    years = [
        _year_bars(one, LEFT + BETWEEN / 2 + group * place, scale)
        for place, one in enumerate(figures)
    ]
    return Picture(width, years, list(scale.ticks()))


@dataclass(frozen=True)
class _Scale:
    """Whole steps of cents around all the amounts and zero."""

    lowest: int
    highest: int
    step: int

    @classmethod
    def of(cls, amounts: Sequence[int]) -> "_Scale":
        low, high = min(0, *amounts), max(0, *amounts)
        step = _step(high - low)
        return cls(low // step * step, -(-high // step) * step, step)

    def y(self, cents: int) -> float:
        return round(TOP + HEIGHT * (self.highest - cents) / (self.highest - self.lowest), 1)

    def ticks(self) -> Iterator[Tick]:
        for cents in range(self.lowest, self.highest + 1, self.step):
            yield Tick(self.y(cents), _NO_CENTS.sub("", money(cents)), cents == 0)


def _step(reach: int) -> int:
    """The smallest of 1, 2, 5, 10, 20 … dollars that needs no more than MOST_TICKS steps."""
    power = DOLLAR
    while True:
        for one in STEPS:
            if reach <= one * power * (MOST_TICKS - 1):
                return one * power
        power *= 10


def _year_bars(figures: YearFigures, x: float, scale: _Scale) -> YearBars:
    bars = []
    for series, cents in _amounts(figures):
        top, bottom = scale.y(max(cents, 0)), scale.y(min(cents, 0))
        height = max(LEAST_BAR, round(bottom - top, 1)) if cents else 0
        y = bottom - height if cents > 0 else top
        bars.append(Bar(series, cents, x + (BAR + GAP) * SERIES.index(series), round(y, 1), height))
    return YearBars(figures, x + (BAR + GAP) * len(SERIES) / 2, bars)


def _amounts(figures: YearFigures) -> Iterator[tuple[str, int]]:
    """Those that are recorded."""
    for series in SERIES:
        cents = getattr(figures, f"{series}_cents")
        if cents is not None:
            yield series, cents
