"""Days that are known to the day, the month, the year or only about."""

from dataclasses import dataclass
from datetime import date, time

import pytest
from django.utils import translation

from tenure import clock
from tenure.points import months_before, point_in_iso, point_in_words, surely_before


@dataclass
class Point:
    day: date
    day_precision: str = "day"


DAY = date(2009, 10, 1)


@pytest.mark.parametrize(
    ("precision", "english", "french", "iso"),
    [
        ("day", "1 October 2009", "1er octobre 2009", "2009-10-01"),
        ("month", "October 2009", "octobre 2009", "2009-10"),
        ("year", "2009", "2009", "2009"),
        ("about", "about 2009", "vers 2009", "2009~"),
    ],
)
def test_no_more_exactly_than_it_is_known(precision, english, french, iso):
    assert point_in_words(DAY, precision) == english
    with translation.override("fr"):
        assert point_in_words(DAY, precision) == french
    assert point_in_iso(DAY, precision) == iso


@pytest.mark.parametrize(
    ("first", "second", "before"),
    [
        (Point(date(2014, 1, 1)), Point(date(2014, 1, 2)), True),
        (Point(date(2014, 1, 2)), Point(date(2014, 1, 2)), False),
        (Point(date(2014, 1, 1), "month"), Point(date(2014, 1, 20)), False),
        (Point(date(2013, 12, 1), "month"), Point(date(2014, 1, 20)), True),
        (Point(date(2014, 1, 1), "year"), Point(date(2014, 12, 31)), False),
        (Point(date(2013, 12, 31)), Point(date(2014, 1, 1), "year"), True),
        (Point(date(1990, 1, 1), "about"), Point(date(2014, 1, 1)), False),
    ],
)
def test_before_only_where_it_is_sure(first, second, before):
    assert surely_before(first, second) is before
    assert not surely_before(second, first) or not before


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2021, 5, 31), 3, date(2021, 2, 28)),
        (date(2020, 5, 31), 3, date(2020, 2, 29)),
        (date(2021, 1, 15), 1, date(2020, 12, 15)),
        (date(2021, 12, 1), 12, date(2020, 12, 1)),
        (date(2021, 12, 31), 24, date(2019, 12, 31)),
    ],
)
def test_months_are_calendar_months(day, months, expected):
    assert months_before(day, months) == expected


def test_clocks_skip_an_hour_in_spring_and_none_in_autumn():
    spring, autumn = date(2025, 3, 9), date(2025, 11, 2)
    two_thirty = time(2, 30)
    assert clock.is_skipped(clock.moment(spring, two_thirty))
    assert not clock.is_skipped(clock.moment(autumn, two_thirty))
    hours = [clock.moment(spring, time(hour)).utcoffset() for hour in (1, 3)]
    assert [offset.total_seconds() / 3600 for offset in hours] == [-5, -4]
