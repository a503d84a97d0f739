"""The history as a picture: a lane for each seat of each office, a bar for each appointment."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from executive.history import History, Line
from executive.models import Appointment, Office
from executive.scale import WIDTH, Mark, Scale
from members.pictures import ink_on
from record.bilingual import localized
from tenure.span import Span

HEADING, LANE, BAR, ACTING_BAR = 26, 38, 32, 20
AXIS = 24
TAIL = 12
"""The length of the hatched part of a bar whose end there is not firm."""
GREY = "#b9bfc9"
"""For holders of no party, and parties of no colour: unlike the hollow bar of a vacant seat."""
LEAST = 3
"""The width of the shortest bar; a day of thirty years would not show."""
TYPE = 11
LETTER = 0.62
"""A letter's width as a part of the size of type, on the wide side."""


@dataclass(frozen=True)
class Bar:
    """`name` and `mark` are "" where they would not fit. `tails` are the places of hatched ends,
    `colour` "" is a vacant seat; all lengths in the units of the picture."""

    line: Line
    x: float
    y: float
    width: float
    height: float
    text_x: float
    colour: str
    ink: str
    name: str
    mark: str
    tails: Sequence[float]
    tail: float

    @property
    def first_text_y(self) -> float:
        return self.y + self.height / 2 - (TYPE * 0.6 if self.name and self.mark else 0)

    @property
    def second_text_y(self) -> float:
        return self.first_text_y + TYPE * 1.2


@dataclass(frozen=True)
class Group:
    """An office's name above its lanes."""

    office: Office
    y: float
    bars: Sequence[Bar]


@dataclass(frozen=True)
class Picture:
    height: float
    groups: Sequence[Group]
    covered: Sequence[Mark]
    years: Sequence[Mark]
    days: Span

    width = WIDTH
    type_size = TYPE

    @property
    def foot(self) -> float:
        return self.height - AXIS


def timeline(history: History, founded: date | None) -> Picture | None:
    """From the founding, or the first row if that is earlier or the founding is not known, until
    today or the last row's end. None where there is no row.
    """
    scale = Scale.of(history, founded)
    if scale is None:
        return None
    groups: list[Group] = []
    y = 0.0
    for office in history.offices:
        lanes = lanes_of(history.of(office))
        if lanes:
            tops = [y + HEADING + LANE * number for number in range(len(lanes))]
            bars = [
                _bar(line, top, scale)
                for top, lane in zip(tops, lanes, strict=True)
                for line in lane
            ]
            groups.append(Group(office, y, bars))
            y += HEADING + LANE * len(lanes)
    covered = [
        Mark(scale.x(shared.since), scale.x(shared.until) - scale.x(shared.since))
        for span in history.covered
        if (shared := span.intersection(scale.days))
    ]
    return Picture(y + AXIS, groups, covered, scale.years(), scale.days)


def lanes_of(lines: Iterable[Line]) -> list[list[Line]]:
    """As few as the days allow. A line goes on where one of its own party just ended, else where
    any did, else in the first free lane."""
    lanes: list[list[Line]] = []
    for line in lines:
        free = [lane for lane in lanes if not lane[-1].span.overlaps(line.span)]
        if free:
            max(free, key=lambda lane: _follows(lane[-1], line)).append(line)
        else:
            lanes.append([line])
    return lanes


def _follows(before: Line, line: Line) -> int:
    one, other = before.appointment, line.appointment
    same_party = bool(one and other and one.party == other.party)
    return before.span.touches(line.span) * 2 + same_party


def _bar(line: Line, top: float, scale: Scale) -> Bar:
    span, held = line.span, line.appointment
    left, right = scale.x(span.since), scale.x(span.until)
    width = max(LEAST, right - left)
    left = min(left, WIDTH - width)
    height = ACTING_BAR if held and held.basis == Appointment.Basis.ACTING else BAR
    tail = min(TAIL, width / 3)
    begins_firm = span.since_precision.is_firm
    ends_firm = span.until is None or span.until_precision.is_firm
    tails = [x for x, firm in ((left, begins_firm), (left + width - tail, ends_firm)) if not firm]
    room = width - tail * len(tails) - 8
    name, mark = _texts(line, room, height)
    colour = ((held.party and held.party.colour) or GREY) if held else ""
    return Bar(
        line=line,
        x=left,
        y=top + (BAR - height) / 2,
        width=round(width, 1),
        height=height,
        text_x=round(left + (0 if begins_firm else tail) + 4, 1),
        colour=colour,
        ink=ink_on(colour) if colour else "",
        name=name,
        mark=mark,
        tails=[round(x, 1) for x in tails],
        tail=round(tail, 1),
    )


def _texts(line: Line, room: float, height: float) -> tuple[str, str]:
    """The family name and the party's abbreviation, each where it fits."""
    held = line.appointment
    if held is None:
        return "", ""
    name = _fitting(held.parliamentarian.family_name, room)
    mark = _fitting(localized(held.party, "abbreviation") if held.party else "–", room)
    return (name, mark) if height == BAR else ("", mark)


def _fitting(text: str, room: float) -> str:
    return text if len(text) * TYPE * LETTER <= room else ""
