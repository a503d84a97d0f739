"""Showing rows to the public and taking them back."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import RowsChoice
from desk.forms.publishing import PublishingForm
from executive.models import Waiver
from members.models import Membership, Statement


def publishable_ties() -> QuerySet[Membership]:
    """Participating ties that lack nothing but the act."""
    return (
        Membership.objects.participating()
        .unpublished()
        .filter(
            awaiting_ratification=False,
            agreed_to_be_listed__isnull=False,
            agreement_withdrawn__isnull=True,
        )
        .select_related("parliamentarian")
        .order_by("parliamentarian__sort_key", "since")
    )


def published_ties() -> QuerySet[Membership]:
    return (
        Membership.objects.participating()
        .published()
        .select_related("parliamentarian")
        .order_by("parliamentarian__sort_key", "since")
    )


class TiesPublishingForm(PublishingForm):
    rows_in = ("memberships", "statements", "waivers")

    memberships = RowsChoice(
        label=_("Participating parliamentarians"),
        queryset=Membership.objects.none(),
        required=False,
    )
    statements = RowsChoice(
        label=_("Statements of sources"),
        queryset=Statement.objects.none(),
        required=False,
    )
    waivers = RowsChoice(
        label=_("Waivers, with their reasons"), queryset=Waiver.objects.none(), required=False
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        ties = published_ties() if self.published else publishable_ties()
        waivers = Waiver.objects.select_related(
            "appointment__parliamentarian", "appointment__office"
        )
        self.fields["memberships"].queryset = ties
        self.fields["statements"].queryset = self.offered(Statement.objects.all())
        self.fields["waivers"].queryset = self.offered(waivers)
