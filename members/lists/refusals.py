"""Why a file is refused whole: which row, which value, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

SHOWN_VALUE = 80


@dataclass(frozen=True, slots=True)
class Problem:
    """`row` as in `ListRow.number`, None for the file as a whole."""

    what: str
    remedy: str
    row: int | None = None
    value: str = ""

    def __str__(self) -> str:
        words = " ".join(self.value.split())
        value = "".join(mark if mark.isprintable() else "\ufffd" for mark in words[:SHOWN_VALUE])
        value += "…" if len(words) > SHOWN_VALUE else ""
        quoted = _(": “%(value)s”") % {"value": value} if value else ""
        place = _("Row %(row)s: ") % {"row": self.row} if self.row is not None else ""
        return f"{place}{self.what}{quoted}. {self.remedy}"


class ListRefused(Exception):
    """Nothing of the file is taken. `file_name` may be filled in by whoever opened the file."""

    exit_code = 1

    def __init__(self, *problems: Problem, file_name: str = "") -> None:
        super().__init__(*problems)
        self.problems: Sequence[Problem] = problems
        self.file_name = file_name

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems]
        return "\n".join(f"{self.file_name}: {line}" if self.file_name else line for line in lines)


class UnusableFile(ListRefused):
    """The file cannot be read as any list."""

    exit_code = 2


class WrongContent(ListRefused):
    """The file reads as a list, and what it says cannot be right."""

    exit_code = 1


def unusable(what: str, remedy: str, *, row: int | None = None, value: object = "") -> UnusableFile:
    return UnusableFile(Problem(what, remedy, row, str(value)))


def wrong(what: str, remedy: str, *, row: int | None = None, value: object = "") -> WrongContent:
    return WrongContent(Problem(what, remedy, row, str(value)))
