"""Everything that one page of search results shows."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import reduce
from operator import or_

from django.core.paginator import Paginator
from django.db.models import Count, Q, Window
from django.http import HttpRequest, QueryDict
from django.utils.functional import cached_property

from members.chips import address_with
from members.models import Parliamentarian
from members.paging import Paged
from pages.search.hits import Hit, by_name
from pages.search.kinds import KINDS, Kind, People
from pages.search.typed import Typed
from record import visit

HITS_OF_A_KIND = 5
HITS_A_PAGE = 20
SUGGESTIONS = 5
CANDIDATES = 200
LETTERS_ALIKE = 3


@dataclass(frozen=True)
class Group:
    """The nearest hits of one kind; `total` counts all."""

    kind: Kind
    nearest: int
    total: int
    hits: list[Hit]
    everything: str

    @property
    def has_more(self) -> bool:
        return self.total > len(self.hits)


class Haystacks:
    """Of each kind, kept until what it is made of is written."""

    def __init__(self, request: HttpRequest) -> None:
        self._people = visit.kept_of_people(request)
        self._rest = visit.kept(request)

    def near(self, kind: Kind, typed: Typed) -> set[int] | None:
        """Primary keys of the only rows that can be found; None where all have to be asked."""
        kept = self._people if isinstance(kind, People) else self._rest
        return kept.get(("haystack", kind.code), kind.haystack).near(typed.words)


class Results:
    """Of every kind: one query for each that has the words at all, and what the people shown
    need."""

    def __init__(self, typed: Typed, query: QueryDict, haystacks: Haystacks) -> None:
        self.typed = typed
        self.query = query
        self.haystacks = haystacks

    @cached_property
    def groups(self) -> list[Group]:
        """Kinds with a hit, those with the nearest first."""
        found = [group for kind in KINDS if (group := self._group(kind))]
        return sorted(found, key=lambda group: group.nearest)

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)

    @cached_property
    def suggestions(self) -> list[Hit]:
        """People with a name like one that was typed: for when nothing is found."""
        begins = (word[:LETTERS_ALIKE] for word in self.typed.words)
        alike = reduce(or_, (_a_name_begins(start) for start in begins), Q(pk__in=[]))
        people = Parliamentarian.objects.public().filter(alike).order_by("sort_key")[:CANDIDATES]
        nearest = sorted(people, key=self._likeness, reverse=True)[:SUGGESTIONS]
        return [by_name(person) for person in nearest]

    def _likeness(self, person: Parliamentarian) -> float:
        return SequenceMatcher(None, self.typed.folded, person.search_key).ratio()

    def _group(self, kind: Kind) -> Group | None:
        near = self.haystacks.near(kind, self.typed)
        if near is not None and not near:
            return None
        counted = kind.rows(self.typed, near).annotate(total=Window(Count("pk")))
        rows = list(kind.related(counted)[:HITS_OF_A_KIND])
        if not rows:
            return None
        shown = [kind.hit(row, self.typed) for row in rows]
        address = address_with(self.query, kind=kind.code)
        return Group(kind, rows[0].rank, rows[0].total, shown, address)


class ResultsOfKind(Paged):
    """All hits of one kind, in pages."""

    def __init__(self, typed: Typed, query: QueryDict, haystacks: Haystacks, kind: Kind) -> None:
        self.typed = typed
        self.query = query
        self.haystacks = haystacks
        self.kind = kind

    @cached_property
    def paginator(self) -> Paginator:
        rows = self.kind.rows(self.typed, self.haystacks.near(self.kind, self.typed))
        return Paginator(self.kind.related(rows), HITS_A_PAGE)

    @cached_property
    def hits(self) -> list[Hit]:
        return [self.kind.hit(row, self.typed) for row in self.page.object_list]

    @property
    def total(self) -> int:
        return self.paginator.count

    @property
    def of_every_kind(self) -> str:
        return address_with(self.query, kind=None)


def _a_name_begins(start: str) -> Q:
    return Q(search_key__startswith=start) | Q(search_key__contains=f" {start}")
