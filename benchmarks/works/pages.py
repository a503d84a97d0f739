"""A person's page, the executive's, the home page and a search, each beside a trivial answer; and
who is on the executive. For a search over 100,000 names: `--people 100000`."""

from collections.abc import Iterator

from benchmarks.comparing import compare
from benchmarks.measured import Measured, at_most
from benchmarks.scale import Scale
from benchmarks.visiting import Visitor
from executive.composition import composition
from tenure import clock

PAGES = (
    ("member page", "/en/members/person-5/"),
    ("executive", "/en/executive/"),
    ("home page", "/en/"),
    ("search", "/en/search/?q=bava"),
)


def measure(scale: Scale) -> Iterator[Measured]:
    visitor = Visitor()
    for work, address in PAGES:
        compared = compare(visitor.asking(address), visitor.trivial, scale.turns)
        yield at_most(work, 10, compared)
        compared = compare(visitor.asking_anew(address), visitor.trivial, scale.turns)
        yield at_most(f"{work}, first of a version", 10, compared)
    who = compare(lambda: composition(clock.today()), visitor.trivial, scale.turns)
    yield at_most("composition(on)", 10, who)
