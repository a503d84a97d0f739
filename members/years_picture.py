"""The picture of one kind of tie over the years: a bar a year, drawn as SVG by the template."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 320
HEIGHT = 180
LEFT = 26
TOP = 12
FOOT = 158
GAP = 0.18
"""The space between bars, as a part of a year's room."""
MOST_LABELS = 6
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000)


@dataclass(frozen=True)
class Bar:
    """`number` None where it is not known; such a bar is as high as the picture."""

    year: int
    number: int | None
    x: float
    y: float
    width: float
    height: float
    label_x: float
    label: str

    @property
    def is_known(self) -> bool:
        return self.number is not None


@dataclass(frozen=True)
class Tick:
    y: float
    number: int


@dataclass(frozen=True)
class YearsPicture:
    """All lengths in the units of its viewBox."""

    bars: Sequence[Bar]
    ticks: Sequence[Tick]

    width = WIDTH
    height = HEIGHT
    left = LEFT
    top = TOP
    foot = FOOT

    @property
    def first(self) -> Bar:
        return self.bars[0]

    @property
    def last(self) -> Bar:
        return self.bars[-1]


def years_picture(numbers: Sequence[tuple[int, int | None]]) -> YearsPicture:
    """Of years with their numbers, oldest first, at least one."""
    most = max((number for _year, number in numbers if number is not None), default=0)
    step = next((step for step in STEPS if most <= step * 4), STEPS[-1])
    top = step * max(1, -(-most // step))
    ticks = [Tick(_y(number, top), number) for number in range(0, top + 1, step)]
    room = (WIDTH - LEFT) / len(numbers)
    every = -(-len(numbers) // MOST_LABELS)
    bars = [
        _bar(place, year, number, room, top, is_labelled=place % every == 0)
        for place, (year, number) in enumerate(numbers)
    ]
    return YearsPicture(bars, ticks)


def _bar(
    place: int, year: int, number: int | None, room: float, top: int, *, is_labelled: bool
) -> Bar:
    x = LEFT + room * (place + GAP / 2)
    y = TOP if number is None else _y(number, top)
    return Bar(
        year,
        number,
        round(x, 1),
        y,
        round(room * (1 - GAP), 1),
        round(FOOT - y, 1),
        round(LEFT + room * (place + 0.5), 1),
        str(year) if is_labelled else "",
    )


def _y(number: int, top: int) -> float:
    return round(FOOT - (FOOT - TOP) * number / top, 1)
