"""What a proposed change would touch elsewhere, told by the packages that know."""

from collections.abc import Callable, Iterator
from datetime import date

from executive.effects import ExecutiveEffects
from members.lists.describing import Effects
from members.models import ProposedChange

# Each is made once for a page or a run, and then gives sentences for one proposal after another.
EFFECTS: list[Callable[[date | None], Effects]] = [ExecutiveEffects]


def effects(as_of: date | None = None) -> Effects:
    """`as_of`: the day on which the list was true, for proposals that are not queued."""
    tellers = [make(as_of) for make in EFFECTS]

    def tell(change: ProposedChange) -> Iterator[str]:
        for teller in tellers:
            yield from teller(change)

    return tell
