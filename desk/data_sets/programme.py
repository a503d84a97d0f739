"""How a programme's facts become rows in both sets: concerns, events, documents, recommendations.

Facts name people, organisations, concerns and events by their short names. Everything is published
as it is written unless its facts say `"published": False`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from desk.data_sets.facts import Row
from desk.data_sets.writing import Writer
from members.models import Parliamentarian
from partners.models import Organisation
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
from record.models import Publishable


@dataclass(frozen=True, kw_only=True)
class ConcernFacts:
    fields: Row
    updates: Sequence[Row] = ()


@dataclass(frozen=True, kw_only=True)
class EventFacts:
    """`people`: Attendance's fields, a parliamentarian by slug. `motions`: numbered in their order,
    mover and seconder by slug. Both have the event's source unless they give their own."""

    fields: Row
    concerns: Sequence[str] = ()
    host_organisations: Sequence[str] = ()
    people: Sequence[Row] = ()
    motions: Sequence[Row] = ()


@dataclass(frozen=True, kw_only=True)
class DocumentFacts:
    """`recommendations` are numbered in their order and take the document's day and source."""

    fields: Row
    authors: Sequence[str] = ()
    events: Sequence[str] = ()
    concerns: Sequence[str] = ()
    recommendations: Sequence["RecommendationFacts"] = ()


@dataclass(frozen=True, kw_only=True)
class RecommendationFacts:
    """`adopted_by` is a motion's reference."""

    fields: Row
    organisations: Sequence[str] = ()
    parliamentarians: Sequence[str] = ()
    concerns: Sequence[str] = ()
    adopted_by: str = ""
    responses: Sequence[Row] = ()


class ProgrammeWriter:
    """Looks up what facts name as it goes: concerns come before events, events before documents."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.people = {person.slug: person for person in Parliamentarian.objects.all()}
        self.organisations = {row.slug: row for row in Organisation.objects.all()}
        self.concerns: dict[str, AreaOfConcern] = {}
        self.events: dict[str, Event] = {}
        self.motions: dict[str, Motion] = {}

    def concern(self, facts: ConcernFacts) -> None:
        concern = self._write(AreaOfConcern, facts.fields)
        self.concerns[concern.slug] = concern
        for update in facts.updates:
            self._write(Update, {"concern": concern} | update)

    def event(self, facts: EventFacts) -> None:
        event = self._write(Event, facts.fields)
        self.events[event.reference] = event
        _tie(event.concerns, self.concerns, facts.concerns)
        _tie(event.host_organisations, self.organisations, facts.host_organisations)
        for somebody in facts.people:
            self._write(Attendance, self._of_people(event, somebody, "parliamentarian"))
        for number, motion in enumerate(facts.motions, start=1):
            fields = self._of_people(event, {"number": number} | motion, "mover", "seconder")
            row = Motion(**fields)
            self.writer.write(row)
            self.motions[row.reference] = row

    def document(self, facts: DocumentFacts) -> None:
        document = self._write(Document, facts.fields)
        _tie(document.author_organisations, self.organisations, facts.authors)
        _tie(document.events, self.events, facts.events)
        _tie(document.concerns, self.concerns, facts.concerns)
        for number, recommendation in enumerate(facts.recommendations, start=1):
            self._recommendation(document, number, recommendation)

    def _recommendation(self, document: Document, number: int, facts: RecommendationFacts) -> None:
        of_document = {
            "document": document,
            "number": number,
            "day": document.day,
            "day_precision": document.day_precision,
            "source": document.source,
            "adopted_by": self.motions[facts.adopted_by] if facts.adopted_by else None,
        }
        row = self._write(Recommendation, of_document | facts.fields)
        _tie(row.made_by_organisations, self.organisations, facts.organisations)
        _tie(row.made_by_parliamentarians, self.people, facts.parliamentarians)
        _tie(row.concerns, self.concerns, facts.concerns)
        for response in facts.responses:
            self._write(Response, {"recommendation": row} | response)

    def _of_people(self, event: Event, fields: Row, *roles: str) -> Row:
        named = {role: self.people[fields[role]] for role in roles if fields.get(role)}
        return {"event": event, "source": event.source} | fields | named

    def _write(self, model: type[Publishable], fields: Row) -> Any:
        fields = dict(fields)
        if fields.pop("published", True):
            fields["published_at"] = self.writer.now
        row = model(**fields)
        self.writer.write(row)
        row.refresh_from_db()
        return row


def _tie(links: Any, rows: dict[str, Any], names: Iterable[str]) -> None:
    if names:
        links.set([rows[name] for name in names])
