import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from exports.money import money

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("cents", "english", "french"),
    [
        (0, "$0.00", f"0,00{NBSP}$"),
        (5, "$0.05", f"0,05{NBSP}$"),
        (4000, "$40.00", f"40,00{NBSP}$"),
        (123450, "$1,234.50", f"1{NBSP}234,50{NBSP}$"),
        (-123450, "−$1,234.50", f"−1{NBSP}234,50{NBSP}$"),
        (-1, "−$0.01", f"−0,01{NBSP}$"),
        (99999, "$999.99", f"999,99{NBSP}$"),
        (100000, "$1,000.00", f"1{NBSP}000,00{NBSP}$"),
        (
            2**63 - 1,
            "$92,233,720,368,547,758.07",
            f"92{NBSP}233{NBSP}720{NBSP}368{NBSP}547{NBSP}758,07{NBSP}$",
        ),
    ],
)
def test_money_is_written_as_each_language_writes_it(cents, english, french):
    assert money(cents, "en") == english
    assert money(cents, "fr") == french


@given(st.integers())
def test_no_cent_is_lost_at_any_size(cents):
    for language in ("en", "fr"):
        digits = "".join(letter for letter in money(cents, language) if letter.isdigit())
        assert int(digits) == abs(cents)
        assert money(cents, language).startswith("−") == (cents < 0)


def test_the_active_language_decides_where_none_is_given():
    with translation.override("fr"):
        assert money(4000) == f"40,00{NBSP}$"
    with translation.override("en"):
        assert money(4000) == "$40.00"
    with translation.override(None):
        assert money(4000) == "$40.00"


def rendered(value):
    return Template("{% load money %}{{ value|money }}").render(Context({"value": value}))


def test_the_filter_writes_what_the_function_writes():
    with translation.override("fr"):
        assert rendered(-123450) == f"−1{NBSP}234,50{NBSP}$"
    assert rendered(0) == "$0.00"
    assert rendered(None) == ""


@pytest.mark.parametrize("value", [40.0, "4000", True])
def test_the_filter_takes_whole_cents_only(value):
    with pytest.raises(TypeError, match="whole cents"):
        rendered(value)


def test_the_filter_has_no_argument():
    with pytest.raises(TemplateSyntaxError):
        Template('{% load money %}{{ value|money:"fr" }}')
