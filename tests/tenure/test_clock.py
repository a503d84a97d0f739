"""Today is Toronto's date, not the server's or UTC's."""

from datetime import UTC, date, datetime
from unittest import mock

from tenure import clock


def test_late_evening_in_toronto_is_still_today():
    evening = datetime(2021, 1, 2, 3, 30, tzinfo=UTC)
    with mock.patch("django.utils.timezone.now", return_value=evening):
        assert clock.today() == date(2021, 1, 1)


def test_a_fixed_day_ends_with_its_block():
    with clock.set_to(date(2010, 6, 1)):
        with clock.set_to(date(2018, 6, 1)):
            assert clock.today() == date(2018, 6, 1)
        assert clock.today() == date(2010, 6, 1)
    assert clock.today() != date(2010, 6, 1)


def test_the_date_in_toronto_of_a_moment_elsewhere():
    assert clock.day_of(datetime(2024, 5, 13, 3, 59, tzinfo=UTC)) == date(2024, 5, 12)
    assert clock.day_of(datetime(2024, 5, 13, 4, 0, tzinfo=UTC)) == date(2024, 5, 13)
