"""Statements of sources, published ones only for the public."""

from record.models import PublishableQuerySet
from tenure.querysets import TenureQuerySet


class StatementQuerySet(TenureQuerySet, PublishableQuerySet):
    """Dated rows that are staff-only until published."""
