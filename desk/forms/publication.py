"""Showing rows to the public and taking them back."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows, RowsChoice
from executive.models import Waiver
from members.models import Membership, Statement


def publishable_ties() -> QuerySet[Membership]:
    """Participating ties that lack nothing but the act."""
    return (
        Membership.objects.participating()
        .filter(
            awaiting_ratification=False,
            published_at__isnull=True,
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


def waivers() -> QuerySet[Waiver]:
    return Waiver.objects.select_related("appointment__parliamentarian", "appointment__office")


class PublicationForm(ChoosesRows):
    """Adds `rows`, of all its tables, to the cleaned data."""

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

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        cleaned["rows"] = [row for name in self.rows_in for row in cleaned.get(name) or []]
        if not cleaned["rows"] and not self.errors:
            self.add_error(None, _now("Choose at least one."))
        return cleaned


class PublishForm(PublicationForm):
    nothing = _("Nothing is waiting to be published.")

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["memberships"].queryset = publishable_ties()
        self.fields["statements"].queryset = Statement.objects.filter(published_at__isnull=True)
        self.fields["waivers"].queryset = waivers().filter(published_at__isnull=True)


class WithdrawForm(PublicationForm):
    nothing = _("Nothing published can be withdrawn.")

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["memberships"].queryset = published_ties()
        self.fields["statements"].queryset = Statement.objects.published()
        self.fields["waivers"].queryset = waivers().published()
