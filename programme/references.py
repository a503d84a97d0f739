"""From the texts by which other rows name a meeting or a motion, to that meeting or motion."""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet
from django.urls import reverse

from programme.models import Event, Motion

Named = Event | Motion


def locate(references: Iterable[str], *, events: QuerySet[Event] | None = None) -> dict[str, Named]:
    """Those that exist, in two queries for any number. `events` narrows it, for readers to the
    published ones; a motion is where its meeting is."""
    wanted = {reference for reference in references if reference}
    meetings = {reference.partition("/")[0] for reference in wanted}
    among = Event.objects.all() if events is None else events
    found: dict[str, Named] = {
        event.reference: event for event in among.filter(reference__in=meetings)
    }
    motions = Motion.objects.filter(event__reference__in=list(found)).select_related("event")
    found |= {motion.reference: motion for motion in motions}
    return {reference: row for reference, row in found.items() if reference in wanted}


def resolve(reference: str) -> str | None:
    """The public address of a published event, or of a motion on its page; else None."""
    return resolve_all([reference]).get(reference)


def resolve_all(references: Iterable[str]) -> dict[str, str]:
    """The public addresses of those that have one, in two queries for any number."""
    found = locate(references, events=Event.objects.published())
    return {reference: address_of(row) for reference, row in found.items()}


def address_of(named: Named) -> str:
    if isinstance(named, Motion):
        return f"{address_of(named.event)}#motion-{named.number}"
    return reverse("programme:event", args=[named.reference])


def unresolved_references(
    rows: Iterable[QuerySet], *, fields: Iterable[str] = ("decided_by", "event_reference")
) -> Iterator[tuple[object, str]]:
    """Each row of the given querysets whose reference names nothing, with that reference. Of
    `fields`, each table is asked for those it has."""
    found = [
        (row, reference)
        for table in rows
        for field in fields
        if field in {own.name for own in table.model._meta.concrete_fields}
        for row in table.exclude(**{field: ""})
        if (reference := getattr(row, field))
    ]
    known = locate(reference for _row, reference in found)
    return ((row, reference) for row, reference in found if reference not in known)
