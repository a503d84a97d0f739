"""A page of the roster, uncached, however it is filtered and sorted; any day; its last page."""

from collections.abc import Iterator

from benchmarks.comparing import compare
from benchmarks.measured import Measured, at_most
from benchmarks.scale import Scale
from benchmarks.visiting import Visitor

ROSTER = "/en/members/"
ASKED = ("", "?sort=party", "?sort=constituency", "?kind=official", "?party=none", "?province=ON")


def measure(scale: Scale) -> Iterator[Measured]:
    visitor = Visitor()
    for asked in ASKED:
        compared = compare(visitor.asking(ROSTER + asked), visitor.trivial, scale.turns)
        yield at_most(f"roster page {asked}".strip(), 10, compared)
    compared = compare(visitor.asking_anew(ROSTER), visitor.trivial, scale.turns)
    yield at_most("roster page, first of a version", 10, compared)
    first = visitor.asking(ROSTER)
    for work, asked, limit in (
        ("roster of a past day, to today’s", "?on=2018-05-05", 1.1),
        ("roster’s last page, to the first", f"?page={-(-scale.people // 50)}", 2),
        ("roster searched, to the first page", "?q=bava", 1.5),
        ("roster filtered, to the first page", "?province=ON", 1.5),
    ):
        yield at_most(work, limit, compare(visitor.asking(ROSTER + asked), first, scale.turns))
