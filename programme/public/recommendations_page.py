"""All that the public pages about recommendations show."""

from collections.abc import Callable, Iterable

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property

from exports import FORMATS
from members.chips import address_with
from members.models import Parliamentarian
from members.paging import Paged
from programme.models import AreaOfConcern, Event, Recommendation, Response
from programme.public.forms import RecommendationsForm
from programme.public.makers import Named, addressee_of, makers_of, year_of
from programme.public.overview import ORDER, Overview, status_label, status_of
from programme.public.reading import events_to_list, recommendations_to_list

RECOMMENDATIONS_A_PAGE = 50
Names = Callable[[Recommendation], Iterable[Named]]
PARTS: dict[str, Names] = {
    "maker": makers_of,
    "addressee": lambda row: [addressee_of(row)],
    "year": lambda row: [year_of(row)],
    "status": lambda row: [Named(status_of(row), "")],
}


class RecommendationsPage(Paged):
    """Four queries for any number of rows, which are told apart once read: a registry has hundreds
    at most. `rows` and `overview` only where `form.is_valid()`."""

    def __init__(self, query: QueryDict) -> None:
        self.query = query
        self._all = list(recommendations_to_list(Recommendation.objects.public()))
        self.form = RecommendationsForm(
            query,
            maker=self._choices("maker"),
            addressee=self._choices("addressee"),
            year=self._choices("year"),
            status=[(str(code), status_label(code)) for code in ORDER],
        )

    @cached_property
    def rows(self) -> list[Recommendation]:
        return [row for row in self._all if self._is_asked(row)]

    @cached_property
    def overview(self) -> Overview:
        return Overview(self.rows)

    @cached_property
    def paginator(self) -> Paginator:
        return Paginator(self.rows, RECOMMENDATIONS_A_PAGE)

    @property
    def is_narrowed(self) -> bool:
        return any(self.form.cleaned_data.values())

    @property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}

    def _choices(self, part: str) -> list[tuple[str, str]]:
        named = dict.fromkeys(name for row in self._all for name in PARTS[part](row))
        return [(name.key, name.label) for name in named]

    def _is_asked(self, row: Recommendation) -> bool:
        return all(
            self.form.asked(part) in ("", *(name.key for name in names(row)))
            for part, names in PARTS.items()
        )


class RecommendationPage:
    """Each part read when the template asks for it."""

    def __init__(self, recommendation: Recommendation) -> None:
        self.recommendation = recommendation

    @cached_property
    def responses(self) -> QuerySet[Response]:
        """Oldest first, as one followed the other."""
        rows = Response.objects.public().filter(recommendation=self.recommendation)
        return rows.select_related("recommendation__document").order_by("day", "pk")

    @cached_property
    def people(self) -> list[Parliamentarian]:
        return list(self.recommendation.made_by_parliamentarians.all())

    @cached_property
    def concerns(self) -> list[AreaOfConcern]:
        return list(self.recommendation.concerns.all())

    @cached_property
    def events(self) -> list[Event]:
        """At which the document was presented or discussed."""
        document = self.recommendation.document
        return list(events_to_list(Event.objects.published().filter(documents=document)))

    @cached_property
    def others(self) -> list[Recommendation]:
        """All of the same document, itself included, by number."""
        rows = Recommendation.objects.public().filter(document=self.recommendation.document)
        return list(rows.select_related("document").order_by("number"))
