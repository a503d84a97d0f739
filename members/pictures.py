"""The seats picture: one dot a person in half-rings, drawn as SVG by the template."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from members.counts import Line

WIDTH = 480
MARGIN = 4
HOLLOW = 0.42
"""The innermost half-ring's radius, as near as whole rings allow, as a part of the outermost's."""
DOT = 0.43
"""A dot's radius, as a part of the distance between neighbours."""
LARGEST_DOT = 20.0
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
    size = round(min(radius * 0.9, radius * 2.05 / longest), 1)
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
    distances, step = _rings(total)
    shrink = min(1, LARGEST_DOT / (DOT * step))
    turned = sorted(
        (angle, ring, distance * shrink)
        for ring, (distance, dots) in enumerate(_shared_out(total, distances))
        for angle in _angles(dots)
    )
    base = max(distances) * shrink + DOT * step * shrink + MARGIN
    centres = [
        (
            round(WIDTH / 2 - distance * math.cos(angle), 1),
            round(base - distance * math.sin(angle), 1),
        )
        for angle, _ring, distance in turned
    ]
    return round(DOT * step * shrink, 1), centres


def _rings(total: int) -> tuple[list[float], float]:
    """The half-rings' radii, inner first, and the distance between neighbouring dots on all of
    them: of one ring to twelve, the number whose innermost radius comes nearest to HOLLOW.
    """
    outer = WIDTH / 2 - LARGEST_DOT - MARGIN
    best: tuple[float, list[float], float] = (math.inf, [outer], outer)
    for count in range(1, 13):
        step = math.pi * count * outer / (total - count + math.pi * count * (count - 1) / 2 + 1)
        inner = outer - (count - 1) * step
        miss = abs(inner / outer - HOLLOW)
        if inner > 0 and miss < best[0]:
            best = (miss, [inner + ring * step for ring in range(count)], step)
    return best[1], best[2]


def _shared_out(total: int, distances: list[float]) -> list[tuple[float, int]]:
    """Each half-ring's radius with its number of dots, in proportion to its length."""
    shared: list[tuple[float, int]] = []
    left, length = total, sum(distances)
    for distance in distances:
        dots = round(left * distance / length)
        shared.append((distance, dots))
        left, length = left - dots, length - distance
    return shared


def _angles(number: int) -> Iterator[float]:
    if number == 1:
        yield math.pi / 2
        return
    for place in range(number):
        yield math.pi * place / (number - 1)
