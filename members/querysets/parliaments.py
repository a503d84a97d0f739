"""Parliaments, with what came of the poll that ended each."""

from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef

from members.chambers import HOUSE
from tenure.querysets import TenureQuerySet, ended_q


class ParliamentQuerySet(TenureQuerySet):
    def dissolved(self) -> Self:
        """Those whose next polling day is on record too."""
        return self.filter(ended_q(), dissolved__isnull=False)

    def with_results(self) -> Self:
        """Each row's `ended_seats` and `has_results`: whether a seat in the House is recorded up to
        the polling day that ended it, and from it. With the one and not the other, who was returned
        is not known here."""
        seats = apps.get_model("members", "Mandate")._base_manager.filter(chamber__code=HOUSE)
        return self.annotate(
            ended_seats=Exists(seats.filter(until=OuterRef("until"))),
            has_results=Exists(seats.filter(since=OuterRef("until"))),
        )
