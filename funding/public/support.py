"""What the public may read of one organisation's grants."""

from datetime import date

from django.db.models import F, Q, QuerySet

from funding.models import Grant
from funding.reports.grants import GrantFigures, grant_figures
from partners.models import Organisation
from tenure.querysets import dated_by_q


def public_grants(on: date | None = None) -> QuerySet[Grant]:
    """Published ones, newest agreement first; without those agreed after `on`."""
    agreed = Q() if on is None else Q(agreed_on__isnull=True) | dated_by_q("agreed_on", on)
    return (
        Grant.objects.published()
        .filter(agreed)
        .select_related("funder", "payer", "ultimate_funder")
        .order_by(F("agreed_on").desc(nulls_last=True), "reference")
    )


def grants_of(organisation: Organisation, on: date | None = None) -> list[GrantFigures]:
    """Published grants that it agreed to, pays or funds in the end, as they stood on a day. Two
    queries."""
    named = Q(funder=organisation) | Q(payer=organisation) | Q(ultimate_funder=organisation)
    return grant_figures(public_grants(on).filter(named), on=on)
