"""The folded keys that hold what a kind is searched for."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Q, QuerySet

from pages.search.typed import begins_word_of


@dataclass(frozen=True)
class Text:
    """A key that keeps its fields apart: of the row itself, or of a row that it leads to; of it
    only where `where` holds."""

    key: str
    where: Q = field(default_factory=Q)

    def holds(self, word: str) -> Q:
        """A word of it begins so."""
        return self.where & begins_word_of(self.key)(word)

    def lines(self, rows: QuerySet) -> QuerySet:
        """Primary key and text of each of `rows`, be it public or not."""
        told = rows.filter(self.where).exclude(**{self.key: None})
        return told.values_list("pk", self.key).order_by()


@dataclass(frozen=True)
class TextOf:
    """A key of those of `others` that belong to the row by `link`."""

    key: str
    others: Callable[[], QuerySet]
    link: str

    def holds(self, word: str) -> Q:
        theirs = {self.link: OuterRef("pk")}
        return Q(Exists(self.others().filter(begins_word_of(self.key)(word), **theirs)))

    def lines(self, _rows: QuerySet) -> QuerySet:
        return self.others().values_list(f"{self.link}_id", self.key).order_by()
