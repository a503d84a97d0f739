"""The columns of the programme's lists; formats are the exports package's. Every table takes the
rows that its page lists, all pages of them, and how to address a row."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from exports.table import Column, Phrase, Table
from members.exports import dated, source_of
from members.models import Group
from members.notice import notice
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
from record.bilingual import localized
from tenure import clock
from tenure.points import PointPrecision

Address = Callable[[Any], str]
Filters = tuple[tuple[Phrase, object], ...]


def concerns_table(
    rows: Iterable[AreaOfConcern], *, address: Address, filters: Filters = ()
) -> Table:
    return _table(
        name="concerns",
        title=_("Areas of concern"),
        description=_("What the group watches; ends of spans are included."),
        columns=(*CONCERN, *dated(lambda row: row), _page(address)),
        rows=rows,
        filters=filters,
    )


def updates_table(rows: Iterable[Update], *, filters: Filters = ()) -> Table:
    """With `concern` selected."""
    return _table(
        name="updates",
        title=_("Updates on areas of concern"),
        description=_("What happened, as exactly as it is known, and figures that sources give."),
        columns=(*UPDATE, *_SOURCE),
        rows=rows,
        filters=filters,
    )


def events_table(rows: Iterable[Event], *, address: Address, filters: Filters = ()) -> Table:
    """With `concerns` and `host_organisations` prefetched."""
    return _table(
        name="events",
        title=_("Events of the group"),
        description=_("What is only planned is no word that it took place. Hours are Ottawa’s."),
        columns=(*EVENT, *_SOURCE, _page(address)),
        rows=rows,
        filters=filters,
    )


def attendance_table(rows: Iterable[Attendance], *, filters: Filters = ()) -> Table:
    """Of `Attendance.objects.public()`, with `event` and `parliamentarian` selected."""
    return _table(
        name="attendance",
        title=_("Who took part in events"),
        description=_("Those who may be named; many attended without being named."),
        columns=(*ATTENDANCE, *_SOURCE),
        rows=rows,
        filters=filters,
    )


def motions_table(rows: Iterable[Motion], *, filters: Filters = ()) -> Table:
    """With `event`, `mover` and `seconder` selected."""
    return _table(
        name="motions",
        title=_("Motions"),
        description=_("What meetings were asked to decide, and the outcome where it is recorded."),
        columns=(*MOTION, *_SOURCE),
        rows=rows,
        filters=filters,
    )


def documents_table(rows: Iterable[Document], *, address: Address, filters: Filters = ()) -> Table:
    """With `author_organisations` prefetched."""
    return _table(
        name="documents",
        title=_("Documents"),
        description=_("Of the group and of others; titles are the documents’ own."),
        columns=(*DOCUMENT, *_SOURCE, _page(address)),
        rows=rows,
        filters=filters,
    )


def recommendations_table(
    rows: Iterable[Recommendation], *, address: Address, filters: Filters = ()
) -> Table:
    """Of `with_latest_response`, with `document`, `addressed_to_organisation` and
    `adopted_by__event` selected, makers and `concerns` prefetched."""
    return _table(
        name="recommendations",
        title=_("Recommendations"),
        description=_(
            "Not the group’s own unless a motion adopted them. Where no response is recorded here, "
            "there may have been one."
        ),
        columns=(*RECOMMENDATION, *_SOURCE, _page(address)),
        rows=rows,
        filters=filters,
    )


def responses_table(rows: Iterable[Response], *, filters: Filters = ()) -> Table:
    """With `recommendation__document` selected."""
    return _table(
        name="responses",
        title=_("Responses to recommendations"),
        description=_("Each step that is recorded, and who judged from which source what it was."),
        columns=(*RESPONSE, *_SOURCE),
        rows=rows,
        filters=filters,
    )


def makers_of(row: Recommendation) -> list[str]:
    """Organisations, parliamentarians, then others as printed."""
    made = [*row.made_by_organisations.all(), *row.made_by_parliamentarians.all()]
    printed = [row.made_by_as_printed] if row.made_by_as_printed else []
    return [str(maker) for maker in made] + printed


def addressee_of(row: Recommendation) -> str:
    return localized(row, "addressed_to") or str(row.addressed_to_organisation or "")


def _table(**parts: Any) -> Table:
    """One query for the group, at once."""
    group = Group.objects.the()
    written_on = clock.today()
    return Table(notice=notice(group), source=source_of(group), written_on=written_on, **parts)


def _page(address: Address) -> Column:
    return Column("address", _("Page"), address, "url")


def _text(key: str, header: Phrase, field: str | None = None) -> Column:
    """In the active language, or the one there is."""
    return Column(key, header, lambda row: localized(row, field or key))


def _field(key: str, header: Phrase, kind: Any = "text") -> Column:
    return Column(key, header, lambda row: getattr(row, key), kind)


def _choice(key: str, header: Phrase, code: Phrase) -> tuple[Column, Column]:
    return (
        Column(key, header, lambda row: getattr(row, f"get_{key}_display")()),
        Column(f"{key}_code", code, lambda row: getattr(row, key)),
    )


def _counted(key: str, header: Phrase, how: Phrase) -> tuple[Column, Column]:
    def how_exactly(row: Event) -> str | None:
        return getattr(row, f"get_{key}_precision_display")() if getattr(row, key) else None

    return _field(key, header, "integer"), Column(f"{key}_precision", how, how_exactly)


def _names(rows: Iterable[object]) -> str:
    return "; ".join(str(row) for row in rows)


_DAY = (
    _field("day", _("Day"), "date"),
    Column("day_precision", _("Precision of the day"), lambda row: row.get_day_precision_display()),
    Column(
        "day_precision_code", _("Code of the precision of the day"), lambda row: row.day_precision
    ),
)
_SOURCE = (
    _field("source", _("Source")),
    _text("dispute", _("Another source says")),
    _field("dispute_source", _("Source of that claim")),
)
CONCERN = (
    _text("name", _("Name")),
    _field("slug", _("Short name in addresses")),
    *_choice("kind", _("Kind"), _("Code of the kind")),
    _text("country_or_region", _("Country or region")),
    _text("summary", _("Summary")),
)
UPDATE = (
    Column("concern", _("Area of concern"), lambda row: row.concern),
    *_DAY,
    _text("text", _("Text")),
    _field("figure", _("Figure"), "integer"),
    _text("unit", _("Of what")),
)
EVENT = (
    _text("title", _("Title")),
    _field("reference", _("Reference")),
    *_choice("kind", _("Kind"), _("Code of the kind")),
    *_choice("status", _("Status"), _("Code of the status")),
    *_choice("audience", _("Audience"), _("Code of the audience")),
    *_DAY,
    _field("last_day", _("Last day"), "date"),
    Column("starts_at", _("Starts at"), lambda row: row.starts_at and f"{row.starts_at:%H:%M}"),
    Column("ends_at", _("Ends at"), lambda row: row.ends_at and f"{row.ends_at:%H:%M}"),
    _text("place", _("Place")),
    _field("hosted_by_group", _("Hosted by the group"), "boolean"),
    Column("hosts", _("Host organisations"), lambda row: _names(row.host_organisations.all())),
    Column("concerns", _("Areas of concern"), lambda row: _names(row.concerns.all())),
    *_counted(
        "parliamentarians_count",
        _("Parliamentarians present"),
        _("How exactly they were counted"),
    ),
    *_counted("guests_count", _("Other people present"), _("How exactly these were counted")),
    _text("summary", _("Summary")),
)
ATTENDANCE = (
    Column("event", _("Event"), lambda row: row.event),
    Column("reference", _("Reference"), lambda row: row.event.reference),
    Column("name", _("Name"), lambda row: row.parliamentarian or row.guest_name),
    _text("capacity", _("Capacity"), "guest_capacity"),
    *_choice("role", _("Role"), _("Code of the role")),
)
MOTION = (
    _field("reference", _("Reference")),
    Column("event", _("Event"), lambda row: row.event),
    _text("text", _("Text")),
    _field("language", _("Language of the original")),
    Column("mover", _("Moved by"), lambda row: row.mover or row.mover_as_printed),
    Column("seconder", _("Seconded by"), lambda row: row.seconder or row.seconder_as_printed),
    *_choice("outcome", _("Outcome"), _("Code of the outcome")),
    *_choice("decides", _("Decides"), _("Code of what it decides")),
)
DOCUMENT = (
    _text("title", _("Title")),
    _field("slug", _("Short name in addresses")),
    *_choice("kind", _("Kind"), _("Code of the kind")),
    *_DAY,
    _field("language", _("Language of the original")),
    _field("authors", _("People who wrote it")),
    Column(
        "organisations",
        _("Organisations that wrote it"),
        lambda row: _names(row.author_organisations.all()),
    ),
    _field("by_the_group", _("Written by the group"), "boolean"),
    Column("read_at", _("Where to read it"), lambda row: row.address or None, "url"),
    _text("held", _("Where it is held")),
)
RECOMMENDATION = (
    _field("reference", _("Reference")),
    _text("text", _("Text")),
    _field("language", _("Language of the original")),
    Column("makers", _("Made by"), lambda row: _names(makers_of(row))),
    Column("addressee", _("Addressed to"), addressee_of),
    Column("document", _("Document"), lambda row: row.document),
    *_DAY,
    Column("concerns", _("Areas of concern"), lambda row: _names(row.concerns.all())),
    Column("adopted_by", _("Adopted by the group’s motion"), lambda row: row.adopted_by),
    Column(
        "latest_response",
        _("Latest response recorded"),
        lambda row: row.latest_status and Response.Status(row.latest_status).label,
    ),
    Column("latest_response_code", _("Code of the response"), lambda row: row.latest_status),
    Column("latest_response_day", _("Day of the response"), lambda row: row.latest_day, "date"),
    Column(
        "latest_response_day_precision",
        _("Precision of the day of the response"),
        lambda row: row.latest_precision and PointPrecision(row.latest_precision).label,
    ),
    Column(
        "latest_response_day_precision_code",
        _("Code of the precision of the day of the response"),
        lambda row: row.latest_precision,
    ),
    _field("last_checked_on", _("Responses last looked for on"), "date"),
)
RESPONSE = (
    Column("recommendation", _("Recommendation"), lambda row: row.recommendation.reference),
    *_DAY,
    *_choice("status", _("Status"), _("Code of the status")),
    _text("responder", _("Response of")),
    _text("text", _("Text")),
    _field("judged_by", _("Judged by")),
)
