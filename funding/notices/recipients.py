"""Who is written to, and who is not and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from funding.fiscal_years import FiscalYear, fiscal_year
from funding.models import NoticeBatch
from funding.notices.earlier import Earlier, earlier_notices
from funding.notices.reasons import Reason, settled
from funding.owing import ties_within
from funding.standing import FeeStanding, MemberStanding, standings
from members.models import Membership, Parliamentarian
from tenure import clock
from tenure.span import Span, is_before

Kind = NoticeBatch.Kind
ABOUT_MONEY = frozenset({Kind.FEE_REMINDER, Kind.RENEWAL, Kind.STATEMENT})
BOTH = "both"


class Who(models.TextChoices):
    OWES = "owes", _("whoever owes")
    NOT_RENEWED = "not_renewed", _("who paid last year and not this year")
    OFFICIAL = "official", _("official members")
    PARTICIPATING = "participating", _("participating parliamentarians")


@dataclass(frozen=True)
class Recipient:
    """`tie`: the kind of tie on that day. `standing`: None without an account. `earlier`: of
    notices of the same kind that went out before."""

    person: Parliamentarian
    tie: str
    standing: MemberStanding | None
    earlier: Earlier | None

    @property
    def languages(self) -> tuple[str, ...]:
        """Of the letter; both where none is recorded for the person."""
        chosen = self.person.language_of_correspondence
        return (chosen,) if chosen else ("en", "fr")

    @property
    def owed_cents(self) -> int:
        return self.standing.owed_cents if self.standing else 0

    def fee_of(self, year: int) -> FeeStanding | None:
        return self.standing.fee_of(year) if self.standing else None


@dataclass(frozen=True)
class LeftOut:
    person: Parliamentarian
    reason_code: str

    @property
    def sentence(self) -> str:
        return str(Reason(self.reason_code).label)


@dataclass(frozen=True)
class Recipients:
    """Both by name."""

    chosen: tuple[Recipient, ...]
    left_out: tuple[LeftOut, ...]


def recipients(
    kind: str, who: str, *, year: int, language: str = "", on: date | None = None
) -> Recipients:
    """Of all those `who` speaks of, merged records as one person; a fixed number of queries.

    `language`: "en", "fr" or BOTH (where none is recorded), else all. ValidationError under `year`
    where the fiscal year is not known or has not begun by `on` (or else today).
    """
    day = on or clock.today()
    its_year = fiscal_year(year)
    if is_before(day, its_year.first_day):
        raise ValidationError({"year": _now("This fiscal year has not begun.")}, code="not_begun")
    choosing = _Choosing(kind, who, its_year, language, day)
    chosen: list[Recipient] = []
    left_out: list[LeftOut] = []
    for person in sorted(choosing.people(), key=lambda one: (one.sort_key, one.pk)):
        reason = choosing.reason_against(person)
        if reason is None:
            chosen.append(choosing.recipient(person))
        else:
            left_out.append(LeftOut(person, reason))
    return Recipients(tuple(chosen), tuple(left_out))


class _Choosing:
    def __init__(self, kind: str, who: str, year: FiscalYear, language: str, day: date) -> None:
        self.kind, self.who, self.year, self.language, self.day = kind, who, year, language, day
        self.accounts = standings(on=day)
        self.ties = _ties_of(Span.inclusive(year.first_day, day))
        self.earlier = earlier_notices(kind)

    def people(self) -> Iterable[Parliamentarian]:
        if self.who in (Who.OFFICIAL, Who.PARTICIPATING):
            return [
                ties[-1].parliamentarian.survivor
                for ties in self.ties.values()
                if any(tie.kind == self.who for tie in ties)
            ]
        speaks_of = self._owes if self.who == Who.OWES else self._paid_last_year
        return [account.person for account in self.accounts.values() if speaks_of(account)]

    def recipient(self, person: Parliamentarian) -> Recipient:
        tie = self._tie(person)
        account = self.accounts.get(person.pk)
        return Recipient(person, tie.kind if tie else "", account, self.earlier.get(person.pk))

    def reason_against(self, person: Parliamentarian) -> Reason | None:
        return self._of_the_person(person) or self._of_the_account(person) or self._language(person)

    def _of_the_person(self, person: Parliamentarian) -> Reason | None:
        tie = self._tie(person)
        if person.died_on is not None and not is_before(self.day, person.died_on):
            return Reason.DIED
        if tie is None:
            return Reason.DEPARTED
        if tie.awaiting_ratification:
            return Reason.AWAITING
        if self.who in (Who.OFFICIAL, Who.PARTICIPATING) and tie.kind != self.who:
            return Reason.OTHER_TIE
        return Reason.DO_NOT_CONTACT if person.do_not_contact else None

    def _of_the_account(self, person: Parliamentarian) -> Reason | None:
        account = self.accounts.get(person.pk)
        fee = account.fee_of(self.year.number) if account else None
        about_debts = self.who == Who.OWES or self.kind == Kind.FEE_REMINDER
        if about_debts and not (account and account.owed_cents):
            return settled(fee, Reason.NOTHING_OWED)
        about_renewing = self.who == Who.NOT_RENEWED or self.kind == Kind.RENEWAL
        if about_renewing and fee is not None and not fee.owed_cents:
            reason = settled(fee, Reason.RENEWED)
            return None if reason == Reason.WRITTEN_OFF else reason
        if self.kind == Kind.STATEMENT and account is None:
            return Reason.NO_ACCOUNT
        return None

    def _language(self, person: Parliamentarian) -> Reason | None:
        own = person.language_of_correspondence or BOTH
        return Reason.LANGUAGE if self.language and own != self.language else None

    def _tie(self, person: Parliamentarian) -> Membership | None:
        """On that day; a ratified one where there are two, as of a merged record."""
        now = [tie for tie in self.ties.get(person.pk, ()) if self.day in tie.span]
        return min(now, key=lambda tie: tie.awaiting_ratification, default=None)

    def _owes(self, account: MemberStanding) -> bool:
        return bool(account.owed_cents or account.fee_of(self.year.number))

    def _paid_last_year(self, account: MemberStanding) -> bool:
        fee = account.fee_of(self.year.number - 1)
        return bool(fee and fee.paid_cents)


def _ties_of(days: Span) -> dict[int, list[Membership]]:
    """Oldest first, by key of the person."""
    found: dict[int, list[Membership]] = {}
    for tie in ties_within(days).select_related("parliamentarian__merged_into__merged_into"):
        found.setdefault(tie.parliamentarian.survivor.pk, []).append(tie)
    return found
