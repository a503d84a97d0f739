"""What the database writes is byte for byte what Python writes."""

import unicodedata
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports import statement
from exports.comma_separated import write
from exports.safety import SAFE_STARTS, clean_text, looks_like_formula
from tests.exports.stated import COLUMNS, LONG_AGO, StatedRows, as_written_in_python, chosen
from tests.exports.strategies import HOSTILE_START
from tests.exports.tables import HOSTILE, ROW, table

pytestmark = pytest.mark.django_db

WRITABLE = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
SIGNS = st.text(st.sampled_from(" ,;\"\n\r\t=+-@'\\.%aé\x85\xa0\xad\ufffe\u200b"), max_size=6)
texts = st.builds(str.__add__, HOSTILE_START, SIGNS | st.text(WRITABLE, max_size=20))
plain = st.sampled_from(["", "a", "É, b", "« c »", "12", "a,b", "~", "日本"])
longs = st.integers(-(2**63), 2**63 - 1)
row = {
    "since": st.none() | st.dates(),
    "seats": st.none() | st.integers(-3, 3) | longs,
    "fee": st.none() | st.integers(-101, 101) | longs,
    "current": st.none() | st.booleans(),
}
hostile_rows = st.fixed_dictionaries({"name": st.none() | texts, "link": texts, **row})
plain_rows = st.fixed_dictionaries({"name": st.none() | plain, "link": plain, **row})


def both(rows: list[dict[str, Any]], **fields: Any) -> tuple[bytes, bytes]:
    stated = table(StatedRows(rows), **{"columns": COLUMNS, **fields})
    other = table(as_written_in_python(rows), **{"columns": COLUMNS, **fields})
    assert statement.can_write(stated) and not statement.can_write(other)
    return b"".join(write(stated)), b"".join(write(other))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(hostile_rows, max_size=4) | st.lists(plain_rows, max_size=4),
    words=st.dictionaries(st.integers(-3, 3), texts | plain, max_size=3),
    notice=texts.map(lambda text: f"{text}."),
)
def test_the_bytes_are_the_same(rows, words, notice):
    by_database, by_python = both(rows, columns=[*COLUMNS, chosen(words)], notice=notice)
    assert by_database == by_python


@pytest.mark.parametrize(
    "text", [*HOSTILE, "", "'", '"', "a\nb", "a\r\nb", "\x01=1", "\x85", "a\x7f"]
)
def test_hostile_text(text):
    by_database, by_python = both([ROW | {"name": text}, ROW | {"link": text}])
    assert by_database == by_python


@pytest.mark.parametrize("text", ["a\0b", "\0=1", "\0"])
def test_a_nul_neither_passes_nor_ends_a_row(text):
    if connection.vendor == "postgresql":
        with pytest.raises(ValueError, match="NUL"):
            both([ROW | {"name": text}])
        return
    by_database, by_python = both([ROW | {"name": text}])
    assert by_database == by_python
    assert b"\0" not in by_database


def test_early_dates_and_the_greatest_numbers():
    rows = [ROW | {"since": LONG_AGO, "seats": 2**63 - 1, "fee": -(2**63)}, ROW | {"fee": -5}]
    by_database, by_python = both(rows)
    assert by_database == by_python
    assert b",0867-07-01,9223372036854775807,-92233720368547758.08," in by_database


def test_plain_texts_are_read_once(django_assert_num_queries):
    rows = [ROW, ROW | {"name": "Côté, « Luc »"}]
    with django_assert_num_queries(2):  # one of them finds places for the rows
        both(rows)
    with django_assert_num_queries(3):
        both([*rows, ROW | {"name": "=1+1"}])


def test_no_safe_start_begins_a_formula_or_is_changed():
    safe = [chr(point) for first, last in SAFE_STARTS for point in range(ord(first), ord(last) + 1)]
    assert not [each for each in safe if looks_like_formula(each) or looks_like_formula(f"{each}=")]
    assert not [each for each in safe if clean_text(each) != each]
    assert all(
        f"{letter}" in safe for letter in 'AZaz09«"(#É' + unicodedata.lookup("COPYRIGHT SIGN")
    )
