"""What the public may have of concerns, events, documents and recommendations, as open data."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from exports.public import PublicTable, derived, field
from exports.public_parts import Columns, both, dated, each, sourced
from exports.table import Column
from members.models import Parliamentarian
from members.public_tables import THAT_DAY
from partners.models import Organisation
from partners.public_tables import BY_THAT_DAY
from programme.models import (
    AreaOfConcern,
    Attendance,
    Document,
    Event,
    Motion,
    Recommendation,
    Response,
    Update,
)
from tenure.points import until_day_q


def _by_day(rows: QuerySet, on: date | None, path: str = "") -> QuerySet:
    return rows if on is None else rows.filter(until_day_q(f"{path}day", on))


def _concerns(on: date | None) -> QuerySet[AreaOfConcern]:
    rows = AreaOfConcern.objects.published().order_by("slug")
    return rows if on is None else rows.on(on)


def _updates(on: date | None) -> QuerySet[Update]:
    rows = _by_day(Update.objects.public(), on).select_related("concern")
    return rows.order_by("concern__slug", "day", "pk")


def _events(on: date | None) -> QuerySet[Event]:
    rows = _by_day(Event.objects.published(), on).order_by("day", "reference")
    return rows.prefetch_related(_organisations("host_organisations"), _published_concerns())


def _attendances(on: date | None) -> QuerySet[Attendance]:
    guests = Q(parliamentarian__isnull=True)
    known = Q(parliamentarian__in=Parliamentarian.objects.public())
    rows = _by_day(Attendance.objects.public(), on, "event__").filter(guests | known)
    rows = rows.select_related("event", "parliamentarian")
    return rows.order_by("event__day", "event__reference", "pk")


def _motions(on: date | None) -> QuerySet[Motion]:
    rows = _by_day(Motion.objects.public(), on, "event__")
    rows = rows.select_related("event", "mover", "seconder")
    return rows.order_by("event__day", "event__reference", "number")


def _documents(on: date | None) -> QuerySet[Document]:
    rows = _by_day(Document.objects.published(), on).order_by("day", "slug")
    events = Prefetch("events", Event.objects.published().order_by("reference"))
    authors = _organisations("author_organisations")
    return rows.prefetch_related(authors, events, _published_concerns())


def _recommendations(on: date | None) -> QuerySet[Recommendation]:
    rows = _by_day(Recommendation.objects.public(), on)
    rows = rows.select_related("document", "addressed_to_organisation", "adopted_by__event")
    makers = Prefetch("made_by_parliamentarians", Parliamentarian.objects.order_by("slug"))
    rows = rows.prefetch_related(
        _organisations("made_by_organisations"), makers, _published_concerns()
    )
    return rows.order_by("document__slug", "number")


def _responses(on: date | None) -> QuerySet[Response]:
    rows = _by_day(Response.objects.public(), on).select_related("recommendation__document")
    return rows.order_by(
        "recommendation__document__slug", "recommendation__number", "day", "status", "pk"
    )


def _organisations(path: str) -> Prefetch:
    return Prefetch(path, Organisation.objects.order_by("slug"))


def _published_concerns() -> Prefetch:
    return Prefetch("concerns", AreaOfConcern.objects.published().order_by("slug"))


def _day(model: Any) -> Columns:
    return each(model, "day", "day_precision")


def _report(language: str) -> Any:
    name = f"report_{language}"
    told = field(Event, name)
    column = told.column

    def published(row: Event) -> str | None:
        return column.value(row) if row.report_published_at else None

    return derived(Column(name, column.header, published), [(Event, name)])


def _adopted(fact: Callable[[Motion], Any]) -> Callable[[Recommendation], Any]:
    """Nothing where the meeting that adopted it is not published."""

    def told(row: Recommendation) -> Any:
        motion = row.adopted_by
        return fact(motion) if motion and motion.event.is_published else None

    return told


CONCERNS = PublicTable(
    "concerns",
    _("Areas of concern"),
    _("What the group watches, and from when sources show it."),
    (
        field(AreaOfConcern, "slug", key="concern"),
        field(AreaOfConcern, "kind"),
        *both(AreaOfConcern, "name", "summary", "country_or_region"),
        *dated(AreaOfConcern),
        *sourced(AreaOfConcern),
    ),
    _concerns,
    ("concern",),
    THAT_DAY,
)
UPDATES = PublicTable(
    "updates",
    _("Updates on areas of concern"),
    _("What happened, as exactly as it is known, and figures that sources give."),
    (
        field(Update, "concern__slug"),
        *_day(Update),
        *both(Update, "text"),
        field(Update, "figure"),
        *both(Update, "unit"),
        *sourced(Update),
    ),
    _updates,
    ("concern", "day", "text_en"),
    BY_THAT_DAY,
)
EVENTS = PublicTable(
    "events",
    _("Events of the group"),
    _("What is only planned is no word that it took place. Hours are Ottawa’s."),
    (
        field(Event, "reference", key="event"),
        *each(Event, "kind", "status", "audience"),
        *both(Event, "title"),
        *_day(Event),
        *each(Event, "last_day", "starts_at", "ends_at"),
        *both(Event, "place"),
        field(Event, "hosted_by_group"),
        field(Event, "host_organisations__slug"),
        field(Event, "concerns__slug"),
        *each(Event, "parliamentarians_count", "parliamentarians_count_precision"),
        *each(Event, "guests_count", "guests_count_precision"),
        *both(Event, "summary"),
        _report("en"),
        _report("fr"),
        *sourced(Event),
    ),
    _events,
    ("event",),
    BY_THAT_DAY,
)
ATTENDANCES = PublicTable(
    "attendances",
    _("Who took part in events"),
    _("Those who may be named; many attended without being named."),
    (
        field(Attendance, "event__reference"),
        field(Attendance, "parliamentarian__slug"),
        field(Attendance, "guest_name"),
        *both(Attendance, "guest_capacity"),
        field(Attendance, "role"),
        *sourced(Attendance),
    ),
    _attendances,
    ("event", "parliamentarian", "guest_name", "role"),
    BY_THAT_DAY,
)
MOTIONS = PublicTable(
    "motions",
    _("Motions"),
    _("What meetings were asked to decide, and the outcome where it is recorded."),
    (
        field(Motion, "event__reference"),
        field(Motion, "number"),
        *both(Motion, "text"),
        *each(Motion, "language", "is_quoted"),
        field(Motion, "mover__slug"),
        field(Motion, "mover_as_printed"),
        field(Motion, "seconder__slug"),
        field(Motion, "seconder_as_printed"),
        *each(Motion, "outcome", "decides"),
        *sourced(Motion),
    ),
    _motions,
    ("event", "number"),
    BY_THAT_DAY,
)
DOCUMENTS = PublicTable(
    "documents",
    _("Documents"),
    _("Of the group and of others; titles are the documents’ own."),
    (
        field(Document, "slug", key="document"),
        field(Document, "kind"),
        *both(Document, "title"),
        *_day(Document),
        *each(Document, "language", "authors"),
        field(Document, "author_organisations__slug"),
        *each(Document, "by_the_group", "address"),
        *both(Document, "held"),
        field(Document, "events__reference"),
        field(Document, "concerns__slug"),
        *sourced(Document),
    ),
    _documents,
    ("document",),
    BY_THAT_DAY,
)
RECOMMENDATIONS = PublicTable(
    "recommendations",
    _("Recommendations"),
    _("Not the group’s own unless a motion adopted them."),
    (
        field(Recommendation, "document__slug"),
        field(Recommendation, "number"),
        *both(Recommendation, "text"),
        *each(Recommendation, "language", "translation_is_official"),
        *_day(Recommendation),
        field(Recommendation, "made_by_organisations__slug"),
        field(Recommendation, "made_by_parliamentarians__slug"),
        field(Recommendation, "made_by_as_printed"),
        *both(Recommendation, "addressed_to"),
        field(Recommendation, "addressed_to_organisation__slug"),
        field(Recommendation, "concerns__slug"),
        derived(
            Column("adopted_by", _("Adopted by"), _adopted(lambda motion: motion.reference)),
            [(Recommendation, "adopted_by"), (Motion, "event"), (Motion, "number")],
        ),
        field(Recommendation, "last_checked_on"),
        *sourced(Recommendation),
    ),
    _recommendations,
    ("document", "number"),
    BY_THAT_DAY,
)
RESPONSES = PublicTable(
    "responses",
    _("Responses to recommendations"),
    _("Each step that is recorded. Where there is none here, there may have been one."),
    (
        field(Response, "recommendation__document__slug", key="document", header=_("Document")),
        field(Response, "recommendation__number", key="number", header=_("Number in the document")),
        *_day(Response),
        field(Response, "status"),
        *both(Response, "responder", "text"),
        field(Response, "judged_by"),
        *sourced(Response),
    ),
    _responses,
    ("document", "number", "day", "status"),
    BY_THAT_DAY,
)
PUBLIC_TABLES = (
    *(CONCERNS, UPDATES, EVENTS, ATTENDANCES, MOTIONS, DOCUMENTS, RECOMMENDATIONS),
    RESPONSES,
)
