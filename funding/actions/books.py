"""Opening the books, once, and closing them for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from funding.actions import refusals
from funding.chart import BANK, FEES_RECEIVABLE, OPENING_BALANCES, UNDEPOSITED
from funding.deposited import undeposited
from funding.ledger import Draft, Line, closed_up_to, head, post
from funding.ledger.refusing import standing_openings
from funding.models import Closing, Posting, Transaction
from funding.reconciling import uncleared_by
from funding.standing import MemberStanding, standings
from members.models import Parliamentarian
from record import guards, lock
from tenure.querysets import dated_by_q
from tenure.span import is_before
from tenure.wording import day_in_words


@transaction.atomic
def open_books(
    *,
    on: date,
    bank_cents: int,
    members: Sequence[tuple[Parliamentarian, int]] = (),
    undeposited_cents: int = 0,
    by: Any,
    key: str = "",
    at: datetime | None = None,
) -> Transaction:
    """What the group had and was owed at the end of the day `on`, once. A member who had paid ahead
    is written with a negative amount; amounts of zero are left out.

    ValidationError under `bank`, `undeposited`, `parliamentarian`, `date` or none.
    """
    lock.take()
    earlier = refusals.sent_before(key, kind=Transaction.Kind.OPENING, date=on)
    if earlier is not None:
        return earlier
    _refuse_opening(on, {"bank": bank_cents, "undeposited": undeposited_cents})
    for person, _cents in members:
        refusals.known_person(person)
    if len({person.pk for person, _cents in members}) < len(members):
        raise ValidationError({"parliamentarian": _("Name each person once.")}, code="named_twice")
    lines = [
        Line(BANK, bank_cents),
        Line(UNDEPOSITED, undeposited_cents),
        *(Line(FEES_RECEIVABLE, cents, person) for person, cents in members),
        Line(
            OPENING_BALANCES,
            -bank_cents - undeposited_cents - sum(cents for _person, cents in members),
        ),
    ]
    told = [line for line in lines if line.amount_cents]
    if not told:
        raise ValidationError(_("Write at least one amount."), code="empty")
    draft = Draft(kind=Transaction.Kind.OPENING, date=on, lines=told, key=key)
    return post(draft, by=by, at=at)


def _refuse_opening(on: date, amounts: dict[str, int]) -> None:
    if standing_openings().exists():
        raise ValidationError(_("The books were already opened."), code="twice")
    for name, cents in amounts.items():
        if cents < 0:
            raise ValidationError({name: _("The amount cannot be less than zero.")})
    if Transaction.objects.filter(dated_by_q("date", on), reversed_by__isnull=True).exclude(
        kind=Transaction.Kind.REVERSAL
    ):
        raise ValidationError(
            {"date": _("Something is already in the books by that day: open them on an earlier.")},
            code="not_first",
        )


@dataclass(frozen=True)
class ClosingPlan:
    """What to look at before the books are shut; none of it hinders.

    `undeposited`: payments dated by then and not deposited. `unreconciled`: postings to the bank
    account that no bank statement confirms. `unpaid`: who owes at the end of that day.
    `last_number`, `head_hash`: the head that the closing keeps.
    """

    up_to: date
    undeposited: tuple[Transaction, ...]
    unreconciled: tuple[Posting, ...]
    unpaid: tuple[MemberStanding, ...]
    last_number: int
    head_hash: str


def closing_plan(*, up_to: date) -> ClosingPlan:
    """Raises what `close_books` raises; writes nothing."""
    refusals.has_come("up_to", up_to)
    closed = closed_up_to()
    if closed is not None and not is_before(closed, up_to):
        raise ValidationError(
            {
                "up_to": _("The books are already closed up to %(day)s.")
                % {"day": day_in_words(closed)}
            },
            code="closed",
        )
    number, head_hash = head()
    if not number:
        raise ValidationError({"up_to": _("There is nothing in the books yet.")}, code="empty")
    return ClosingPlan(
        up_to=up_to,
        undeposited=tuple(undeposited(up_to)),
        unreconciled=tuple(uncleared_by(up_to)),
        unpaid=tuple(one for one in standings(on=up_to).values() if one.owed_cents),
        last_number=number,
        head_hash=head_hash,
    )


@transaction.atomic
def close_books(*, up_to: date, by: Any, at: datetime | None = None) -> Closing:
    """Shut the books for every day up to and including `up_to`, for good.

    ValidationError under `up_to`: a day to come, already closed, nothing in the books.
    """
    lock.take()
    plan = closing_plan(up_to=up_to)
    closing = Closing(
        up_to=up_to,
        last_number=plan.last_number,
        head_hash=plan.head_hash,
        closed_by=by,
        closed_at=at or timezone.now(),
    )
    closing.full_clean()
    try:
        with transaction.atomic():
            closing.save(force_insert=True)
    except DatabaseError as error:
        refusal = guards.explain(error)
        if refusal is None:
            raise
        raise ValidationError({"up_to": refusal}) from error
    return closing
