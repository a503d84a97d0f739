"""Finding rows by names as people type them: without accents, capitals or apostrophes."""

from collections.abc import Iterable

from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest

from members.models import Parliamentarian
from record.folding import fold


class PersonSearch:
    """For tables whose rows belong to one person; `also_search` names text fields of their own."""

    search_fields = ("parliamentarian__search_key",)
    also_search: tuple[str, ...] = ()

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        if not search_term.strip():
            return queryset, False
        found = Q(parliamentarian__in=Parliamentarian.objects.search(search_term))
        for field in self.also_search:
            found |= Q(**{f"{field}__icontains": search_term})
        return queryset.filter(found), False


class NameSearch:
    """For small tables without a stored key: folds `search_fields` of every row."""

    search_fields: tuple[str, ...] = ("name_en", "name_fr")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        words = fold(search_term).split()
        if not words:
            return queryset, False
        found = [row.pk for row in queryset if _has(row, self.search_fields, words)]
        return queryset.filter(pk__in=found), False


def _has(row: Model, fields: Iterable[str], words: list[str]) -> bool:
    text = fold(" ".join(getattr(row, field) for field in fields))
    return all(word in text for word in words)
