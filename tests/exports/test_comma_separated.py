import csv
import io
from datetime import date

import pytest
from hypothesis import given

from exports.comma_separated import write
from exports.safety import clean_text, defused
from exports.table import ROWS_A_PIECE, dollars
from tests.exports.strategies import rows
from tests.exports.tables import HOSTILE, NOTICE, Counted, row, table

HEADER = ["name", "since", "seats", "fee", "current", "link", "notice"]


def read(file: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), strict=True))


def test_the_bytes_are_what_software_expects():
    file = b"".join(write(table([row(fee=-123450, current=False), row(name='a "b", c')])))
    assert file == (
        b"\xef\xbb\xbfname,since,seats,fee,current,link,notice\r\n"
        + "Élisabeth Brière,2019-10-21,1,-1234.50,false,https://example.org/a,".encode()
        + b"An informal group of parliamentarians.\r\n"
        + b'"a ""b"", c",2019-10-21,1,40.00,true,https://example.org/a,'
        + b"An informal group of parliamentarians.\r\n"
    )


def test_without_rows_the_header_is_still_there():
    assert read(b"".join(write(table()))) == [HEADER]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_defused_in_cells_and_in_the_notice(text):
    _header, cells = read(b"".join(write(table([row(name=text, seats=-2)], notice=text))))
    assert (cells[0], cells[2], cells[6]) == (f"'{text}", "-2", f"'{text}")


@given(rows)
def test_what_was_written_reads_back(rows):
    header, *found = read(b"".join(write(table(rows))))
    assert header == HEADER
    assert found == [
        [
            defused(clean_text(cells["name"] or "")),
            cells["since"].isoformat() if cells["since"] else "",
            "" if cells["seats"] is None else str(cells["seats"]),
            "" if cells["fee"] is None else dollars(cells["fee"]),
            {None: "", True: "true", False: "false"}[cells["current"]],
            defused(clean_text(cells["link"] or "")),
            NOTICE,
        ]
        for cells in rows
    ]


def test_rows_are_taken_as_the_pieces_are_asked_for():
    rows = Counted(10 * ROWS_A_PIECE)
    pieces = write(table(rows))
    assert rows.taken == 0
    first = next(pieces)
    assert rows.taken == ROWS_A_PIECE
    assert len(read(b"".join([first, *pieces]))) == rows.total + 1


def test_early_dates_keep_four_digits_of_their_year():
    assert read(b"".join(write(table([row(since=date(867, 7, 1))]))))[1][1] == "0867-07-01"
