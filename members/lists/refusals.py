"""Why a file is refused whole: which row, which value, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

SHOWN_VALUE = 80
SHOWN_ROWS = 3
SHOWN_SENTENCES = 20


@dataclass(frozen=True, slots=True)
class Problem:
    """`row` as in `ListRow.number`, None for the file as a whole."""

    what: str
    remedy: str
    row: int | None = None
    value: str = ""


class ListRefused(Exception):
    """Nothing of the file is taken. `file_name` may be filled in by whoever opened the file."""

    exit_code = 1

    def __init__(self, *problems: Problem, file_name: str = "") -> None:
        super().__init__(*problems)
        self.problems: Sequence[Problem] = problems
        self.file_name = file_name

    @property
    def sentences(self) -> list[str]:
        """What differs only in row and value is told once, with the first rows and how many."""
        alike: dict[tuple[str, str], list[Problem]] = {}
        for problem in self.problems:
            alike.setdefault((problem.what, problem.remedy), []).append(problem)
        told = [_sentence(problems) for problems in list(alike.values())[:SHOWN_SENTENCES]]
        return told + _left_out(len(alike) - len(told))

    def __str__(self) -> str:
        named = f"{self.file_name}: " if self.file_name else ""
        return "\n".join(f"{named}{sentence}" for sentence in self.sentences)


def _sentence(alike: Sequence[Problem]) -> str:
    values = list(dict.fromkeys(_shown(problem.value) for problem in alike if problem.value))
    value = "; ".join(values[:SHOWN_ROWS] + ["…"] * (len(values) > SHOWN_ROWS))
    quoted = _(": “%(value)s”") % {"value": value} if value else ""
    return f"{_place(alike)}{alike[0].what}{quoted}. {alike[0].remedy}"


def _place(alike: Sequence[Problem]) -> str:
    rows = list(dict.fromkeys(problem.row for problem in alike if problem.row is not None))
    if not rows:
        return ""
    if len(rows) == 1:
        return _("Row %(row)s: ") % {"row": rows[0]}
    first, more = ", ".join(map(str, rows[:SHOWN_ROWS])), len(rows) - SHOWN_ROWS
    if more <= 0:
        return _("Rows %(rows)s: ") % {"rows": first}
    sentence = ngettext("Rows %(rows)s and one more: ", "Rows %(rows)s and %(count)s more: ", more)
    return sentence % {"rows": first, "count": more}


def _shown(value: str) -> str:
    words = " ".join(value.split())
    shown = "".join(mark if mark.isprintable() else "\ufffd" for mark in words[:SHOWN_VALUE])
    return f"{shown}…" if len(words) > SHOWN_VALUE else shown


def _left_out(count: int) -> list[str]:
    if not count:
        return []
    sentence = ngettext("There is one more problem.", "There are %(count)s more problems.", count)
    return [sentence % {"count": count}]


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
