import sys
import unicodedata

import pytest
from hypothesis import given

from exports import safety
from exports.safety import clean_text, defused, looks_like_formula
from tests.exports.strategies import texts
from tests.exports.tables import HOSTILE


@pytest.mark.parametrize("text", HOSTILE)
def test_formulas_and_their_look_alikes_get_an_apostrophe(text):
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Chris d'Entremont",
        "Rivière-du-Loup",
        "a=1",
        "(514) 555",
        "'quoted",
        "1-2",
        " Ève",
        "  ",
    ],
)
def test_ordinary_text_is_left_alone(text):
    assert not looks_like_formula(text)
    assert defused(text) == text


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\x7f", "\x85", "\ud800", "\udfff", "\uffff"]
)
def test_what_no_file_may_carry_shows_as_replaced(character):
    assert clean_text(f"Anna{character}Maria") == "Anna\ufffdMaria"


def test_line_ends_become_one_kind_and_tabs_and_accents_stay():
    assert clean_text("a\r\nb\rc\nd\té ᐃ 🇨🇦") == "a\nb\nc\nd\té ᐃ 🇨🇦"


@given(texts)
def test_cleaned_text_can_always_be_encoded_and_is_clean(text):
    cleaned = clean_text(text)
    cleaned.encode()
    assert clean_text(cleaned) == cleaned


@given(texts)
def test_defused_text_is_never_a_formula_and_never_shorter(text):
    assert not looks_like_formula(defused(text))
    assert defused(text).endswith(text)


def test_what_is_asked_first_is_never_wrong():
    """Of every character there is, by the signs and patterns themselves."""
    for point in range(sys.maxunicode + 1):
        each = chr(point)
        if each.isprintable():
            assert not safety._UNWRITABLE.search(each) and not safety._LINE_ENDS.search(each)
        if each.isalnum():
            assert not safety._IGNORED_IN_FRONT.match(each).end()
            assert unicodedata.normalize("NFKC", each)[0] not in safety._FORMULA_SIGNS
