"""Offices by how they are filled."""

from typing import Self

from django.db.models import QuerySet


class OfficeQuerySet(QuerySet):
    def elected(self) -> Self:
        """Those that a rule, of whatever time, gives a vote on the executive: they are filled by
        election, the others come with what somebody is or was."""
        return self.filter(rules__voting=True).distinct()
