"""`?on=`, `?from=&to=`: what they accept, and what they say of nonsense."""

from datetime import date

import pytest

from tenure import clock
from tenure.forms import OnForm, PeriodForm

TODAY = date(2021, 3, 12)


def test_no_day_means_today():
    with clock.set_to(TODAY):
        form = OnForm({})
        assert form.is_valid()
        assert form.day() == TODAY


@pytest.mark.parametrize("nonsense", ["yesterday", "12/03/2021", "2021-02-30", "1066-10-14", "٢"])
def test_nonsense_gets_a_sentence(nonsense):
    form = OnForm({"on": nonsense})
    assert not form.is_valid()
    assert "2021-03-12" in form.errors["on"][0] or "1867" in form.errors["on"][0]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("2021-03-12", "2021-03-12"), ("1066-10-14", "1066-10-14"), ("nonsense", ""), ("", "")],
)
def test_the_field_shows_again_what_is_a_date(asked, shown):
    field = str(OnForm({"on": asked})["on"])
    assert 'type="date"' in field
    assert (f'value="{shown}"' in field) if shown else ("value" not in field)


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ({"from": "2011-05-02", "to": "2015-10-18"}, date(2011, 5, 2), date(2015, 10, 18)),
        ({"from": "2011-05-02"}, date(2011, 5, 2), TODAY),
        ({"to": "2015-10-18"}, date(1867, 7, 1), date(2015, 10, 18)),
        ({"from": "2030-01-01"}, date(2030, 1, 1), date(2030, 1, 1)),
    ],
)
def test_a_period_includes_both_its_days(query, first, last):
    with clock.set_to(TODAY):
        form = PeriodForm(query)
        assert form.is_valid()
        assert (form.period().since, form.period().last_day) == (first, last)


def test_a_day_and_a_period_are_two_questions():
    form = PeriodForm({"on": "2021-01-01", "from": "2020-01-01"})
    assert not form.is_valid()
    assert "on" in form.errors


def test_a_period_that_ends_before_it_begins_is_refused():
    form = PeriodForm({"from": "2021-01-02", "to": "2021-01-01"})
    assert not form.is_valid()
    assert "to" in form.errors
    assert PeriodForm({}).is_valid()


def test_no_period_is_none():
    form = PeriodForm({})
    assert form.is_valid()
    assert form.period() is None
