"""All that the public pages about documents show."""

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property

from exports import FORMATS
from members.chips import address_with
from members.paging import Paged
from programme.models import AreaOfConcern, Document, Event, Recommendation
from programme.public.reading import documents_to_list, events_to_list, recommendations_to_list

DOCUMENTS_A_PAGE = 50


class DocumentsPage(Paged):
    def __init__(self, query: QueryDict) -> None:
        self.query = query

    @property
    def rows(self) -> QuerySet[Document]:
        """Newest first."""
        return documents_to_list(Document.objects.published())

    @cached_property
    def paginator(self) -> Paginator:
        return Paginator(self.rows, DOCUMENTS_A_PAGE)

    @property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}


class DocumentPage:
    """Each part read when the template asks for it."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def recommendations(self) -> list[Recommendation]:
        rows = Recommendation.objects.public().filter(document=self.document)
        return list(recommendations_to_list(rows).order_by("number"))

    @cached_property
    def events(self) -> list[Event]:
        return list(events_to_list(Event.objects.published().filter(documents=self.document)))

    @cached_property
    def concerns(self) -> list[AreaOfConcern]:
        return list(self.document.concerns.published())
