"""Whom a row means: by official number, else by name, chamber and constituency, else a question."""

from collections.abc import Iterable
from dataclasses import dataclass

from members.chambers import HOUSE, SENATE
from members.lists.register import Register, name_key
from members.lists.resolving import ReadMandate, ReadRow, official_ids
from members.models import Mandate, Parliamentarian
from record.folding import fold


@dataclass(frozen=True, slots=True)
class Match:
    """`person` when certain; else `candidates`, and a person must say; neither: somebody new."""

    read: ReadRow
    person: Parliamentarian | None = None
    candidates: tuple[Parliamentarian, ...] = ()


def match_rows(rows: Iterable[ReadRow], register: Register) -> list[Match]:
    """In the order of the rows. Whoever one row certainly means is no candidate of another."""
    rows = list(rows)
    certain = {read.row.number: _certain(read, register) for read in rows}
    twice = _meant_twice(certain.values())
    taken = {person.pk for person in certain.values() if person}
    matches = []
    for read in rows:
        person = certain[read.row.number]
        if person is not None and person.pk not in twice:
            matches.append(Match(read, person))
        elif person is not None:
            matches.append(Match(read, None, (person,)))
        else:
            candidates = (p for p in _candidates(read, register) if p.pk not in taken)
            matches.append(Match(read, None, tuple(candidates)))
    return matches


def _meant_twice(people: Iterable[Parliamentarian | None]) -> set[int]:
    seen: set[int] = set()
    twice: set[int] = set()
    for person in people:
        if person is not None:
            (twice if person.pk in seen else seen).add(person.pk)
    return twice


def _certain(read: ReadRow, register: Register) -> Parliamentarian | None:
    ids = official_ids(read.row)
    people = {register.by_id[key] for key in ids.items() if key in register.by_id}
    if len(people) == 1:
        return people.pop()
    same_seat = [
        person
        for person in _namesakes(read, register)
        if any(
            _same_seat(mandate, held)
            for mandate in read.mandates
            for held in register.mandates[person.pk]
        )
    ]
    return same_seat[0] if len(same_seat) == 1 and not people else None


def _namesakes(read: ReadRow, register: Register) -> list[Parliamentarian]:
    key = name_key(read.row.given_name, read.row.family_name)
    return [p for p in register.by_name.get(key, ()) if not _other_number(read, p)]


def _other_number(read: ReadRow, person: Parliamentarian) -> bool:
    """An official number of the same kind, and not the same one, is somebody else's."""
    return any(
        getattr(person, column) not in (None, value)
        for column, value in official_ids(read.row).items()
    )


def _same_seat(mandate: ReadMandate, held: Mandate) -> bool:
    if held.chamber.code != mandate.chamber_code:
        return False
    places = {fold(held.constituency_en), fold(held.constituency_fr)} - {""}
    if fold(mandate.constituency) in places:
        return True
    province = held.province.code if held.province else None
    return mandate.chamber_code == SENATE and province == mandate.province_code is not None


def _candidates(read: ReadRow, register: Register) -> list[Parliamentarian]:
    """Namesakes elsewhere, owners of its numbers, and who sits for its riding by a like name."""
    by_number = [
        register.by_id[key] for key in official_ids(read.row).items() if key in register.by_id
    ]
    found = [*by_number, *_namesakes(read, register), *_holders_of_like_name(read, register)]
    return list(dict.fromkeys(found))


def _holders_of_like_name(read: ReadRow, register: Register) -> list[Parliamentarian]:
    """A changed or corrected name, or a relative's by-election: only a person can tell."""
    names = {fold(read.row.given_name), fold(read.row.family_name)} - {""}
    return [
        person
        for mandate in read.mandates
        if mandate.chamber_code == HOUSE
        for person in register.holders.get(fold(mandate.constituency), ())
        if names & {fold(person.given_name), fold(person.family_name)}
        and not _other_number(read, person)
    ]
