"""Fees let off, and fees given up."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from funding.actions import refusals
from funding.chart import FEES_RECEIVABLE, FEES_REMITTED, FEES_WRITTEN_OFF
from funding.ledger import Draft, Line, post
from funding.ledger.reading import keys_of
from funding.models import Transaction
from funding.standing import FeeStanding, MemberStanding, member_standing
from members.models import Membership, Parliamentarian
from record import lock
from tenure.span import is_before

Kind = Transaction.Kind


@transaction.atomic
def remit_fee(
    person: Parliamentarian,
    year: int,
    *,
    on: date,
    by: Any,
    amount_cents: int | None = None,
    reason: str = "",
    decided_by: str = "",
    key: str = "",
    at: datetime | None = None,
) -> Transaction:
    """Let off a fee: all that is still owed of it, or `amount_cents`. Letting off what was already
    paid makes it credit. `reason` is kept for good, without names; `decided_by`: the reference of
    the motion. ValidationError under `parliamentarian`, `year`, `amount`, `reason` or `date`.
    """
    lock.take()
    asked = {} if amount_cents is None else {"postings__amount_cents": amount_cents}
    of_this_fee = {"postings__parliamentarian": person, "postings__fiscal_year": year, **asked}
    earlier = refusals.sent_before(key, kind=Kind.REMISSION, date=on, **of_this_fee)
    if earlier is not None:
        return earlier
    refusals.known_person(person)
    refusals.without_names(reason, [person], "reason")
    cents = _cents_to_remit(_fee(person, year, on), amount_cents)
    draft = Draft(
        kind=Kind.REMISSION,
        date=on,
        lines=_pair(FEES_REMITTED, cents, person, year),
        description=_reason(reason, decided_by),
        key=key,
    )
    return post(draft, by=by, at=at)


@transaction.atomic
def write_off(
    person: Parliamentarian,
    *,
    on: date,
    by: Any,
    key: str = "",
    at: datetime | None = None,
) -> Transaction:
    """Give up all that somebody owes who has left the group or died.

    ValidationError under `parliamentarian` or `date`.
    """
    lock.take()
    earlier = refusals.sent_before(
        key, kind=Kind.WRITE_OFF, date=on, postings__parliamentarian=person
    )
    if earlier is not None:
        return earlier
    refusals.known_person(person)
    _refuse_who_is_here(person, on)
    standing = member_standing(person, on=on)
    if not standing.owed_cents:
        raise ValidationError({"parliamentarian": _("This person owed nothing on that day.")})
    if standing.balance_cents != member_standing(person).balance_cents:
        raise ValidationError(
            {"date": _("This person's account has later entries: choose a later day.")}
        )
    draft = Draft(kind=Kind.WRITE_OFF, date=on, lines=_written_off(standing), key=key)
    return post(draft, by=by, at=at)


def _fee(person: Parliamentarian, year: int, on: date) -> FeeStanding:
    """As it stands by everything posted; it must have been asked by the day `on`."""
    fee = member_standing(person).fee_of(year)
    if fee is None:
        raise ValidationError(
            {"year": _("No fee of that year was asked of this person.")}, code="not_asked"
        )
    if is_before(on, fee.assessed_on):
        raise ValidationError({"date": _("That day is before the fee was asked.")}, code="before")
    return fee


def _cents_to_remit(fee: FeeStanding, asked: int | None) -> int:
    if asked is not None:
        refusals.positive(asked)
        left = fee.fee_cents - fee.remitted_cents - fee.written_off_cents
        refusals.at_most(asked, left, _("Of this fee %(most)s can still be remitted."))
        return asked
    if not fee.owed_cents:
        raise ValidationError(
            {
                "amount": _(
                    "Nothing is owed of this fee. To let off what was paid, write the amount: it "
                    "becomes credit."
                )
            },
            code="nothing_owed",
        )
    return fee.owed_cents


def _reason(reason: str, decided_by: str) -> str:
    if not decided_by:
        return reason
    decision = _("Decided by %(reference)s") % {"reference": decided_by}
    return f"{reason} ({decision})" if reason else decision


def _refuse_who_is_here(person: Parliamentarian, on: date) -> None:
    if person.died_on is not None and not is_before(on, person.died_on):
        return
    if Membership.objects.filter(parliamentarian__in=keys_of(person)).on(on).exists():
        raise ValidationError(
            {
                "parliamentarian": _(
                    "Only what those owe who have left or died is written off. For a member, "
                    "remit the fee."
                )
            },
            code="still_here",
        )


def _written_off(standing: MemberStanding) -> list[Line]:
    owed = [(fee.fiscal_year, fee.owed_cents) for fee in standing.fees if fee.owed_cents]
    lines: list[Line] = []
    for year, cents in owed:
        lines += _pair(FEES_WRITTEN_OFF, cents, standing.person, year)
    if standing.other_owed_cents:
        lines += _pair(FEES_WRITTEN_OFF, standing.other_owed_cents, standing.person, None)
    return lines


def _pair(account: str, cents: int, person: Parliamentarian, year: int | None) -> list[Line]:
    return [
        Line(account, cents, person, fiscal_year=year),
        Line(FEES_RECEIVABLE, -cents, person, fiscal_year=year),
    ]
