"""How much there is to measure with."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """`seed` makes the same registry each time; `turns` of each comparison; `minutes` that a crowd
    reads and writes."""

    people: int = 10_000
    postings: int = 1_000_000
    seed: int = 1948
    turns: int = 9
    minutes: float = 10
