"""Whose party on a day the record cannot tell, which is not the same as having none."""

from collections import defaultdict
from datetime import date

from django.db.models import QuerySet

from members.models import Affiliation, Parliamentarian
from tenure.span import Span, Standing, standing_on


def people_of_unknown_affiliation(people: QuerySet[Parliamentarian], day: date) -> set[int]:
    """Keys of those of `people` (unsorted is faster) whose nearest affiliation before the day has
    no firm end, or the next no firm start. One query.
    """
    spans: dict[int, list[Span]] = defaultdict(list)
    for row in Affiliation.objects.filter(parliamentarian__in=people.order_by().values("pk")):
        spans[row.parliamentarian_id].append(row.span)
    return {key for key, known in spans.items() if standing_on(known, day) is Standing.NOT_KNOWN}
