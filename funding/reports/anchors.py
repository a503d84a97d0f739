"""Which state of the book a report was read from."""

from dataclasses import dataclass
from datetime import date

from funding.ledger import head
from funding.models import Closing
from tenure import clock
from tenure.points import from_day_q


@dataclass(frozen=True)
class Anchor:
    """`number` and `chain_hash`: the head of the book. `closed_up_to`: the closing that covers the
    report's last day; its figures are final, and the head is the one of that closing, so that the
    report stays the same whatever is posted later. None while they can still change.
    """

    number: int
    chain_hash: str
    closed_up_to: date | None = None

    @property
    def line(self) -> str:
        """What `verify_ledger --anchors` reads."""
        return f"ledger-head {self.number} {self.chain_hash}"


def anchor(last_day: date | None = None) -> Anchor:
    """For a report that looks no further than `last_day`; today where none is given."""
    covering = Closing.objects.filter(from_day_q("up_to", last_day or clock.today()))
    closing = covering.order_by("up_to").first()
    if closing is None:
        return Anchor(*head())
    return Anchor(closing.last_number, closing.head_hash, closing.up_to)
