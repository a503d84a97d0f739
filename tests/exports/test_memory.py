"""A download of every row must not need memory for every row."""

import tracemalloc
from collections.abc import Iterator

import pytest
from django.db.models import QuerySet

from exports import FORMATS
from exports.formats import named
from exports.table import Table
from tests.exports.stated import COLUMNS, StatedRows
from tests.exports.tables import ROW, Counted, column, table

FEW, MANY = 20_000, 200_000
SLACK = 256 * 1024


def small(total: int) -> Table:
    columns = (column("name"), column("seats", "integer"))
    return table(Counted(total), columns=columns)


class OverAndOver(StatedRows):
    """The same piece, so many times."""

    def __init__(self, times: int) -> None:
        super().__init__([ROW | {"name": "é" * 1_000}] * 20)
        self.times = times

    def querysets(self) -> Iterator[QuerySet]:
        for _ in range(self.times):
            yield from super().querysets()


def peak(format: str, rows: Table) -> int:
    tracemalloc.start()
    try:
        for _piece in named(format).write(rows):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.sweep
@pytest.mark.parametrize("format", FORMATS)
def test_ten_times_the_rows_take_the_same_memory(format):
    peak(format, small(10))  # what the first use of a format loads is not counted
    few, many = peak(format, small(FEW)), peak(format, small(MANY))
    assert many < few + SLACK
    assert many < 4 * 1024 * 1024


@pytest.mark.django_db
def test_ten_times_what_the_database_writes_takes_the_same_memory():
    first, few, many = (
        peak("csv", table(OverAndOver(times), columns=COLUMNS)) for times in (1, 4, 40)
    )
    assert many < few + SLACK < first + 2 * SLACK
