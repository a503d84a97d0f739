"""What a proposed change would touch elsewhere, told by the packages that know."""

from collections.abc import Iterator

from members.lists.describing import Effects
from members.models import ProposedChange

# Each takes a proposal and gives sentences in the active language.
EFFECTS: list[Effects] = []


def effects(change: ProposedChange) -> Iterator[str]:
    for tell in EFFECTS:
        yield from tell(change)
