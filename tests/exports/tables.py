"""One small table for the tests of every format, over rows that are plain dictionaries."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from exports.table import Column, Kind, Table

NOTICE = "An informal group of parliamentarians."
HOSTILE = [
    "\tplain",
    "\nplain",
    "=1+1",
    "+cmd",
    "@SUM(A1)",
    "-2",
    "\t=1",
    "  =1",
    "\u200b=1",
    "＝1",
    "﹢1",
    "−2",
]


def column(key: str, kind: Kind = "text", header: Any = None) -> Column:
    return Column(key, header or key.title(), lambda row: row[key], kind)


COLUMNS = (
    column("name"),
    column("since", "date"),
    column("seats", "integer"),
    column("fee", "cents"),
    column("current", "boolean"),
    column("link", "url"),
)

ROW = {
    "name": "Élisabeth Brière",
    "since": date(2019, 10, 21),
    "seats": 1,
    "fee": 4000,
    "current": True,
    "link": "https://example.org/a",
}


def row(**cells: Any) -> dict[str, Any]:
    return ROW | cells


def table(rows: Iterable[Any] = (), **fields: Any) -> Table:
    return Table(
        **{
            "name": "members",
            "title": "Members",
            "description": "Everyone on the roster.",
            "columns": COLUMNS,
            "rows": rows,
            "notice": NOTICE,
            **fields,
        }
    )


class Counted:
    """Rows that know how many of them were taken."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.taken = 0

    def __iter__(self) -> Any:
        for number in range(self.total):
            self.taken += 1
            yield row(name=f"Person {number}", seats=number)
