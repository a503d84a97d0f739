"""A pasted list of names, read against the people of the record."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from hashlib import sha256

from django.db.models import QuerySet

from members.models import Mandate, Parliamentarian
from record.folding import fold

MOST_NEAR = 8
LIKENESS = 0.75
_BULLET = re.compile(r"^\s*(?:\d+\s*[.):]|[-*•–—])\s*")
_STYLES = re.compile(
    r"\b(?:p\.\s?c|c\.\s?p|m\.\s?p|k\.\s?c|c\.\s?r)\b\.?|\bl[’']hon\b\.?|"
    r"\b(?:the|rt|right|hon|honourable|honorable|très|tres|senator|sénatrice|sénateur|senatrice|"
    r"senateur|députée?|mr|mrs|ms|mme|mlle|m|dr|dre|mp|pc|cp|kc|cr)\b\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ReadLine:
    """`person` where one alone fits; else `near` are those who may be meant, nobody for a name that
    is not in the record. `exactly`: the name is the person's own, letter for letter but accents."""

    text: str
    person: Parliamentarian | None = None
    near: Sequence[Parliamentarian] = ()
    exactly: bool = False

    @property
    def key(self) -> str:
        """The same for the same name wherever it stands in the list."""
        return sha256(fold(self.text).encode()).hexdigest()[:12]


class Names:
    """The people a list is read against: first those who sat on `day`, then everybody. Without a
    day that is known, everybody alike. `people` decides what is read along with them."""

    def __init__(self, day: date | None, people: QuerySet[Parliamentarian]) -> None:
        self._day = day
        self._people = people

    def read(self, text: str) -> Iterator[ReadLine]:
        """Each line that holds a name, in their order, also those that repeat another."""
        for line in text.splitlines():
            name = " ".join(_BULLET.sub("", line).split()).strip(" ,;")
            if fold(name):
                yield self._read(name)

    def _read(self, name: str) -> ReadLine:
        bare = fold(_STYLES.sub(" ", name)) or fold(name)
        return (
            self._alone(name, self._by_name.get(bare, ()), exactly=True)
            or self._alone(name, self._with_words(bare))
            or self._among_everybody(name, bare)
        )

    def _alone(
        self, name: str, found: Sequence[Parliamentarian], *, exactly: bool = False
    ) -> ReadLine | None:
        if len(found) == 1:
            return ReadLine(name, found[0], exactly=exactly)
        return ReadLine(name, near=found[:MOST_NEAR]) if found else None

    def _among_everybody(self, name: str, bare: str) -> ReadLine:
        """One who did not sit that day is doubtful unless the name is theirs."""
        found = list(self._people.search(bare)[: MOST_NEAR + 1]) if self._day else []
        own = [person for person in found if bare in _names_of(person)]
        if len(own) == 1:
            return ReadLine(name, own[0], exactly=True)
        return ReadLine(name, near=(own or found or self._alike(bare))[:MOST_NEAR])

    @cached_property
    def _sitting(self) -> list[Parliamentarian]:
        if self._day is None:
            return list(self._people)
        seated = Mandate.objects.on(self._day)
        return list(self._people.filter(pk__in=seated.values("parliamentarian")))

    @cached_property
    def _by_name(self) -> dict[str, list[Parliamentarian]]:
        found: dict[str, list[Parliamentarian]] = defaultdict(list)
        for person in self._sitting:
            for name in _names_of(person):
                found[name].append(person)
        return dict(found)

    @cached_property
    def _words(self) -> list[tuple[Parliamentarian, str]]:
        """Every word by which each may be found, former names and constituencies too; a space
        before each."""
        return [(person, f" {' '.join(_all_names_of(person))}") for person in self._sitting]

    def _with_words(self, bare: str) -> list[Parliamentarian]:
        """By whole words or their beginnings."""
        wanted = [f" {word}" for word in bare.split()]
        return [person for person, words in self._words if all(word in words for word in wanted)]

    def _alike(self, bare: str) -> list[Parliamentarian]:
        """Names misspelt, or another given name with the same family name."""
        close = get_close_matches(bare, self._by_name, n=MOST_NEAR, cutoff=LIKENESS)
        found = [person for name in close for person in self._by_name[name]]
        last = bare.split()[-1]
        found += [person for person in self._sitting if fold(person.family_name) == last]
        return list({person.pk: person for person in found}.values())


def _names_of(person: Parliamentarian) -> set[str]:
    former = (row.search_key for row in person.other_names.all())
    return {fold(person.full_name), fold(person.sort_name), person.search_key, *former}


def _all_names_of(person: Parliamentarian) -> list[str]:
    return [*_names_of(person), *(mandate.search_key for mandate in person.mandates.all())]
