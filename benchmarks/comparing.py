"""The registry's work and its yardstick, turn by turn in one run, so that a busy moment of the
machine weighs on both."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

SECONDS_A_TURN = 0.02
"""A turn repeats what is quicker than this, for the clock to see it."""


@dataclass(frozen=True)
class Compared:
    """Seconds of one piece of work, by the median; `ratios`: the work to its yardstick, turn by
    turn."""

    work: float
    yardstick: float
    ratios: tuple[float, ...]

    @property
    def ratio(self) -> float:
        return statistics.median(self.ratios)


def compare(work: Callable[[], object], yardstick: Callable[[], object], turns: int) -> Compared:
    """Both are done once before, unmeasured."""
    often_work, often_yardstick = _repeats(work), _repeats(yardstick)
    pairs = [(_turn(work, often_work), _turn(yardstick, often_yardstick)) for _ in range(turns)]
    return Compared(
        statistics.median(pair[0] for pair in pairs),
        statistics.median(pair[1] for pair in pairs),
        tuple(one / other for one, other in pairs),
    )


def _repeats(work: Callable[[], object]) -> int:
    work()
    return max(1, round(SECONDS_A_TURN / _turn(work, 1)))


def _turn(work: Callable[[], object], repeats: int) -> float:
    begun = time.perf_counter()
    for _ in range(repeats):
        work()
    return (time.perf_counter() - begun) / repeats
