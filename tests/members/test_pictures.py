import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from members import pictures
from members.counts import Line


def line(number: int, mark: str = "AB") -> Line:
    return Line(None, mark, mark, [number])


@pytest.mark.parametrize("total", [*range(1, 121), 338, 443, 500])
def test_every_seat_has_its_own_place_inside_the_picture(total: int) -> None:
    picture = pictures.seats([line(total)])
    assert picture is not None and len(picture.dots) == total
    for dot in picture.dots:
        assert picture.radius <= dot.x <= picture.width - picture.radius
        assert picture.radius <= dot.y <= picture.height - picture.radius
    closest = min(
        (math.dist((one.x, one.y), (other.x, other.y)) for one, other in pairs(picture.dots)),
        default=math.inf,
    )
    assert closest >= 2 * picture.radius * 0.98


def pairs(dots):
    """Neighbours are close in the order of the angle; farther apart ones cannot touch."""
    for start in range(0, len(dots), 20):
        yield from combinations(dots[start : start + 40], 2)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=8))
def test_parties_stand_side_by_side_in_the_given_order(numbers: list[int]) -> None:
    lines = [line(number, mark) for number, mark in zip(numbers, "ABCDEFGH", strict=False)]
    picture = pictures.seats(lines)
    assert "".join(dot.mark for dot in picture.dots) == "".join(
        each.mark * each.total for each in lines
    )


@pytest.mark.parametrize("total", [0, 501])
def test_nobody_or_too_many_are_no_picture(total: int) -> None:
    assert pictures.seats([line(total)]) is None


@pytest.mark.parametrize(
    ("colour", "ink"),
    [
        ("#000000", "#ffffff"),
        ("#ffffff", "#000000"),
        ("#1f4e9c", "#ffffff"),
        ("#e8c547", "#000000"),
    ],
)
def test_the_mark_stands_out_on_its_colour(colour: str, ink: str) -> None:
    assert pictures.ink_on(colour) == ink


def test_long_marks_are_written_small_and_unreadable_ones_left_out() -> None:
    assert (
        pictures.seats([line(20, "ABC")]).mark_size > pictures.seats([line(20, "ABCDE")]).mark_size
    )
    assert pictures.seats([line(500, "ABCDEF")]).mark_size == 0
