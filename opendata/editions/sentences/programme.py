"""Concerns, events, decisions, documents, and what became of recommendations."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from opendata.editions.comparing import RowChange
from opendata.editions.content import Row
from opendata.editions.vocabulary import (
    Told,
    Vocabulary,
    day_of,
    last_day_of,
    meaning,
    noted,
    quoted,
    text,
)

TABLES = (
    *("concerns", "updates", "events", "attendances", "motions", "documents"),
    *("recommendations", "responses"),
)


def tell(words: Vocabulary, changes: list[RowChange]) -> Iterator[Told]:
    tellers = {
        "concerns": _concern,
        "updates": _update,
        "events": _event,
        "motions": _motion,
        "documents": _document,
        "recommendations": _recommendation,
        "responses": _response,
    }
    named: dict[str, list[RowChange]] = defaultdict(list)
    for change in changes:
        if change.table == "attendances" and change.is_new:
            named[change.row["event"]].append(change)
        elif change.table in tellers:
            yield from tellers[change.table](words, change)
    for event, attendances in named.items():
        yield _attendances(words, event, attendances)


def _day(row: Row) -> str:
    return day_of(row, "day", "day_precision")


def _concern(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    told = {"concern": text(row, "name")}
    if change.is_new:
        sentence = _("A new area of concern: %(concern)s") % told
        sentence = noted(sentence, day_of(row), last_day_of(row))
        yield Told("concern", row["concern"], sentence, (change,), row["first_day"])
    elif change.has_ended:
        sentence = noted(_("No longer an area of concern: %(concern)s") % told, last_day_of(row))
        yield Told("concern", row["concern"], sentence, (change,), row["last_day"])


def _update(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    if change.is_new:
        told = {"concern": words.called("concerns", row["concern"]), "text": quoted(row, "text")}
        sentence = noted(_("%(concern)s: %(text)s") % told, _day(row))
        yield Told("concern", row["concern"], sentence, (change,), row["day"])


def _event(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    if not change.is_new and "status" not in change.columns:
        return
    sentences = {
        "held": _("An event took place: %(title)s"),
        "planned": _("An event was announced: %(title)s"),
        "postponed": _("An event was postponed: %(title)s"),
        "cancelled": _("An event was cancelled: %(title)s"),
    }
    kind = meaning("events", "kind", row["kind"])
    sentence = noted(sentences[row["status"]] % {"title": quoted(row, "title")}, kind, _day(row))
    columns = None if change.is_new else frozenset({"status"})
    yield Told("event", row["event"], sentence, (change,), row["day"], columns)


def _attendances(words: Vocabulary, event: str, changes: list[RowChange]) -> Told:
    row = words.row("events", event)
    told = {"number": len(changes), "title": quoted(row, "title")}
    sentence = ngettext(
        "%(number)s person who took part in %(title)s is named",
        "%(number)s people who took part in %(title)s are named",
        len(changes),
    )
    return Told("event", event, noted(sentence % told, _day(row)), tuple(changes), row.get("day"))


def _motion(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    if not change.is_new and "outcome" not in change.columns:
        return
    event = words.row("events", row["event"])
    told = {
        "motion": f"{row['event']}/{row['number']}",
        "outcome": meaning("motions", "outcome", row["outcome"]) if row["outcome"] else "",
        "text": quoted(row, "text"),
    }
    sentence = noted(_("Motion %(motion)s: %(text)s") % told, told["outcome"], _day(event))
    columns = None if change.is_new else frozenset({"outcome"})
    yield Told("event", row["event"], sentence, (change,), event.get("day"), columns)


def _document(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    if change.is_new:
        kind = meaning("documents", "kind", row["kind"])
        sentence = _("A document is on record: %(title)s") % {"title": quoted(row, "title")}
        sentence = noted(sentence, kind, _day(row))
        yield Told("document", row["document"], sentence, (change,), row["day"])


def _recommendation(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    subject = f"{row['document']}/{row['number']}"
    if change.is_new:
        told = _asked(words, row) | {"text": quoted(row, "text")}
        sentence = _("Recommendation %(number)s of %(document)s: %(text)s") % told
        to = text(row, "addressed_to")
        addressee = _("addressed to: %(to)s") % {"to": to} if to else ""
        sentence = noted(sentence, addressee, _day(row))
        yield Told("recommendation", subject, sentence, (change,), row["day"])
    elif "adopted_by" in change.columns and row["adopted_by"]:
        told = _asked(words, row) | {"motion": row["adopted_by"]}
        sentence = _("The group adopted recommendation %(number)s of %(document)s") % told
        sentence = noted(sentence, _("motion %(motion)s") % told)
        columns = frozenset({"adopted_by"})
        yield Told("recommendation", subject, sentence, (change,), columns=columns)


def _response(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    if change.is_new:
        status = meaning("responses", "status", row["status"])
        told = _asked(words, row) | {"status": status}
        sentence = pgettext(
            "what became of it", "Recommendation %(number)s of %(document)s: %(status)s"
        )
        sentence = noted(sentence % told, text(row, "responder"), _day(row))
        subject = f"{row['document']}/{row['number']}"
        yield Told("recommendation", subject, sentence, (change,), row["day"])


def _asked(words: Vocabulary, row: Row) -> dict[str, object]:
    document = quoted(words.row("documents", row["document"]), "title")
    return {"number": row["number"], "document": document}
