"""How wide a printed table's columns are, reckoned in characters before anything is set."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LINE = {"portrait": 504, "landscape": 684}
"""Points between the margins of page.typ's letter paper."""

LARGEST, SMALLEST = 9.0, 6.5
CHARACTER = 0.53
"""Of the type's size; a cautious mean over capitals, small letters and digits."""

PADDING = 2.2
UNBROKEN = 20
"""Longer pieces are broken by tables.typ, which knows the same number."""

_BREAKS = re.compile(r"[\s/-]+")

WIDEST = 46


@dataclass(frozen=True)
class Need:
    """In characters: `least` so that no word breaks, `best` so that most cells take one line.
    Columns that can `grow` share what the line has left."""

    least: float
    best: float
    grow: bool


@dataclass(frozen=True)
class Layout:
    """`widths` are shares of the line; `size` is in points."""

    widths: list[float]
    size: float


def need(header: str, cells: Sequence[str], *, breaks: bool) -> Need:
    """`breaks` is False for numbers, money and dates, which stay on one line."""
    header_word = max((len(word) for word in header.split()), default=0) * 1.1
    lengths = sorted(len(line) for cell in cells for line in cell.split("\n"))
    longest = lengths[-1] if lengths else 0
    if not breaks:
        least = max(header_word, longest)
        return Need(least + PADDING, max(least, min(len(header), 14)) + PADDING, False)
    pieces = (len(piece) + 1 for cell in cells for piece in _BREAKS.split(cell))
    least = max(min(max(pieces, default=0), UNBROKEN), min(header_word, UNBROKEN), 4)
    usual = lengths[int(len(lengths) * 0.9)] if lengths else 0
    best = max(least, min(max(usual, longest * 0.5), WIDEST), min(len(header) * 1.1, 14))
    return Need(least + PADDING, best + PADDING, True)


def fits(needs: Sequence[Need], orientation: str) -> bool:
    """Whether the columns stand at full size without breaking a word, with some room to spare."""
    room = LINE[orientation] / (LARGEST * CHARACTER)
    best = sum(each.best for each in needs)
    return sum(each.least for each in needs) <= room and best <= 1.5 * room


def layout(needs: Sequence[Need], orientation: str) -> Layout | None:
    """None when even small type does not fit the line."""
    least = sum(each.least for each in needs)
    size = min(LARGEST, LINE[orientation] / (least * CHARACTER))
    if size < SMALLEST:
        return None
    room = LINE[orientation] / (size * CHARACTER)
    wanted = sum(each.best - each.least for each in needs) or 1.0
    part = min((room - least) / wanted, 1.0)
    widths = [each.least + (each.best - each.least) * part for each in needs]
    growing = [each.grow or not any(other.grow for other in needs) for each in needs]
    whole = sum(width for width, grows in zip(widths, growing, strict=True) if grows)
    stretch = 1 + (room - sum(widths)) / whole
    return Layout(
        [width * stretch if grows else width for width, grows in zip(widths, growing, strict=True)],
        size,
    )
