"""A download of every row must not need memory for every row."""

import tracemalloc

import pytest

from exports import FORMATS
from exports.formats import named
from exports.table import Table
from tests.exports.tables import Counted, column, table

FEW, MANY = 20_000, 200_000
SLACK = 256 * 1024


def small(total: int) -> Table:
    columns = (column("name"), column("seats", "integer"))
    return table(Counted(total), columns=columns)


def peak(format: str, total: int) -> int:
    tracemalloc.start()
    try:
        for _piece in named(format).write(small(total)):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.sweep
@pytest.mark.parametrize("format", FORMATS)
def test_ten_times_the_rows_take_the_same_memory(format):
    peak(format, 10)  # what the first use of a format loads is not counted
    few, many = peak(format, FEW), peak(format, MANY)
    assert many < few + SLACK
    assert many < 4 * 1024 * 1024
