from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, QuerySet

from record.models import PublishableQuerySet
from tenure import clock

SETTLING = ("done", "dropped")


class MemorandumQuerySet(PublishableQuerySet):
    """Staff-only until published, signatories and commitments with it."""


class CommitmentQuerySet(QuerySet):
    def open(self) -> Self:
        """Neither done nor given up, by any follow-up, published or not."""
        follow_ups = apps.get_model("partners", "FollowUp")._base_manager
        settled = follow_ups.filter(commitment=OuterRef("pk"), status__in=SETTLING)
        return self.filter(~Exists(settled))

    def overdue(self) -> Self:
        """Open, and the day on which they were due is over."""
        return self.open().filter(due__lt=clock.today())


class FollowUpQuerySet(PublishableQuerySet):
    def oldest_first(self) -> Self:
        return self.order_by("day", "pk")
