"""The picture of the fiscal years: bars stand on zero, as high as their amounts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.fiscal_years import FiscalYear
from funding.models import Account
from funding.public.picture import FOOT, HEIGHT, LEAST_BAR, MOST_TICKS, TOP, years_picture
from funding.public.years import Line, YearFigures
from tenure.span import Span

FEES = Account(pk=1, code="4000", name_en="Fees", kind="income")
EVENTS = Account(pk=2, code="5000", name_en="Events", kind="expense")


def year(number: int, fees: int | None = None, spent: int | None = None) -> YearFigures:
    lines = [(FEES, fees), (EVENTS, spent)]
    span = Span(date(number, 4, 1), date(number + 1, 4, 1))
    return YearFigures(
        FiscalYear(number, span),
        tuple(Line(account, None, cents) for account, cents in lines if cents is not None),
        is_closed=False,
        up_to=None,
    )


@pytest.mark.parametrize("figures", [[], [year(2023)], [year(2023, 0, 0)]])
def test_nothing_recorded_is_no_picture(figures: list[YearFigures]) -> None:
    assert years_picture(figures) is None


def test_a_year_without_an_amount_keeps_its_place_and_has_no_bar() -> None:
    picture = years_picture([year(2022, 100_00), year(2023), year(2024, 50_00)])
    assert [len(one.bars) for one in picture.years] == [1, 0, 1]
    places = [one.x for one in picture.years]
    assert places[1] - places[0] == places[2] - places[1] > 0


def test_ticks_are_round_and_in_the_language() -> None:
    picture = years_picture([year(2023, 3_080_00, 450_50)])
    assert [tick.label for tick in picture.ticks] == ["$0", "$1,000", "$2,000", "$3,000", "$4,000"]


amounts = st.none() | st.integers(-(10**12), 10**12)


@given(st.lists(st.tuples(amounts, amounts), min_size=1, max_size=5))
def test_every_bar_stands_on_zero_inside_the_picture(pairs: list[tuple]) -> None:
    figures = [year(2000 + place, *pair) for place, pair in enumerate(pairs)]
    picture = years_picture(figures)
    if picture is None:
        assert not any(any(pair) for pair in pairs)
        return
    assert 2 <= len(picture.ticks) <= MOST_TICKS + 2
    [zero] = [tick.y for tick in picture.ticks if tick.is_zero]
    for one in picture.years:
        for bar in one.bars:
            edge = bar.y + bar.height if bar.cents > 0 else bar.y
            assert edge == pytest.approx(zero, abs=0.2)
            assert bar.height >= (LEAST_BAR if bar.cents else 0)
            assert TOP - LEAST_BAR <= bar.y <= TOP + HEIGHT
            assert 0 < bar.x < picture.right
    assert picture.height == TOP + HEIGHT + FOOT
