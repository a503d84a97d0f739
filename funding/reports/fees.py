"""The fees of a fiscal year: who has paid."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import pgettext_lazy

from funding.fiscal_years import FiscalYear, fiscal_year
from funding.models import FeeAssessment
from funding.reports.anchors import Anchor, anchor
from funding.standing import FeeStanding, MemberStanding, standings
from members.models import Membership
from tenure import clock
from tenure.querysets import dated_by_q

PAID, PART_PAID, OWED = "paid", "part_paid", "owed"
REMITTED, WRITTEN_OFF = "remitted", "written_off"
STATES = {
    PAID: pgettext_lazy("of a fee", "paid"),
    PART_PAID: pgettext_lazy("of a fee", "part paid"),
    OWED: pgettext_lazy("of a fee", "owed"),
    REMITTED: pgettext_lazy("of a fee", "remitted"),
    WRITTEN_OFF: pgettext_lazy("of a fee", "written off"),
}


@dataclass(frozen=True)
class FeesOfYear:
    """`fees` in the order of names; `kinds`: the kind of member they were assessed as, by key of
    the person. `day`: the last whose payments count. All sums in cents."""

    year: FiscalYear
    day: date
    fees: tuple[FeeStanding, ...]
    kinds: Mapping[int, str]
    anchor: Anchor

    def kind_of(self, fee: FeeStanding) -> str:
        return str(Membership.Kind(self.kinds[fee.person.pk]).label) if self.kinds else ""

    def total(self, name: str) -> int:
        """Of one of a fee's amounts, such as "paid_cents"."""
        return sum(getattr(fee, name) for fee in self.fees)


def fees_of_year(number: int, *, on: date | None = None) -> FeesOfYear:
    """As paid by the end of `on`, or else today. Raises UnknownFiscalYear."""
    year = fiscal_year(number)
    day = on or clock.today()
    found = (standing.fee_of(number) for standing in by_name(standings(on=day)))
    assessments = FeeAssessment.objects.filter(
        dated_by_q("transaction__date", day), fiscal_year=number
    ).order_by("transaction")
    kinds = dict(assessments.values_list("parliamentarian", "kind"))
    return FeesOfYear(year, day, tuple(fee for fee in found if fee), kinds, anchor(day))


def by_name(standing_of: Mapping[int, MemberStanding]) -> list[MemberStanding]:
    return sorted(
        standing_of.values(), key=lambda standing: (standing.person.sort_key, standing.person.pk)
    )


def state_of(fee: FeeStanding) -> str:
    """A key of STATES: what became of most of it, once nothing is owed."""
    if fee.owed_cents:
        return PART_PAID if fee.paid_cents else OWED
    if fee.paid_cents:
        return PAID
    return WRITTEN_OFF if fee.written_off_cents > fee.remitted_cents else REMITTED
