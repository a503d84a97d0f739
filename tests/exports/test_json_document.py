import json
from datetime import date

from hypothesis import given

from exports.json_document import write
from exports.safety import clean_text
from exports.table import ROWS_A_PIECE
from tests.exports.strategies import rows
from tests.exports.tables import HOSTILE, NOTICE, ROW, Counted, row, table


def read(*args, **fields):
    return json.loads(b"".join(write(table(*args, **fields))).decode("utf-8"))


def test_the_document_says_what_it_is():
    document = read(
        [ROW],
        filters=(("Party", "Bloc Québécois"), ("On", date(2021, 3, 12))),
        source="The official list",
        written_on=date(2026, 1, 31),
    )
    assert {key: value for key, value in document.items() if key not in ("columns", "rows")} == {
        "title": "Members",
        "description": "Everyone on the roster.",
        "notice": NOTICE,
        "source": "The official list",
        "written_on": "2026-01-31",
        "filters": {"Party": "Bloc Québécois", "On": "2021-03-12"},
    }
    assert document["columns"][3] == {"key": "fee_cents", "label": "Fee", "kind": "cents"}
    assert document["rows"] == [
        {
            "name": "Élisabeth Brière",
            "since": "2019-10-21",
            "seats": 1,
            "fee_cents": 4000,
            "current": True,
            "link": "https://example.org/a",
        }
    ]


def test_every_row_has_the_keys_the_columns_name():
    document = read([row(fee=None, since=None)])
    assert list(document["rows"][0]) == [column["key"] for column in document["columns"]]
    assert document["rows"][0]["fee_cents"] is None


def test_without_rows_it_is_still_a_document():
    assert read()["rows"] == []


def test_text_is_not_defused_for_readers_that_have_types():
    assert [each["name"] for each in read([row(name=text) for text in HOSTILE])["rows"]] == HOSTILE


@given(rows)
def test_what_was_written_reads_back(rows):
    expected = [
        {
            "name": None if cells["name"] is None else clean_text(cells["name"]),
            "since": cells["since"] and cells["since"].isoformat(),
            "seats": cells["seats"],
            "fee_cents": cells["fee"],
            "current": cells["current"],
            "link": None if cells["link"] is None else clean_text(cells["link"]),
        }
        for cells in rows
    ]
    assert read(rows)["rows"] == expected


def test_rows_are_taken_as_the_pieces_are_asked_for():
    rows = Counted(3 * ROWS_A_PIECE + 1)
    pieces = write(table(rows))
    assert rows.taken == 0
    first = next(pieces)
    assert rows.taken == ROWS_A_PIECE
    document = json.loads(b"".join([first, *pieces]))
    assert [each["seats"] for each in document["rows"]] == list(range(rows.total))
