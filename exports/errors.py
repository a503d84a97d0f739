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
