"""Days that commands are called with."""

from argparse import ArgumentTypeError
from datetime import date

import pytest
from django.utils import translation

from tenure.arguments import iso_day


def test_a_day_as_year_month_day():
    assert iso_day("2018-06-01") == date(2018, 6, 1)


@pytest.mark.parametrize("text", ["", "2018-13-01", "01/06/2018", "yesterday", "2018-02-30"])
def test_anything_else_is_refused_with_the_remedy(text):
    with pytest.raises(ArgumentTypeError) as refusal:
        iso_day(text)
    assert str(refusal.value).startswith(f"{text!r} is no date. Write it as year-month-day")


def test_the_remedy_comes_in_french():
    with translation.override("fr"), pytest.raises(ArgumentTypeError) as refusal:
        iso_day("hier")
    assert str(refusal.value).startswith("'hier' n’est pas une date")
