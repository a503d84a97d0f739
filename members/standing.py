"""Of whom the record cannot tell on a day, which is not the same as having had none."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from members.models import Affiliation, Mandate, Membership, Parliamentarian
from members.scope import Completeness
from tenure.span import Span, Standing, standing_on


def people_of_unknown(
    model: type[Affiliation] | type[Mandate], people: QuerySet[Parliamentarian], day: date
) -> set[int]:
    """Keys of those of `people` (unsorted is faster) whose nearest row before the day has no firm
    end, or the next no firm start. For the first day of a period it tells of the whole period,
    where nothing holds in it. One query.
    """
    spans: dict[int, list[Span]] = defaultdict(list)
    rows = model.objects.filter(
        parliamentarian__in=people.order_by().values("pk"),
        parliamentarian_id__in=model.objects.in_doubt().values("parliamentarian"),
    )
    for row in rows:
        spans[row.parliamentarian_id].append(row.span)
    return {key for key, known in spans.items() if standing_on(known, day) is Standing.NOT_KNOWN}


def people_of_unknown_tie(
    people: QuerySet[Parliamentarian], known: Completeness, kind: str = ""
) -> list[Parliamentarian]:
    """Those of `people` whose public ties leave it open whether one (of the kind, if given) held in
    the scope, by name. They are named beside a list or a count and are in neither. Empty where the
    record is not whole, for there nothing is counted and nobody's absence means anything; else
    one query.
    """
    if not known.is_whole:
        return []
    ties: dict[Parliamentarian, list[Membership]] = defaultdict(list)
    public = Membership.objects.public()
    rows = public.filter(
        parliamentarian__in=people.order_by().values("pk"),
        parliamentarian_id__in=public.in_doubt().values("parliamentarian"),
    )
    for row in rows.select_related("parliamentarian"):
        ties[row.parliamentarian].append(row)
    found = (person for person, rows in ties.items() if _left_open(rows, known, kind))
    return sorted(found, key=lambda person: (person.sort_key, person.pk))


def _left_open(ties: Iterable[Membership], known: Completeness, kind: str) -> bool:
    """A tie of another kind that held settles it, so all are asked as well as those of the kind."""
    of_any = [tie.span for tie in ties]
    of_kind = [tie.span for tie in ties if kind in ("", tie.kind)]
    return all(known.standing(spans) is Standing.NOT_KNOWN for spans in (of_any, of_kind))
