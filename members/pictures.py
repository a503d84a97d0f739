"""The seats picture: one dot a person in half-rings, drawn as SVG by the template."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from members.counts import Line

WIDTH = 480
MARGIN = 4
INNER = 0.42
"""The innermost ring's radius, as a part of the outermost one's."""
LARGEST_DOT = 17.0
MOST_DOTS = 500
LEAST_MARK = 6.5
"""Below this size of type (in units of the picture) a mark could not be read and is left out."""
NO_COLOUR = "#ffffff"


@dataclass(frozen=True)
class Dot:
    x: float
    y: float
    colour: str
    ink: str
    mark: str


@dataclass(frozen=True)
class Picture:
    """All lengths in the units of its viewBox; `mark_size` 0 leaves the marks out."""

    height: float
    radius: float
    mark_size: float
    dots: Sequence[Dot]

    width = WIDTH


def seats(lines: Sequence[Line]) -> Picture | None:
    """The parties side by side in the given order; None for nobody, or more than it can tell."""
    total = sum(line.total for line in lines)
    if not 0 < total <= MOST_DOTS:
        return None
    radius, places = _places(total)
    colours = [line for line in lines for _seat in range(line.total)]
    dots = [_dot(x, y, line) for (x, y), line in zip(places, colours, strict=True)]
    longest = max(len(line.mark) for line in lines)
    size = round(min(radius * 0.95, radius * 2.7 / longest), 1)
    height = round(max(y for _x, y in places) + radius + MARGIN, 1)
    return Picture(height, radius, size if size >= LEAST_MARK else 0, dots)


def ink_on(colour: str) -> str:
    """Black or white, whichever stands out more on `colour` ("#rrggbb"), by WCAG's luminance."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#000000" if luminance > 0.179 else "#ffffff"


def _dot(x: float, y: float, line: Line) -> Dot:
    colour = line.colour or NO_COLOUR
    return Dot(x, y, colour, ink_on(colour), line.mark)


def _places(total: int) -> tuple[float, list[tuple[float, float]]]:
    """The dots' radius, and their centres from left to right along the half-rings."""
    rings = _rings(total)
    outer = WIDTH / 2 - MARGIN
    step = (1 - INNER) / (len(rings) + 0.5)
    radius = min(LARGEST_DOT, outer * step * 0.44)
    turned = []
    for ring, seats_in_ring in enumerate(rings):
        distance = (outer - radius) * (1 - step * (len(rings) - 1 - ring))
        for angle in _angles(seats_in_ring):
            x = WIDTH / 2 - distance * math.cos(angle)
            y = outer - distance * math.sin(angle)
            turned.append((angle, ring, round(x, 1), round(y, 1)))
    turned.sort()
    return round(radius, 1), [(x, y) for _angle, _ring, x, y in turned]


def _rings(total: int) -> list[int]:
    """How many dots in each half-ring, inner first: as few rings as hold them without touching."""
    count = 1
    while _room(count) < total:
        count += 1
    lengths = [INNER + (1 - INNER) * (ring + 1) / count for ring in range(count)]
    rings = [math.floor(total * length / sum(lengths)) for length in lengths]
    for ring in range(total - sum(rings)):
        rings[-1 - ring % count] += 1
    return [dots for dots in rings if dots]


def _room(rings: int) -> int:
    step = (1 - INNER) / (rings + 0.5)
    return sum(int(math.pi * (1 - step * ring) / step) for ring in range(rings))


def _angles(number: int) -> Iterator[float]:
    if number == 1:
        yield math.pi / 2
        return
    for place in range(number):
        yield math.pi * place / (number - 1)
