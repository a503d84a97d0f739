from collections.abc import Callable, Generator
from dataclasses import dataclass

from exports import comma_separated, json_document, workbook
from exports.errors import UnknownFormat
from exports.table import Table


@dataclass(frozen=True)
class Format:
    """`name` is also the file's extension; `write` gives the file in pieces."""

    name: str
    content_type: str
    write: Callable[[Table], Generator[bytes, None, None]]


_FORMATS = {
    each.name: each
    for each in (
        Format(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            workbook.write,
        ),
        Format("csv", "text/csv; charset=utf-8", comma_separated.write),
        Format("json", "application/json", json_document.write),
    )
}

FORMATS = tuple(_FORMATS)
"""Names of the formats, in the order the buttons stand."""


def named(name: str) -> Format:
    """Raises UnknownFormat, which names the accepted ones."""
    try:
        return _FORMATS[name]
    except KeyError:
        raise UnknownFormat(name, FORMATS) from None
