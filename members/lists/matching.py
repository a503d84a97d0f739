"""Whom a row means: by official number, else by name, chamber and constituency, else a question."""

from collections.abc import Iterable
from dataclasses import dataclass

from members.chambers import HOUSE, SENATE
from members.lists.official import ListRow
from members.lists.recorded import RecordedMandate, RecordedPerson
from members.lists.register import Register
from members.lists.resolving import ReadMandate, ReadRow, official_ids
from record.folding import fold


@dataclass(frozen=True, slots=True)
class Match:
    """`person` when certain; else `candidates`, and a person must say; neither: somebody new."""

    read: ReadRow
    person: RecordedPerson | None = None
    candidates: tuple[RecordedPerson, ...] = ()


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


def _meant_twice(people: Iterable[RecordedPerson | None]) -> set[int]:
    seen: set[int] = set()
    twice: set[int] = set()
    for person in people:
        if person is not None:
            (twice if person.pk in seen else seen).add(person.pk)
    return twice


def _certain(read: ReadRow, register: Register) -> RecordedPerson | None:
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


def _namesakes(read: ReadRow, register: Register) -> list[RecordedPerson]:
    found = register.by_name.get(read.row.name_key, ())
    return [person for person in found if not _other_number(read, person)]


def _other_number(read: ReadRow, person: RecordedPerson) -> bool:
    """An official number of the same kind, and not the same one, is somebody else's."""
    return any(
        getattr(person, column) not in (None, value)
        for column, value in official_ids(read.row).items()
    )


def _same_seat(mandate: ReadMandate, held: RecordedMandate) -> bool:
    if held.chamber_code != mandate.chamber_code:
        return False
    if fold(mandate.constituency) in held.places:
        return True
    same_province = held.province_code == mandate.province_code is not None
    return mandate.chamber_code == SENATE and same_province


def _candidates(read: ReadRow, register: Register) -> list[RecordedPerson]:
    """Namesakes elsewhere, owners of its numbers, and who sits for its riding by a like name."""
    by_number = [
        register.by_id[key] for key in official_ids(read.row).items() if key in register.by_id
    ]
    found = [*by_number, *_namesakes(read, register), *_holders_of_like_name(read, register)]
    return list(dict.fromkeys(found))


def _holders_of_like_name(read: ReadRow, register: Register) -> list[RecordedPerson]:
    """A changed or corrected name, or a relative's by-election: only a person can tell."""
    holders = [
        person
        for mandate in read.mandates
        if mandate.chamber_code == HOUSE
        for person in register.holders.get(fold(mandate.constituency), ())
    ]
    names = _names(read.row) if holders else frozenset()
    return [
        person for person in holders if names & _names(person) and not _other_number(read, person)
    ]


def _names(bearer: ListRow | RecordedPerson) -> frozenset[str]:
    return frozenset(map(fold, (bearer.given_name, bearer.family_name))) - {""}
