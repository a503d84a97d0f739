from collections.abc import Iterable

from django.utils.translation import gettext as _

ASKED_SHOWN = 40


class ExportError(Exception):
    """A table can't be written as asked; str() is a sentence for the reader, in their language."""


class UnknownFormat(ExportError):
    def __init__(self, asked: str, accepted: Iterable[str]) -> None:
        self.asked = asked
        self.accepted = tuple(accepted)
        super().__init__(
            _("There is no “%(asked)s” download. Choose one of: %(accepted)s.")
            % {"asked": asked[:ASKED_SHOWN], "accepted": ", ".join(self.accepted)}
        )


class CellTooLong(ExportError):
    """`row_number` counts the table's rows from 1; `length` is in UTF-16 units, as Excel counts."""

    def __init__(self, column: str, row_number: int, length: int, limit: int) -> None:
        self.column = column
        self.row_number = row_number
        super().__init__(
            _(
                "An Excel cell holds %(limit)d characters; row %(row)d has %(length)d under "
                "“%(column)s”. Nothing was cut: download CSV or JSON instead."
            )
            % {"limit": limit, "row": row_number, "length": length, "column": column}
        )


class DocumentNotWritten(ExportError):
    """`reason` is the compiler's own, for a log; the reader gets a sentence without it."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(
            _(
                "This document could not be written as PDF. Nothing was changed: try again, or "
                "tell whoever runs this registry."
            )
        )


class TooManyRows(ExportError):
    def __init__(self, limit: int) -> None:
        super().__init__(
            _(
                "A PDF holds %(limit)d rows at most, and this has more. Nothing was cut: narrow "
                "it down, or download XLSX or CSV instead."
            )
            % {"limit": limit}
        )


class TooWideForPaper(ExportError):
    def __init__(self, title: str, columns: int) -> None:
        super().__init__(
            _(
                "The %(columns)d columns of “%(title)s” do not fit on a page. Nothing was cut: "
                "download XLSX or CSV instead."
            )
            % {"columns": columns, "title": title}
        )
