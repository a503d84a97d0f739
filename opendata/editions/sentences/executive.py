"""Who came to lead the group, and who ceased to."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

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
    of_name,
)

TABLES = ("appointments", "vacancies", "office_rules", "offices")


def tell(words: Vocabulary, changes: list[RowChange]) -> Iterator[Told]:
    appointments = [change for change in changes if change.table == "appointments"]
    yield from _appointments(words, appointments)
    for change in changes:
        if change.table == "vacancies":
            yield from _vacancy(words, change)
        elif change.table == "office_rules":
            yield from _rule(words, change)
        elif change.table == "offices" and change.is_new:
            told = noted(_("The group has a new office: %(office)s") % _office(words, change.row))
            yield Told("office", change.row["office"], told, (change,))


def _appointments(words: Vocabulary, changes: list[RowChange]) -> Iterator[Told]:
    new = [change for change in changes if change.is_new]
    replaced = {id(change): _replaced(words, change.row) for change in new}
    named = [row for row in replaced.values() if row]
    for change in new:
        sentence = _came(words, change.row, replaced[id(change)])
        yield Told("person", change.row["parliamentarian"], sentence, (change,), _first(change))
    for change in changes:
        if change.has_ended:
            row = change.row
            is_told = any(row is other for other in named) or _again(words, row)
            sentence = "" if is_told else _went(words, row)
            yield Told("person", row["parliamentarian"], sentence, (change,), row["last_day"])


def _came(words: Vocabulary, row: Row, replaced: Row | None) -> str:
    person, title = words.person(row["parliamentarian"]), _title(words, row)
    told = {"person": person, "title": title}
    if row["last_day"]:
        return noted(_("%(person)s was %(title)s") % told, day_of(row), last_day_of(row))
    if any(follows(row, other) for other in _others(words, row, same_person=True)):
        return noted(_("%(person)s remains %(title)s") % told + _party(words, row), day_of(row))
    if title.startswith(("à ", "au ", "aux ")):
        came = pgettext("the title is a place", "%(person)s became %(title)s") % told
    else:
        came = _("%(person)s became %(title)s") % told
    came += _party(words, row)
    if replaced:
        before = of_name(words.person(replaced["parliamentarian"]))
        came += _(", in place %(of_person)s") % {"of_person": before}
    return noted(came, day_of(row))


def _went(words: Vocabulary, row: Row) -> str:
    told = {"person": words.person(row["parliamentarian"]), "title": _title(words, row)}
    reason = row["end_reason"] and meaning("appointments", "end_reason", row["end_reason"])
    return noted(_("%(person)s is no longer %(title)s") % told, reason or "", last_day_of(row))


def _replaced(words: Vocabulary, row: Row) -> Row | None:
    """Who left the office when this person came: the only one, or the only one of that party. Seats
    have no numbers, so where several came and went nobody can say who replaced whom."""
    same_day = [other for other in words.rows("appointments") if other["office"] == row["office"]]
    left = [other for other in same_day if follows(row, other) and not _again(words, other)]
    came = [
        other
        for other in same_day
        if other["first_day"] == row["first_day"]
        and not any(follows(other, one) for one in _others(words, other, same_person=True))
    ]
    if len(left) == len(came) == 1:
        return left[0]
    left, came = ([one for one in some if one["party"] == row["party"]] for some in (left, came))
    return left[0] if len(left) == len(came) == 1 else None


def _again(words: Vocabulary, row: Row) -> bool:
    """Whether the same person went on in the same office, under a new appointment."""
    return any(follows(other, row) for other in _others(words, row, same_person=True))


def _others(words: Vocabulary, row: Row, *, same_person: bool) -> Iterator[Row]:
    for other in words.rows("appointments"):
        is_same = other["parliamentarian"] == row["parliamentarian"]
        if other["office"] == row["office"] and is_same == same_person and other is not row:
            yield other


def _title(words: Vocabulary, row: Row) -> str:
    return words.title(row["office"], row["parliamentarian"])


def _party(words: Vocabulary, row: Row) -> str:
    """With whether the person only acts; neither where nothing is told."""
    acting = _("acting") if row["basis"] == "acting" else ""
    party = words.party(row["party"]) if row["party"] else ""
    told = ", ".join(part for part in (party, acting) if part)
    return f" ({told})" if told else ""


def _vacancy(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    if change.is_new:
        sentence = noted(_("A seat is vacant: %(office)s") % _office(words, row), day_of(row))
        yield Told("office", row["office"], sentence, (change,), _first(change))
    elif change.has_ended:
        sentence = _("A seat is no longer vacant: %(office)s") % _office(words, row)
        sentence = noted(sentence, last_day_of(row))
        yield Told("office", row["office"], sentence, (change,), row["last_day"])


def _rule(words: Vocabulary, change: RowChange) -> Iterator[Told]:
    row = change.row
    rules = [other for other in words.rows("office_rules") if other["office"] == row["office"]]
    if change.is_new:
        seats = ngettext("%(number)s seat", "%(number)s seats", row["seats"])
        told = _office(words, row) | {"seats": seats % {"number": row["seats"]}}
        each = _("one from each party") if row["one_per_party"] else ""
        sentence = noted(
            _("A new rule for the office: %(office)s, %(seats)s") % told, each, day_of(row)
        )
        yield Told("office", row["office"], sentence, (change,), _first(change))
    elif change.has_ended:
        sentence = _("A rule of the office no longer holds: %(office)s") % _office(words, row)
        is_told = any(follows(other, row) for other in rules)
        sentence = "" if is_told else noted(sentence, last_day_of(row))
        yield Told("office", row["office"], sentence, (change,), row["last_day"])


def _office(words: Vocabulary, row: Row) -> dict[str, str]:
    return {"office": words.called("offices", row["office"])}


def _first(change: RowChange) -> str | None:
    day: str | None = change.row["first_day"]
    return day
