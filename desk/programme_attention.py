"""What needs attention about the programme, for the front page."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import ngettext

from desk.decisions import not_carried_out
from desk.links import Link
from desk.references import unresolved
from programme.models import Document, Event, Recommendation, Response, Update
from tenure import clock


def programme_attention() -> Iterator[Link]:
    """A fixed number of queries."""
    announced = Event.objects.filter(status=Event.Status.PLANNED).past(clock.today()).count()
    if announced:
        text = ngettext(
            "%(count)s event was planned for a day that is over: was it held?",
            "%(count)s events were planned for days that are over: were they held?",
            announced,
        )
        yield Link(text % {"count": announced}, reverse("admin:desk_mark_held"))
    undone = not_carried_out()
    if undone:
        text = ngettext(
            "%(count)s carried motion is not carried out here yet",
            "%(count)s carried motions are not carried out here yet",
            undone,
        )
        yield Link(text % {"count": undone}, reverse("admin:desk_decisions"))
    unseen = sum(
        model._default_manager.unpublished().count()
        for model in (Event, Update, Document, Recommendation, Response)
    )
    if unseen:
        text = ngettext(
            "%(count)s entry about the programme not published",
            "%(count)s entries about the programme not published",
            unseen,
        )
        yield Link(text % {"count": unseen}, reverse("admin:desk_publish_programme"))
    dangling = len(list(unresolved()))
    if dangling:
        text = ngettext(
            "%(count)s reference names no meeting on record",
            "%(count)s references name no meeting on record",
            dangling,
        )
        yield Link(text % {"count": dangling}, reverse("admin:desk_references"))
