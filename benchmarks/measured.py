"""A row of the table as it came out."""

from dataclasses import asdict, dataclass, field
from typing import Any

from benchmarks.comparing import Compared


@dataclass(frozen=True)
class Measured:
    """`must`: as the table asks it. `value` is a ratio unless `unit` says otherwise; `low` and
    `high` its least and greatest of all turns. `told`: what was compared with what, in figures.
    """

    work: str
    must: str
    value: float
    is_reached: bool
    low: float | None = None
    high: float | None = None
    unit: str = "×"
    told: str = ""
    engine: str = field(default="", compare=False)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def at_most(work: str, limit: float, compared: Compared, told: str = "") -> Measured:
    """A row whose work may cost `limit` times its yardstick."""
    return Measured(
        work,
        f"at most {limit:g} ×",
        compared.ratio,
        compared.ratio <= limit,
        min(compared.ratios),
        max(compared.ratios),
        told=told or _times(compared),
    )


def at_least(work: str, limit: float, compared: Compared, told: str = "") -> Measured:
    """A row that must do `limit` of its yardstick's work in the same time."""
    speeds = [1 / ratio for ratio in compared.ratios]
    value = 1 / compared.ratio
    return Measured(
        work,
        f"at least {limit:g}",
        value,
        value >= limit,
        min(speeds),
        max(speeds),
        unit="of it",
        told=told or _times(compared),
    )


def _times(compared: Compared) -> str:
    return f"{compared.work * 1000:.2f} ms to {compared.yardstick * 1000:.2f} ms"
