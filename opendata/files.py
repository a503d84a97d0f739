"""One public table of one day, or one page of it, ready to be written in any format."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet

from exports.public import PublicTable
from exports.table import Table
from members.exports import publication
from opendata.licence import licence_note
from opendata.questions import ROWS_A_PAGE, Question
from tenure import clock

ROWS_AT_ONCE = 500


class NoSuchPage(LookupError):
    """`last` is the number of the last page there is."""

    def __init__(self, last: int) -> None:
        super().__init__(last)
        self.last = last


def pages_of(rows: Iterable[Any]) -> int:
    """An empty table has one page."""
    count = rows.count() if isinstance(rows, QuerySet) else len(list(rows))
    return max(1, -(-count // ROWS_A_PAGE))


def file_of(table: PublicTable, question: Question) -> tuple[Table, int]:
    """With how many pages there are. One query for the group; the rows', and one to count them
    where a page is asked for. Raises NoSuchPage past the last one."""
    rows = table.rows(question.on)
    rows = rows if isinstance(rows, QuerySet) else list(rows)
    pages = 1
    if question.page is not None:
        pages = pages_of(rows)
        if question.page > pages:
            raise NoSuchPage(pages)
        first = (question.page - 1) * ROWS_A_PAGE
        rows = rows[first : first + ROWS_A_PAGE]
    return _written(table, _in_pieces(rows), question, pages), pages


def _written(table: PublicTable, rows: Iterable[Any], question: Question, pages: int) -> Table:
    published = publication()
    paging = {"page": question.page, "pages": pages} if question.page else {}
    return Table(
        name=table.name.replace("_", "-"),
        title=table.title,
        description=table.description,
        columns=table.plain_columns,
        rows=rows,
        notice=published.notice,
        source=published.source,
        written_on=clock.today(),
        about={
            "table": table.name,
            "language": question.language,
            "licence": licence_note(table, published),
            "licence_url": None if table.is_cited else published.licence_url or None,
            "on": _iso(question.on),
            **paging,
        },
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _in_pieces(rows: Iterable[Any]) -> Iterator[Any]:
    if isinstance(rows, QuerySet):
        return rows.iterator(chunk_size=ROWS_AT_ONCE)
    return iter(rows)
