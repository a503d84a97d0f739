"""Who paid for an event."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.db.models import F, Q

from funding.ledger import postings_by, sums
from funding.models import Account, Grant
from partners.models import Organisation
from tenure.querysets import dated_by_q

INCOME, EXPENSE = Account.Kind.INCOME, Account.Kind.EXPENSE


class Support(Enum):
    """`SPENT`: by the group, of a grant or of its own money. `GIVEN`: in kind. `EARNED`: other
    income of the event, such as contributions at the door. `AGREED`: a grant made for it."""

    SPENT = "spent"
    GIVEN = "given"
    EARNED = "earned"
    AGREED = "agreed"


@dataclass(frozen=True)
class EventSupport:
    """`grant` is None for the group's own money. `cents` is None where no source says how much."""

    support: Support
    grant: Grant | None
    cents: int | None

    @property
    def payer(self) -> Organisation | None:
        """None for the group itself."""
        return self.grant.paid_by if self.grant else None


def who_paid(
    event_reference: str, *, on: date | None = None, published_only: bool
) -> list[EventSupport]:
    """What is known by `on` of the support of one event; empty where nothing is recorded, which
    must be told as not known to the registry. `published_only` leaves out grants, and what was
    spent of them, that are not published. Two queries; none for an empty reference.
    """
    if not event_reference:
        return []
    grants = Grant.objects.published() if published_only else Grant.objects.all()
    cents = _cents(event_reference, on, published_only)
    named = Q(pk__in=[grant for _support, grant in cents if grant])
    agreed = Q(event_reference=event_reference) & _agreed_by_q(on)
    told = {
        grant.pk: grant
        for grant in grants.filter(named | agreed)
        .select_related("funder", "payer", "ultimate_funder")
        .order_by(F("agreed_on").asc(nulls_last=True), "reference")
    }
    promises = [
        EventSupport(Support.AGREED, grant, grant.amount_agreed_cents)
        for grant in told.values()
        if grant.event_reference == event_reference
    ]
    paid = [
        EventSupport(support, told[grant] if grant else None, cents[support, grant])
        for support in Support
        for grant in (*told, None)
        if cents.get((support, grant))
    ]
    return [*paid, *promises]


def _cents(
    event_reference: str, on: date | None, published_only: bool
) -> dict[tuple[Support, int | None], int]:
    postings = postings_by(on).filter(
        transaction__event_reference=event_reference, account__kind__in=(INCOME, EXPENSE)
    )
    if published_only:
        postings = postings.filter(Q(grant__isnull=True) | Q(grant__published_at__isnull=False))
    found = sums(postings, "account__kind", "account__in_kind", "grant")
    return {
        (support, grant): cents if kind == EXPENSE else -cents
        for (kind, in_kind, grant), cents in found.items()
        if (support := _support(kind, in_kind, grant))
    }


def _support(kind: str, in_kind: bool, grant: int | None) -> Support | None:
    """None for what says nothing of who paid: the use of support in kind, a grant coming in."""
    if kind == EXPENSE:
        return None if in_kind else Support.SPENT
    if in_kind:
        return Support.GIVEN
    return None if grant else Support.EARNED


def _agreed_by_q(on: date | None) -> Q:
    return Q() if on is None else Q(agreed_on__isnull=True) | dated_by_q("agreed_on", on)
