"""What must hold across a whole list before anything of it is compared with the registry."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from datetime import date
from itertools import combinations

from django.utils.translation import gettext as _

from members.chambers import HOUSE
from members.lists.official import InParliament, ListRow, OfficialList
from members.lists.refusals import Problem, WrongContent, wrong
from members.models import Mandate, Parliamentarian
from record.folding import fold
from tenure import clock
from tenure.span import Span

# A row's attribute, and the field that will hold it
NAMES = (
    ("given_name", "given_name"),
    ("family_name", "family_name"),
    ("suffix", "suffix"),
    ("honorific", "honorific_en"),
    ("senate_key", "senate_key"),
    ("wikidata_id", "wikidata_id"),
)
_FIELDS = (*Mandate._meta.fields, *Parliamentarian._meta.fields)


def check_list(official_list: OfficialList, *, as_of: date, expect: int | None = None) -> None:
    """WrongContent for a count other than `expect`, rows twice, dates later than the list's."""
    if clock.today() not in Span(as_of):
        raise wrong(
            _("The list's date is in the future"),
            _("Give the day on which the list was downloaded."),
            value=as_of,
        )
    _check_count(len(official_list.rows), expect)
    problems = [
        *_too_long(official_list),
        *_future_days(official_list, as_of),
        *_overlapping_days(official_list),
        *_repeated_rows(official_list),
    ]
    if problems:
        raise WrongContent(*problems)


def _check_count(found: int, expect: int | None) -> None:
    if found == 0:
        raise wrong(_("The list names nobody"), _("Download the list again."))
    if expect is not None and found != expect:
        raise wrong(
            _("The list has %(found)s people where %(expect)s were expected")
            % {"found": found, "expect": expect},
            _("Check that the file is whole, and count vacant seats as absent."),
        )


def _too_long(official_list: OfficialList) -> Iterator[Problem]:
    """Longer than the record has room for: refused now, with its row, not when it is accepted."""
    room = {field.name: getattr(field, "max_length", None) for field in _FIELDS}
    for row in official_list.rows:
        printed = [(name, getattr(row, attribute)) for attribute, name in NAMES]
        printed += [("constituency_en", seat.constituency) for seat in row.mandates]
        for name, value in printed:
            longest = room[name]
            if value and longest and len(value) > longest:
                yield Problem(
                    _("The value is longer than %(room)s characters") % {"room": longest},
                    _("Check that the columns have not slipped; download the list again."),
                    row.number,
                    value,
                )


def _future_days(official_list: OfficialList, as_of: date) -> Iterator[Problem]:
    for row in official_list.rows:
        for day in _printed_days(row):
            if as_of not in Span(day):
                yield Problem(
                    _("The date is later than the list's own (%(as_of)s)") % {"as_of": as_of},
                    _("Correct the date, or give the day the list was downloaded."),
                    row.number,
                    f"{row.name}, {day}",
                )


def _printed_days(row: ListRow) -> Iterator[date]:
    printed = [mandate.days for mandate in row.mandates]
    printed += [affiliation.days for affiliation in row.affiliations]
    for days in printed:
        if isinstance(days, InParliament):
            ends = (days.first_day, days.last_day)
        else:
            ends = (days.since, days.last_day)
        yield from (day for day in ends if day is not None)


def _overlapping_days(official_list: OfficialList) -> Iterator[Problem]:
    """One person in two seats of a chamber, or of two parties, on one day."""
    for row in official_list.rows:
        seats = [(mandate.chamber_code, mandate.days) for mandate in row.mandates]
        parties = [("", affiliation.days) for affiliation in row.affiliations]
        for first, second in combinations([*seats, *parties], 2):
            if first[0] == second[0] and _at_once(first[1], second[1]):
                yield Problem(
                    _("Two seats, or two parties, of one person share a day"),
                    _("Correct the dates at the source, then import again."),
                    row.number,
                    row.name,
                )
                break


def _repeated_rows(official_list: OfficialList) -> Iterator[Problem]:
    """The same official number, the same person in one seat, or one riding held twice at once."""
    seen: dict[Hashable, list[tuple[ListRow, Span | InParliament]]] = defaultdict(list)
    for row in official_list.rows:
        for key, days in _keys(row):
            others = [other for other, held in seen[key] if _at_once(held, days)]
            seen[key].append((row, days))
            if others and others[0] is not row:
                yield Problem(
                    _("The row repeats row %(other)s") % {"other": others[0].number},
                    _("One person, and one riding, stands once in a list; remove the other."),
                    row.number,
                    row.name,
                )
                break


def _keys(row: ListRow) -> Iterator[tuple[Hashable, Span | InParliament]]:
    for mandate in row.mandates:
        seat = (mandate.chamber_code, fold(mandate.province), fold(mandate.constituency))
        for identifier in filter(None, (row.house_id, row.senate_key, row.wikidata_id)):
            yield (identifier, seat[0]), mandate.days
        yield (*seat, fold(row.name)), mandate.days
        if mandate.chamber_code == HOUSE:
            yield seat, mandate.days


def _at_once(held: Span | InParliament, days: Span | InParliament) -> bool:
    if isinstance(held, Span) and isinstance(days, Span):
        return held.overlaps(days)
    return held == days
