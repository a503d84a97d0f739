"""Dated rows as a page shows them: all of them, or those of one day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from tenure.models import Tenure
from tenure.span import Standing, standing_on

Row = TypeVar("Row", bound=Tenure)


@dataclass(frozen=True)
class Shown(Generic[Row]):
    """`not_known`: rows of which the sources do not say whether they held on the day."""

    rows: list[Row]
    not_known: list[Row]


def shown(rows: Iterable[Row], day: date | None) -> Shown[Row]:
    """Every row where no day is asked."""
    rows = list(rows)
    if day is None:
        return Shown(rows, [])
    standings = [(row, standing_on([row.span], day)) for row in rows]
    return Shown(
        [row for row, standing in standings if standing is Standing.HELD],
        [row for row, standing in standings if standing is Standing.NOT_KNOWN],
    )
