"""Documents, what they asked for and what came of it."""

from typing import Self

from django.db.models import OuterRef, Subquery

from record.models import PublishableQuerySet


class DocumentQuerySet(PublishableQuerySet):
    """Staff-only until published."""


class RecommendationQuerySet(PublishableQuerySet):
    def public(self) -> Self:
        """Published ones of published documents."""
        return self.published().filter(document__published_at__isnull=False)

    def with_latest_response(self, responses: "ResponseQuerySet") -> Self:
        """Annotates `latest_status`, `latest_day` and its `latest_precision` from `responses` (all
        for staff, the public ones for readers); all None where no response is recorded."""
        latest = responses.filter(recommendation=OuterRef("pk")).newest_first()
        return self.annotate(
            latest_status=Subquery(latest.values("status")[:1]),
            latest_day=Subquery(latest.values("day")[:1]),
            latest_precision=Subquery(latest.values("day_precision")[:1]),
        )


class ResponseQuerySet(PublishableQuerySet):
    def public(self) -> Self:
        """Published ones of published recommendations."""
        return self.published().filter(
            recommendation__published_at__isnull=False,
            recommendation__document__published_at__isnull=False,
        )

    def newest_first(self) -> Self:
        return self.order_by("-day", "-pk")
