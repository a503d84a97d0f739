"""Rows with all that the lists and files of the public pages show of each."""

from django.db.models import Prefetch, QuerySet

from programme.models import AreaOfConcern, Document, Event, Recommendation, Response
from tenure import clock

PUBLISHED_CONCERNS = Prefetch("concerns", queryset=AreaOfConcern.objects.published())


def events_to_list(rows: QuerySet[Event]) -> QuerySet[Event]:
    """Three queries. Every organisation that hosts a published event is public."""
    told = rows.with_is_over(clock.today())
    return told.prefetch_related(PUBLISHED_CONCERNS, "host_organisations")


def recommendations_to_list(rows: QuerySet[Recommendation]) -> QuerySet[Recommendation]:
    """Four queries: makers of both sorts and concerns beside the rows themselves."""
    selected = rows.select_related("document", "addressed_to_organisation", "adopted_by__event")
    return selected.with_latest_response(Response.objects.public()).prefetch_related(
        "made_by_organisations", "made_by_parliamentarians", PUBLISHED_CONCERNS
    )


def documents_to_list(rows: QuerySet[Document]) -> QuerySet[Document]:
    return rows.prefetch_related("author_organisations")
