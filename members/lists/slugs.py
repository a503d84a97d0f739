"""Addresses for new people: plain ASCII, and never one that is taken."""

from collections.abc import Iterable

from members.models import Parliamentarian
from record.folding import fold


class Slugs:
    """Short names not yet taken, plain ASCII; namesakes get their riding, then a number."""

    def __init__(self) -> None:
        self.taken = set(Parliamentarian.objects.values_list("slug", flat=True))

    def new(self, name: str, constituency: str) -> str:
        slug = next(slug for slug in _slugs(name, constituency) if slug not in self.taken)
        self.taken.add(slug)
        return slug


def _slugs(name: str, constituency: str) -> Iterable[str]:
    base = _ascii_words(name)[:100].strip("-") or "parliamentarian"
    yield base
    if constituency:
        yield f"{base}-{_ascii_words(constituency)}"[:115].strip("-")
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _ascii_words(text: str) -> str:
    plain = fold(text).encode("ascii", "ignore").decode("ascii")
    return "-".join(plain.split())
