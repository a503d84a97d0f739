"""What a list of people comes to beside what is already recorded of an event."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from members.models import Parliamentarian
from programme.actions import Guest
from programme.models import Attendance, Event
from record.folding import fold


@dataclass(frozen=True)
class Settled:
    """`repeated`: names given more than once, kept once. `already`: recorded before in that role,
    left as they are. `both`: there and represented by staff at once."""

    people: Sequence[Parliamentarian]
    staff_for: Sequence[Parliamentarian]
    guests: Sequence[Guest]
    repeated: Sequence[str]
    already: Sequence[str]
    both: Sequence[Parliamentarian]

    @property
    def is_empty(self) -> bool:
        return not (self.people or self.staff_for or self.guests)


def settle(
    event: Event,
    *,
    role: str,
    people: Iterable[Parliamentarian],
    staff_for: Iterable[Parliamentarian],
    guests: Iterable[Guest],
) -> Settled:
    """One query."""
    recorded = Attendance.objects.filter(event=event, role=role)
    rows = set(recorded.values_list("parliamentarian", "guest_key"))
    persons, names = {person for person, _name in rows}, {name for _person, name in rows}
    repeated: list[str] = []
    already: list[str] = []
    there = _once(people, persons, repeated, already)
    sent = _once(staff_for, persons, repeated, already)
    kept: dict[str, Guest] = {}
    for guest in guests:
        key = fold(guest.name)
        if key in names or key in kept:
            (already if key in names else repeated).append(guest.name)
        else:
            kept[key] = guest
    both = [person for person in sent if person in there]
    return Settled(there, sent, list(kept.values()), repeated, already, both)


def _once(
    people: Iterable[Parliamentarian],
    recorded: set[int | None],
    repeated: list[str],
    already: list[str],
) -> list[Parliamentarian]:
    kept: dict[int, Parliamentarian] = {}
    for person in people:
        if person.pk in recorded or person.pk in kept:
            (already if person.pk in recorded else repeated).append(str(person))
        else:
            kept[person.pk] = person
    return list(kept.values())
