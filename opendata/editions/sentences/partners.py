"""With whom the group works, and what was agreed with them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

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
    *("organisations", "relations", "memoranda", "signatories", "commitments", "follow_ups"),
    "sister_officers",
)


def tell(words: Vocabulary, changes: list[RowChange]) -> Iterator[Told]:
    tellers = {
        "organisations": _organisation,
        "relations": _relation,
        "memoranda": _memorandum,
        "signatories": _signatory,
        "commitments": _commitment,
        "follow_ups": _follow_up,
        "sister_officers": _officer,
    }
    new = {
        change.row["memorandum"]
        for change in changes
        if change.table == "memoranda" and change.is_new
    }
    for change in changes:
        for told in tellers[change.table](words, change):
            is_part = change.table in ("signatories", "commitments") and told.subject in new
            yield _silent(told) if is_part else told


def _silent(told: Told) -> Told:
    """With the memorandum itself, enough is told."""
    return Told(told.subject_kind, told.subject, "", told.changes)


def _organisation(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    """It comes on record with whatever names it, which is told."""
    row = change.row
    names = frozenset({"name_en", "name_fr", "short_name_en", "short_name_fr"})
    if change.before is None:
        yield Told("organisation", row["organisation"], "", (change,))
    elif change.columns & names:
        told = {"before": text(change.before, "name"), "now": text(row, "name")}
        sentence = noted(_("The organisation “%(before)s” is now called “%(now)s”") % told)
        yield Told("organisation", row["organisation"], sentence, (change,), columns=names)


def _relation(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    told = {
        "organisation": words.called("organisations", row["organisation"]),
        "kind": meaning("relations", "kind", row["kind"]),
    }
    of = words.called("organisations", row["of"]) if row["of"] else _("of the group")
    if change.is_new:
        sentence = _("A relation is on record: %(organisation)s, %(kind)s") % told
        sentence = noted(sentence, of, day_of(row), last_day_of(row))
        yield Told("organisation", row["organisation"], sentence, (change,), row["first_day"])
    elif change.has_ended:
        sentence = _("A relation has ended: %(organisation)s, %(kind)s") % told
        sentence = noted(sentence, of, last_day_of(row))
        yield Told("organisation", row["organisation"], sentence, (change,), row["last_day"])


def _memorandum(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    if change.is_new:
        told = {"title": quoted(row, "title")}
        sentence = (
            _("The group signed a memorandum: %(title)s")
            if row["group_is_party"]
            else _("A memorandum was signed: %(title)s")
        )
        sentence = noted(sentence % told, _parties(words, row), _signed(row))
        yield Told("memorandum", row["memorandum"], sentence, (change,), row["signed_on"])


def _parties(words: Vocabulary, row: Row) -> str:
    slugs = [slug for slug in (row["parties"] or "").split("; ") if slug]
    return ", ".join(words.called("organisations", slug) for slug in slugs)


def _signed(row: Row) -> str:
    return day_of(row, "signed_on", "signed_precision")


def _signatory(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    if change.is_new:
        told = {"name": row["name"], "title": _title(words, row)}
        sentence = (
            _("%(name)s signed the memorandum %(title)s")
            if row["role"] == "signed"
            else _("%(name)s was present when the memorandum %(title)s was signed")
        )
        yield Told("memorandum", row["memorandum"], noted(sentence % told), (change,))


def _commitment(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    if change.is_new:
        told = {"title": _title(words, row), "text": quoted(row, "text")}
        sentence = noted(_("A commitment of the memorandum %(title)s: %(text)s") % told)
        yield Told("memorandum", row["memorandum"], sentence, (change,))


def _follow_up(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    if change.is_new:
        told = {
            "title": _title(words, row),
            "number": row["commitment"],
            "status": meaning("follow_ups", "status", row["status"]),
        }
        sentence = _("Commitment %(number)s of the memorandum %(title)s: %(status)s") % told
        sentence = noted(sentence, day_of(row, "day", ""))
        yield Told("memorandum", row["memorandum"], sentence, (change,), row["day"])


def _title(words: Vocabulary, row: Row) -> str:
    return quoted(words.row("memoranda", row["memorandum"]), "title")


def _officer(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    told = {
        "name": row["name"] or _("vacant"),
        "role": row["title"] or meaning("sister_officers", "role", row["role"]),
        "organisation": words.called("organisations", row["organisation"]),
    }
    if change.is_new:
        sentence = _("An officer of a sister group: %(name)s, %(role)s, %(organisation)s") % told
        sentence = noted(sentence, day_of(row), last_day_of(row))
        yield Told("organisation", row["organisation"], sentence, (change,), row["first_day"])
    elif change.has_ended:
        sentence = _("No longer an officer of a sister group: %(name)s, %(role)s, %(organisation)s")
        sentence = noted(sentence % told, last_day_of(row))
        yield Told("organisation", row["organisation"], sentence, (change,), row["last_day"])
