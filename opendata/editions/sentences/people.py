"""Who came to the group and who left it, names, parties and seats.

Of a person met for the first time the seats, parties and names of before are no news.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from opendata.editions.comparing import RowChange
from opendata.editions.content import Row
from opendata.editions.vocabulary import (
    Told,
    Vocabulary,
    day_of,
    follows,
    full_name,
    last_day_of,
    meaning,
    noted,
    quoted,
)

TABLES = ("parliamentarians", "other_names", "memberships", "statements")
NAMES = frozenset({"given_name", "family_name", "suffix"})
TELL_OF_SOMEBODY = ("memberships", "appointments", "statements")


def tell(words: Vocabulary, changes: list[RowChange]) -> Iterator[Told]:
    renamed = {
        change.row["parliamentarian"]
        for change in changes
        if change.table == "parliamentarians" and not change.is_new and change.columns & NAMES
    }
    for change in changes:
        if change.table == "parliamentarians":
            yield from _person(words, change)
        elif change.table == "memberships":
            yield from _membership(words, change)
        elif change.table == "statements" and change.is_new:
            yield _statement(words, change)
        elif change.table == "other_names" and change.is_new:
            yield _other_name(words, change, renamed)


def _person(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    slug = row["parliamentarian"]
    told = {"person": full_name(row)}
    if change.before is None:
        is_told = any(
            other["parliamentarian"] == slug
            for table in TELL_OF_SOMEBODY
            for other in words.rows(table)
        )
        sentence = _("%(person)s is named in the record for the first time") % told
        yield Told("person", slug, "" if is_told else noted(sentence), (change,))
        return
    if change.columns & NAMES:
        told |= {"before": full_name(change.before)}
        sentence = noted(_("%(before)s is now called %(person)s") % told)
        yield Told("person", slug, sentence, (change,), columns=NAMES)
    if "died_on" in change.columns and row["died_on"]:
        sentence = noted(_("%(person)s died") % told, day_of(row, "died_on", ""))
        columns = frozenset({"died_on"})
        yield Told("person", slug, sentence, (change,), row["died_on"], columns)


def _other_name(words: Vocabulary, change: RowChange, renamed: set[str]) -> Told:
    row = change.row
    slug = row["parliamentarian"]
    is_told = slug in renamed or words.is_newly_met(slug)
    told = {"person": words.person(slug), "name": full_name(row)}
    sentence = noted(_("%(person)s is or was also called %(name)s") % told)
    return Told("person", slug, "" if is_told else sentence, (change,))


def _membership(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    slug = row["parliamentarian"]
    if change.is_new:
        sentence = _past(words, row) if row["last_day"] else _joined(words, row)
        yield Told("person", slug, sentence, (change,), row["first_day"])
    elif change.has_ended:
        is_told = any(follows(other, row) for other in _ties(words, slug))
        sentence = "" if is_told else _left(words, row)
        yield Told("person", slug, sentence, (change,), row["last_day"])


def _joined(words: Vocabulary, row: Row) -> str:
    before = [other for other in _ties(words, row["parliamentarian"]) if follows(row, other)]
    told = {"person": words.person(row["parliamentarian"])}
    is_official = row["kind"] == "official"
    if before and before[0]["kind"] != row["kind"]:
        sentence = (
            _("%(person)s, until then a participating parliamentarian, became an official member")
            if is_official
            else _(
                "%(person)s, until then an official member, became a participating parliamentarian"
            )
        )
    else:
        sentence = (
            _("%(person)s became an official member")
            if is_official
            else _("%(person)s became a participating parliamentarian")
        )
    return noted(sentence % told, day_of(row))


def _left(words: Vocabulary, row: Row) -> str:
    told = {"person": words.person(row["parliamentarian"])}
    sentence = (
        _("%(person)s is no longer an official member")
        if row["kind"] == "official"
        else _("%(person)s is no longer a participating parliamentarian")
    )
    reason = row["end_reason"] and meaning("memberships", "end_reason", row["end_reason"])
    return noted(sentence % told, reason or "", last_day_of(row))


def _past(words: Vocabulary, row: Row) -> str:
    told = {"person": words.person(row["parliamentarian"])}
    sentence = (
        _("%(person)s was an official member")
        if row["kind"] == "official"
        else _("%(person)s was a participating parliamentarian")
    )
    return noted(sentence % told, day_of(row), last_day_of(row))


def _ties(words: Vocabulary, person: str) -> list[Row]:
    return [row for row in words.rows("memberships") if row["parliamentarian"] == person]


def _statement(words: Vocabulary, change: RowChange) -> Told:
    row = change.row
    told = {"text": quoted(row, "text")}
    if not row["parliamentarian"]:
        sentence = noted(_("A source says: %(text)s") % told, row["source"] or "")
        return Told("", "", sentence, (change,), row["first_day"])
    told |= {"person": words.person(row["parliamentarian"])}
    sentence = noted(_("%(person)s: a source says %(text)s") % told, row["source"] or "")
    return Told("person", row["parliamentarian"], sentence, (change,), row["first_day"])
