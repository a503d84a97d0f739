"""Seats won and lost, parties joined and left, parties and Parliaments themselves."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from opendata.editions.comparing import RowChange
from opendata.editions.content import Row
from opendata.editions.vocabulary import (
    Told,
    Vocabulary,
    day_of,
    follows,
    last_day_of,
    meaning,
    noted,
    text,
)

TABLES = ("affiliations", "mandates", "parties", "recognitions", "parliaments")


def tell(words: Vocabulary, changes: list[RowChange]) -> Iterator[Told]:
    tellers = {
        "affiliations": _affiliation,
        "mandates": _mandate,
        "parties": _party,
        "recognitions": _recognition,
        "parliaments": _parliament,
    }
    for change in changes:
        yield from tellers[change.table](words, change)


def _affiliation(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    person = row["parliamentarian"]
    own = [other for other in words.rows("affiliations") if other["parliamentarian"] == person]
    if change.is_new:
        before = next((other for other in own if other is not row and follows(row, other)), None)
        is_told = words.is_newly_met(person) or (before and before["party"] == row["party"])
        sentence = "" if is_told else _joined(words, row, before)
        yield Told("person", person, sentence, (change,), row["first_day"])
    elif change.has_ended:
        is_told = any(follows(other, row) for other in own if other is not row)
        told = {"person": words.person(person), "party": words.party(row["party"])}
        sentence = noted(
            _("%(person)s no longer belongs to a party: %(party)s") % told,
            _reason("affiliations", row),
            last_day_of(row),
        )
        yield Told("person", person, "" if is_told else sentence, (change,), row["last_day"])


def _joined(words: Vocabulary, row: Row, before: Row | None) -> str:
    told = {"person": words.person(row["parliamentarian"]), "party": words.party(row["party"])}
    if before is None:
        sentence = _("%(person)s belongs to a party: %(party)s")
        return noted(sentence % told, day_of(row), last_day_of(row))
    told |= {"before": words.party(before["party"])}
    if row["start_reason"] == "crossed":
        sentence = _("%(person)s crossed the floor, from “%(before)s” to “%(party)s”")
    elif row["start_reason"] == "merged":
        sentence = _("%(person)s: the party merged, from “%(before)s” to “%(party)s”")
    else:
        sentence = _("%(person)s changed party, from “%(before)s” to “%(party)s”")
    return noted(sentence % told, day_of(row))


def _mandate(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    person = row["parliamentarian"]
    own = [
        other
        for other in words.rows("mandates")
        if (other["parliamentarian"], other["chamber"]) == (person, row["chamber"])
    ]
    if change.is_new:
        again = any(follows(row, other) for other in own)
        sentence = "" if words.is_newly_met(person) else _seated(words, row, again)
        yield Told("person", person, sentence, (change,), row["first_day"])
    elif change.has_ended:
        is_told = any(follows(other, row) for other in own)
        sentence = "" if is_told else _unseated(words, row)
        yield Told("person", person, sentence, (change,), row["last_day"])


def _seated(words: Vocabulary, row: Row, again: bool) -> str:
    told = {"person": words.person(row["parliamentarian"]), "seat": _seat(words, row)}
    if row["last_day"]:
        return noted(_("%(person)s sat: %(seat)s") % told, day_of(row), last_day_of(row))
    if again:
        sentence = _("%(person)s was re-elected: %(seat)s")
    elif row["start_reason"] == "appointed":
        sentence = _("%(person)s was appointed to a seat: %(seat)s")
    else:
        sentence = _("%(person)s won a seat: %(seat)s")
    return noted(sentence % told, day_of(row))


def _unseated(words: Vocabulary, row: Row) -> str:
    told = {"person": words.person(row["parliamentarian"]), "seat": _seat(words, row)}
    if row["end_reason"] == "defeated":
        return noted(_("%(person)s lost the seat: %(seat)s") % told, last_day_of(row))
    sentence = _("%(person)s no longer sits: %(seat)s") % told
    return noted(sentence, _reason("mandates", row), last_day_of(row))


def _seat(words: Vocabulary, row: Row) -> str:
    place, chamber = text(row, "constituency"), words.called("chambers", row["chamber"])
    return ", ".join(part for part in (place, chamber) if part)


def _reason(table: str, row: Row) -> str:
    return meaning(table, "end_reason", row["end_reason"]) if row["end_reason"] else ""


def _party(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row, slug = change.row, change.row["party"]
    names = frozenset({"name_en", "name_fr", "short_name_en", "short_name_fr"})
    if change.before is None:
        sentence = noted(_("A party is on record: %(party)s") % {"party": text(row, "name")})
        yield Told("party", slug, sentence, (change,))
    elif change.columns & names:
        told = {"before": text(change.before, "name"), "now": text(row, "name")}
        sentence = noted(_("The party “%(before)s” is now called “%(now)s”") % told)
        yield Told("party", slug, sentence, (change,), columns=names)


def _recognition(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    told = {
        "party": words.party(row["party"]),
        "chamber": words.called("chambers", row["chamber"]),
    }
    if change.is_new and not row["last_day"]:
        sentence = noted(_("A recognised party: %(party)s, %(chamber)s") % told, day_of(row))
        yield Told("party", row["party"], sentence, (change,), row["first_day"])
    elif change.has_ended:
        sentence = _("No longer a recognised party: %(party)s, %(chamber)s") % told
        sentence = noted(sentence, last_day_of(row))
        yield Told("party", row["party"], sentence, (change,), row["last_day"])


def _parliament(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row, number = change.row, str(change.row["parliament"])
    ordinal = ngettext("Parliament %(number)s", "Parliament %(number)s", row["parliament"])
    told = {"parliament": ordinal % {"number": number}}
    if change.is_new:
        sentence = noted(_("%(parliament)s was elected") % told, day_of(row))
        yield Told("parliament", number, sentence, (change,), row["first_day"])
    for name, sentence in (
        ("opened", _("%(parliament)s opened")),
        ("dissolved", _("%(parliament)s was dissolved")),
    ):
        if name in change.columns and row[name]:
            said = noted(sentence % told, day_of(row, name, ""))
            columns = frozenset({name})
            yield Told("parliament", number, said, (change,), row[name], columns)
    if change.has_ended:
        columns = frozenset({"last_day", "last_day_precision"})
        yield Told("parliament", number, "", (change,), row["last_day"], columns)
