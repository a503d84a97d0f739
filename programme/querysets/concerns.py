"""Areas of concern and what was written of them."""

from typing import Self

from record.models import PublishableQuerySet
from tenure.querysets import TenureQuerySet


class ConcernQuerySet(TenureQuerySet, PublishableQuerySet):
    """Staff-only until published."""


class UpdateQuerySet(PublishableQuerySet):
    def public(self) -> Self:
        """Published ones of published concerns."""
        return self.published().filter(concern__published_at__isnull=False)

    def newest_first(self) -> Self:
        return self.order_by("-day", "-pk")
