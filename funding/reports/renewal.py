"""Who paid last year and not this year, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from funding.fiscal_years import FiscalYear, fiscal_year
from funding.ledger.reading import survivors
from funding.reports.anchors import Anchor, anchor
from funding.reports.fees import by_name
from funding.standing import FeeStanding, MemberStanding, standings
from members.models import Membership, Parliamentarian
from tenure import clock
from tenure.span import is_before

DIED, LEFT, UNPAID, PART_PAID, NOT_ASSESSED = "died", "left", "unpaid", "part_paid", "not_assessed"
REASONS = {
    DIED: pgettext_lazy("of a member", "died"),
    LEFT: _("no longer has a tie to the group"),
    UNPAID: _("this year’s fee is not paid"),
    PART_PAID: _("this year’s fee is paid in part"),
    NOT_ASSESSED: _("this year’s fee was not assessed"),
}


@dataclass(frozen=True)
class NotRenewed:
    """In cents. `reason`: a key of REASONS. `tie`: the last one, where it is over."""

    person: Parliamentarian
    reason: str
    paid_last_year_cents: int
    owed_this_year_cents: int
    tie: Membership | None

    @property
    def details(self) -> str:
        """Why the tie ended, in the active language, where that is recorded."""
        return self.tie.get_end_reason_display() if self.tie and self.reason == LEFT else ""


@dataclass(frozen=True)
class WhoDidNotRenew:
    year: FiscalYear
    year_before: FiscalYear
    day: date
    people: tuple[NotRenewed, ...]
    renewed: int
    anchor: Anchor


def who_did_not_renew(number: int, *, on: date | None = None) -> WhoDidNotRenew:
    """Of those who paid some of the fee of the year before, whoever has not paid, and was not let
    off, all of the fee of the year `number` by the end of `on`, or else today. Raises
    UnknownFiscalYear where either year is not known.
    """
    day = on or clock.today()
    year, year_before = fiscal_year(number), fiscal_year(number - 1)
    paid = [
        (standing, last)
        for standing in by_name(standings(on=day))
        if (last := standing.fee_of(number - 1)) and last.paid_cents
    ]
    missing = [(standing, last) for standing, last in paid if not _settled(standing, number)]
    ties = _last_ties((standing.person for standing, _last in missing), day)
    people = tuple(
        _not_renewed(standing, last, number, day, ties.get(standing.person.pk))
        for standing, last in missing
    )
    return WhoDidNotRenew(year, year_before, day, people, len(paid) - len(missing), anchor(day))


def _settled(standing: MemberStanding, number: int) -> bool:
    """A fee written off is no renewal."""
    fee = standing.fee_of(number)
    return fee is not None and not fee.owed_cents and not fee.written_off_cents


def _not_renewed(
    standing: MemberStanding, last: FeeStanding, number: int, day: date, tie: Membership | None
) -> NotRenewed:
    fee = standing.fee_of(number)
    return NotRenewed(
        person=standing.person,
        reason=_reason(standing.person, fee, day, tie),
        paid_last_year_cents=last.paid_cents,
        owed_this_year_cents=fee.owed_cents if fee else 0,
        tie=tie,
    )


def _reason(
    person: Parliamentarian, fee: FeeStanding | None, day: date, tie: Membership | None
) -> str:
    if person.died_on and not is_before(day, person.died_on):
        return DIED
    if tie is None or day not in tie.span:
        return LEFT
    if fee is None:
        return NOT_ASSESSED
    return PART_PAID if fee.paid_cents else UNPAID


def _last_ties(people: Iterable[Parliamentarian], day: date) -> dict[int, Membership]:
    """The last tie that had begun by `day`, by key of the person."""
    merged = survivors()
    wanted = {person.pk for person in people}
    keys = wanted | {key for key, into in merged.items() if into in wanted}
    rows = Membership.objects.filter(parliamentarian__in=keys, awaiting_ratification=False)
    return {
        merged.get(row.parliamentarian_id, row.parliamentarian_id): row
        for row in rows.oldest_first()
        if not is_before(day, row.since)
    }
