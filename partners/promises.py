"""Commitments of a memorandum as the public may read them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partners.models import Commitment, FollowUp, Memorandum
from tenure import clock
from tenure.span import is_before

SETTLED = (FollowUp.Status.DONE, FollowUp.Status.DROPPED)


@dataclass(frozen=True)
class Promise:
    """`log`: published follow-ups, oldest first."""

    commitment: Commitment
    log: Sequence[FollowUp]

    @property
    def latest(self) -> FollowUp | None:
        return self.log[-1] if self.log else None

    @property
    def is_settled(self) -> bool:
        return any(entry.status in SETTLED for entry in self.log)

    @property
    def is_overdue(self) -> bool:
        """Only as far as this record knows."""
        due = self.commitment.due
        return due is not None and not self.is_settled and is_before(due, clock.today())

    @property
    def standing(self) -> str:
        """In words; silence is told as silence."""
        if self.latest is None:
            return _("no follow-up recorded here")
        return str(self.latest.get_status_display())


def promises(memorandum: Memorandum) -> list[Promise]:
    """Two queries: commitments with their owners, and their follow-ups."""
    rows = memorandum.commitments.select_related("owner").order_by("order", "pk")
    log: dict[int, list[FollowUp]] = {}
    published = FollowUp.objects.published().filter(commitment__memorandum=memorandum)
    for entry in published.oldest_first():
        log.setdefault(entry.commitment_id, []).append(entry)
    return [Promise(row, log.get(row.pk, [])) for row in rows]
