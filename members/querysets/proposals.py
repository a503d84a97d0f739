"""Proposals of official lists, by what may be done with many of them at once."""

from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet

from tenure.querysets import open_q

_NOT_RETURNED = Q(kind="gone", after__has_key="until")


class ProposedChangeQuerySet(QuerySet):
    def pending(self) -> Self:
        return self.filter(state="pending")

    def additions(self) -> Self:
        """Those that only add: new people, filled gaps, and somebody returned whose earlier seat is
        closed, as a dissolution closes it."""
        open_seat = apps.get_model("members", "Mandate")._base_manager.filter(
            open_q(),
            parliamentarian=OuterRef("parliamentarian"),
            chamber=OuterRef("list_import__chamber"),
        )
        returned = Q(kind="returned", parliamentarian__merged_into__isnull=True)
        only_adds = Q(kind__in=("new_person", "fills_gap")) | returned & ~Exists(open_seat)
        return self.pending().filter(only_adds).select_related("parliamentarian")

    def departures(self) -> Self:
        """About people whose seat a poll ended and who are not on the list."""
        return self.pending().filter(_NOT_RETURNED)

    def told_already(self) -> Self:
        """Those not to be queued again: waiting, dismissed, or told of a poll once and for all."""
        return self.filter(Q(state__in=("pending", "dismissed")) | _NOT_RETURNED)
