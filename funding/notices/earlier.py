"""What went out before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from funding.ledger.reading import survivors
from funding.models import Notice
from tenure import clock


@dataclass(frozen=True)
class Earlier:
    """How often somebody was sent this kind of notice, and when last."""

    count: int
    last: date


def earlier_notices(kind: str) -> Mapping[int, Earlier]:
    """By key of the person, merged records under their survivor's; two queries."""
    merged = survivors()
    rows = Notice.objects.filter(batch__kind=kind).order_by("batch__recorded_at", "pk")
    found: dict[int, Earlier] = {}
    for key, sent in rows.values_list("parliamentarian", "batch__recorded_at"):
        key = merged.get(key, key)
        count = found[key].count if key in found else 0
        found[key] = Earlier(count + 1, clock.day_of(sent))
    return found
