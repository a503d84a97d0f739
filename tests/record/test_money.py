import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from exports.money import money
from record.money import MoneyField

ANY = {"allow_zero": True, "allow_negative": True}


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("40", 4000),
        ("40.00", 4000),
        ("40,00", 4000),
        ("40.5", 4050),
        ("1234,5", 123450),
        ("0.05", 5),
        ("007", 700),
        ("$1,234.50", 123450),
        ("$ 1,234.50", 123450),
        ("1 234,50 $", 123450),
        ("1 234.50", 123450),
        ("1\u00a0234,50\u00a0$", 123450),
        ("1\u202f234,50\u202f$", 123450),
        ("1\u2009234,50", 123450),
        ("1,234,567", 123456700),
        ("1 234 567", 123456700),
        ("  40\t", 4000),
        ("9999999999.99", 999999999999),
        ("9,999,999,999.99", 999999999999),
    ],
)
def test_amounts_are_read_as_people_type_them(typed, cents):
    assert MoneyField().clean(typed) == cents


REFUSED = [
    ("forty", "shape"),
    ("40 dollars", "shape"),
    ("1e3", "shape"),
    ("0x40", "shape"),
    ("40.", "shape"),
    (".50", "shape"),
    ("$", "shape"),
    ("-", "shape"),
    ("--40", "shape"),
    ("-$-40", "shape"),
    ("40-", "shape"),
    ("(40)", "shape"),
    ("$40$", "shape"),
    ("1.234,50", "shape"),
    ("12,34.50", "shape"),
    ("1 23,50", "shape"),
    ("1  234", "shape"),
    ("1,234 567", "shape"),
    ("1,234,50", "shape"),
    ("1.2.3", "shape"),
    ("40%", "shape"),
    ("=40", "shape"),
    ("4_0", "shape"),
    ("1\n234", "shape"),
    ("1'234.50", "shape"),
    ("٤٠", "shape"),
    ("４０", "shape"),
    ("4²", "shape"),
    ("½", "shape"),
    ("\u200e40", "shape"),
    ("4\u200b0", "shape"),
    ("4" * 41, "shape"),
    ("9" * 5000, "shape"),
    ("40 €", "currency"),
    ("€40", "currency"),
    ("£40", "currency"),
    ("US$40", "currency"),
    ("40 USD", "currency"),
    ("40usd", "currency"),
    ("40 CAD", "currency"),
    ("40 euros", "currency"),
    ("＄40", "currency"),
    ("1.005", "decimals"),
    ("1.234", "decimals"),
    ("1234,567", "decimals"),
    ("0,123", "decimals"),
    ("1,234.567", "decimals"),
    ("1 234,567", "decimals"),
    ("1,234", "two_ways"),
    ("$12,345", "two_ways"),
    ("-999,999", "two_ways"),
    ("12345678901", "too_large"),
    ("12,345,678,901.00", "too_large"),
    ("0", "zero"),
    ("0.00", "zero"),
    ("-0", "zero"),
    ("-40", "negative"),
    ("−40", "negative"),
    ("$-40", "negative"),
    ("-0.01", "negative"),
]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("typed", "code"), REFUSED)
def test_what_could_be_misread_is_refused_with_a_sentence(typed, code, language):
    with translation.override(language), pytest.raises(ValidationError) as refusal:
        MoneyField().clean(typed)
    assert [error.code for error in refusal.value.error_list] == [code]
    (sentence,) = refusal.value.messages
    assert sentence.endswith(".")
    assert len(sentence) < 160


def test_every_sentence_is_in_french_too():
    codes = ["shape", "currency", "decimals", "two_ways", "too_large", "negative", "zero"]
    assert {code for _typed, code in REFUSED} == set(codes)
    with translation.override("fr"):
        french = [str(MoneyField().error_messages[code]) for code in codes]
    with translation.override("en"):
        english = [str(MoneyField().error_messages[code]) for code in codes]
    assert not set(french) & set(english)


def test_an_amount_that_reads_two_ways_is_shown_how_to_be_written():
    with pytest.raises(ValidationError, match="Write 1234 for thousands"):
        MoneyField().clean("1,234")
    assert MoneyField().clean("1234") == 123400


@pytest.mark.parametrize("typed", ["0", "-0.00"])
def test_zero_is_taken_where_it_makes_sense(typed):
    assert MoneyField(allow_zero=True).clean(typed) == 0


@pytest.mark.parametrize("typed", ["-40", "−$40.00", "$-40", "- 40,00 $"])
def test_less_than_zero_is_taken_where_it_makes_sense(typed):
    assert MoneyField(allow_negative=True).clean(typed) == -4000
    with pytest.raises(ValidationError):
        MoneyField(allow_zero=True).clean(typed)


@pytest.mark.parametrize("empty", [None, "", "   "])
def test_nothing_typed_is_no_amount_not_zero(empty):
    assert MoneyField(required=False).clean(empty) is None
    with pytest.raises(ValidationError) as refusal:
        MoneyField().clean(empty)
    assert refusal.value.code == "required"


@pytest.mark.parametrize("language", ["en", "fr"])
@given(cents=st.integers(-(10**12) + 1, 10**12 - 1))
def test_what_is_written_can_be_typed_back(language, cents):
    assert MoneyField(**ANY).clean(money(cents, language)) == cents
    with translation.override(language):
        assert MoneyField(**ANY).clean(MoneyField().prepare_value(cents)) == cents


@given(st.text(max_size=50) | st.text("0123456789.,- $\u00a0−", max_size=14))
def test_anything_typed_is_an_amount_or_a_refusal(typed):
    try:
        cents = MoneyField(required=False, **ANY).clean(typed)
    except ValidationError:
        return
    assert cents is None or abs(cents) < 10**12


class Payment(forms.Form):
    amount = MoneyField()


@pytest.mark.parametrize(("language", "shown"), [("en", "1234.50"), ("fr", "1234,50")])
def test_an_amount_to_change_is_shown_ready_to_edit(language, shown):
    with translation.override(language):
        html = str(Payment(initial={"amount": 123450})["amount"])
    assert f'value="{shown}"' in html
    assert 'inputmode="decimal"' in html


def test_what_was_typed_is_shown_again_as_it_was():
    assert 'value="1,234"' in str(Payment({"amount": "1,234"})["amount"])


@pytest.mark.parametrize(
    ("typed", "changed"), [("40", False), ("$40.00", False), ("41", True), ("x", True), ("", True)]
)
def test_another_way_to_write_the_same_amount_is_no_change(typed, changed):
    assert Payment({"amount": typed}, initial={"amount": 4000}).has_changed() is changed
