from datetime import date, datetime

import pytest

from exports.table import Column, dollars
from tests.exports.tables import column, row, table


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("date", datetime(2021, 3, 12, 10, 0)),
        ("date", "2021-03-12"),
        ("integer", True),
        ("integer", 1.5),
        ("cents", "40.00"),
        ("cents", 40.0),
        ("boolean", 1),
    ],
)
def test_a_value_of_another_kind_is_refused_by_name(kind, value):
    with pytest.raises(TypeError, match=f"'since' holds a {kind}"):
        column("since", kind).cell({"since": value})


def test_unknown_stays_unknown_and_text_is_cleaned():
    assert column("since", "date").cell({"since": None}) is None
    assert column("since", "date").cell({"since": date(2021, 3, 12)}) == date(2021, 3, 12)
    assert column("name").cell({"name": "a\x00b\ud800\r\nc"}) == "a\ufffdb\ufffd\nc"
    assert column("name").cell({"name": 12}) == "12"


@pytest.mark.parametrize("key", ["Name", "", "name-key", "1st", "notice", "nom é"])
def test_a_key_software_could_not_use_is_refused(key):
    with pytest.raises(ValueError, match="column key"):
        Column(key, "Header", row)


def test_a_kind_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="no kind 'money'"):
        Column("fee", "Fee", row, "money")  # type: ignore[arg-type]


def test_money_carries_its_unit_in_json_only():
    assert column("fee", "cents").json_key == "fee_cents"
    assert column("fee", "integer").json_key == "fee"
    with pytest.raises(ValueError, match="leave out '_cents'"):
        column("fee_cents", "cents")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"notice": "  "}, "pose as official"),
        ({"name": "Members list"}, "table name"),
        ({"columns": (column("name"), column("name"))}, "column given twice: name"),
        ({"columns": (column("fee", "cents"), column("fee_cents", "integer"))}, "fee_cents"),
        ({"filters": (("Party", "a"), ("Party", "b"))}, "filter given twice: Party"),
    ],
)
def test_a_table_that_would_lose_or_hide_something_is_refused(fields, message):
    with pytest.raises(ValueError, match=message):
        table(**fields)


@pytest.mark.parametrize(
    ("cents", "written"),
    [
        (123450, "1234.50"),
        (-5, "-0.05"),
        (0, "0.00"),
        (-100, "-1.00"),
        (10**18 + 7, "10000000000000000.07"),
    ],
)
def test_cents_are_written_exactly(cents, written):
    assert dollars(cents) == written
