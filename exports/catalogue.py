"""What can be asked for by name: a question, what it needs to know, and the answer as tables."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import date

from exports.pdf import Section
from exports.table import Phrase, Table


@dataclass(frozen=True)
class Asked:
    """What an entry was asked about; `first` and `last` are both included. `which` names the one
    row an entry is about, in the entry's own manner."""

    on: date | None = None
    year: int | None = None
    first: date | None = None
    last: date | None = None
    which: str = ""


@dataclass(frozen=True)
class Answer:
    """`table` is the whole, for files; `sections` are its parts as people read them, on paper and
    on screen, with fewer columns where there would be too many. `basis` says how to read the sums.
    """

    table: Table
    sections: Sequence[Section]
    basis: Phrase = ""


@dataclass(frozen=True)
class TextFormat:
    """A format of an entry's own; `write` gives the file in pieces and heeds what is in `asks`."""

    name: str
    extension: str
    write: Callable[[Asked], Generator[bytes, None, None]]
    asks: tuple[str, ...] = ("on",)


@dataclass(frozen=True)
class Entry:
    """`asks`: which of "on", "year", "period" and "which" it heeds; one that takes either a year or
    a period lists both, and `otherwise` says which days it takes when neither is asked for.
    `which`: what kind of row that names. `answer` raises ValidationError, its sentences for the
    reader.
    """

    name: str
    title: Phrase
    question: Phrase
    permission: str
    asks: tuple[str, ...]
    answer: Callable[[Asked], Answer]
    texts: tuple[TextFormat, ...] = ()
    otherwise: Phrase = ""
    which: str = ""
