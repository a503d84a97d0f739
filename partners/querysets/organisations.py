from typing import Self

from django.db.models import QuerySet

from partners.querysets.ties import public_organisations_q
from record.bilingual import active_language
from record.models import PublishableQuerySet
from tenure.querysets import TenureQuerySet


class OrganisationQuerySet(QuerySet):
    def public(self) -> Self:
        """Those that something published names: a relation, a memorandum, a grant, an event."""
        return self.filter(public_organisations_q())

    def by_name(self) -> Self:
        """In the active language's order."""
        return self.order_by(f"sort_key_{active_language()}", "pk")


class RelationQuerySet(TenureQuerySet, PublishableQuerySet):
    """Dated, and for staff only until published."""
