"""Which days a fiscal year holds; by default it begins on 1 April."""

from datetime import date

import pytest

from funding.fiscal_years import (
    UnknownFiscalYear,
    fiscal_year,
    fiscal_year_of,
    fiscal_year_starts,
    fiscal_years,
)
from funding.models import FiscalYearStart

pytestmark = pytest.mark.django_db

MOVED = (date(2006, 4, 1), date(2027, 1, 1))


def days(year):
    return year.first_day, year.last_day


def test_a_year_of_the_installed_start():
    year = fiscal_year(2024)
    assert days(year) == (date(2024, 4, 1), date(2025, 3, 31))
    assert year.label == str(year) == "2024–2025"


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2024, 3, 31), 2023),
        (date(2024, 4, 1), 2024),
        (date(2025, 3, 31), 2024),
        (date(2006, 4, 1), 2006),
    ],
)
def test_the_year_of_a_day(day, number):
    year = fiscal_year_of(day)
    assert year.number == number
    assert day in year.span


def test_a_moved_start_makes_one_shorter_year():
    assert days(fiscal_year(2026, MOVED)) == (date(2026, 4, 1), date(2026, 12, 31))
    assert days(fiscal_year(2027, MOVED)) == (date(2027, 1, 1), date(2027, 12, 31))
    assert [fiscal_year(number, MOVED).label for number in (2025, 2026, 2027)] == [
        "2025–2026",
        "2026",
        "2027",
    ]
    assert fiscal_year_of(date(2027, 3, 31), MOVED).number == 2027


def test_a_start_moved_to_later_makes_one_longer_year():
    starts = (date(2006, 4, 1), date(2027, 7, 1))
    assert days(fiscal_year(2026, starts)) == (date(2026, 4, 1), date(2027, 6, 30))
    assert fiscal_year_of(date(2027, 5, 1), starts).number == 2026


def test_every_year_from_one_day_to_another():
    found = fiscal_years(date(2024, 3, 31), date(2025, 4, 1))
    assert [year.number for year in found] == [2023, 2024, 2025]


@pytest.mark.parametrize("number", [2005, 0, -1, 9999, 123456])
def test_a_year_nobody_knows(number):
    with pytest.raises(UnknownFiscalYear) as refusal:
        fiscal_year(number)
    assert list(refusal.value.message_dict) == ["year"]


def test_a_day_before_the_first_start():
    with pytest.raises(UnknownFiscalYear):
        fiscal_year_of(date(2006, 3, 31))


def test_one_query_or_none(django_assert_num_queries):
    with django_assert_num_queries(1):
        fiscal_years(date(2006, 4, 1), date(2026, 4, 1))
    starts = fiscal_year_starts()
    with django_assert_num_queries(0):
        fiscal_year_of(date(2020, 1, 1), starts)


def test_starts_come_in_order():
    FiscalYearStart.objects.create(first_day=date(2004, 1, 1))
    assert fiscal_year_starts() == (date(2004, 1, 1), date(2006, 4, 1))
    assert fiscal_year(2004).label == "2004"
