"""Money that members send."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from exports.money import money
from funding.actions import refusals
from funding.chart import BANK, FEES_RECEIVABLE, UNDEPOSITED
from funding.ledger import Draft, Line, post, post_all
from funding.ledger.naming import names_refused, naming
from funding.ledger.posting import post_under_lock
from funding.ledger.refusing import check, open_days
from funding.models import Account, Transaction
from members.actions.refusals import sentences
from members.models import Parliamentarian
from record import lock

Share = tuple[Parliamentarian, int]
TO_BE_DEPOSITED = (Transaction.Method.CHEQUE, Transaction.Method.CASH)


@dataclass(frozen=True)
class PaymentRow:
    """One of a list of payments to take in. `line`: where it is written, which refusals tell; its
    place in the list when not given.
    """

    parliamentarian: Parliamentarian
    amount_cents: int
    on: date
    method: str = Transaction.Method.TRANSFER
    cheque_number: str = ""
    value_date: date | None = None
    description: str = ""
    line: int | None = None


@transaction.atomic
def take_payment(
    *,
    shares: Sequence[Share],
    on: date,
    method: str,
    by: Any,
    cheque_number: str = "",
    value_date: date | None = None,
    description: str = "",
    key: str = "",
    expected_total_cents: int | None = None,
    at: datetime | None = None,
) -> Transaction:
    """One payment by one or several members, each share for its member's account.

    Cheques and cash wait for a deposit. Anybody of the record may pay, a member or not; what is
    not owed is credit. ValidationError under `parliamentarian`, `amount`, `total`, `method`,
    `cheque_number`, `description`, `value_date` or `date`.
    """
    lock.take()
    draft = payment_draft(
        shares=shares,
        on=on,
        method=method,
        cheque_number=cheque_number,
        value_date=value_date,
        description=description,
        key=key,
    )
    _check_total(sum(cents for _person, cents in shares), expected_total_cents)
    return post_under_lock(draft, by=by, at=at)


def payment_draft(
    *,
    shares: Sequence[Share],
    on: date,
    method: str,
    cheque_number: str = "",
    value_date: date | None = None,
    description: str = "",
    key: str = "",
) -> Draft:
    """Raises what `take_payment` raises, save for the days' own refusals."""
    people = [person for person, _cents in shares]
    if not people:
        raise ValidationError({"parliamentarian": _("Say who paid.")}, code="nobody")
    for person, cents in shares:
        refusals.known_person(person)
        refusals.positive(cents)
    if len({person.pk for person in people}) < len(people):
        raise ValidationError({"parliamentarian": _("Name each person once.")}, code="named_twice")
    refusals.known_method(method)
    refusals.without_names(description, people)
    total = sum(cents for _person, cents in shares)
    received = UNDEPOSITED if method in TO_BE_DEPOSITED else BANK
    credits = [Line(FEES_RECEIVABLE, -cents, person) for person, cents in shares]
    return Draft(
        kind=Transaction.Kind.PAYMENT,
        date=on,
        lines=[Line(received, total), *credits],
        method=method,
        cheque_number=cheque_number,
        value_date=value_date,
        description=description,
        key=key,
    )


@transaction.atomic
def import_payments(
    rows: Sequence[PaymentRow],
    *,
    expected_total_cents: int,
    by: Any,
    key: str,
    at: datetime | None = None,
) -> list[Transaction]:
    """A list of payments, a transaction each: whole or nothing. The same `key` is taken in once.

    ValidationError under `total` where the sum differs, or `rows` with a sentence for each line
    that cannot be, counted from 1.
    """
    lock.take()
    if not rows:
        raise ValidationError({"rows": _("There are no payments in the list.")}, code="empty")
    drafts = _drafts(rows, key)
    _check_total(sum(row.amount_cents for row in rows), expected_total_cents)
    if Transaction.objects.filter(key=f"{key}:1").exists():
        return [post(draft, by=by, at=at) for draft in drafts]
    return post_all(drafts, by=by, at=at)


def _drafts(rows: Sequence[PaymentRow], key: str) -> list[Draft]:
    drafts, refused = [], []
    accounts = {account.code: account for account in Account.objects.all()}
    days, named = open_days(), naming(row.description for row in rows)
    for place, row in enumerate(rows, start=1):
        try:
            if row.description in named:
                raise names_refused()
            draft = payment_draft(
                shares=[(row.parliamentarian, row.amount_cents)],
                on=row.on,
                method=row.method,
                cheque_number=row.cheque_number,
                value_date=row.value_date,
                description=row.description,
                key=f"{key}:{place}",
            )
            check(draft, accounts, days)
        except ValidationError as error:
            refused += [
                _("Line %(line)d: %(sentence)s") % {"line": row.line or place, "sentence": sentence}
                for sentence in sentences(error)
            ]
        else:
            drafts.append(draft)
    if refused:
        raise ValidationError({"rows": refused})
    return drafts


def _check_total(total: int, expected: int | None) -> None:
    if expected is not None and total != expected:
        raise ValidationError(
            {
                "total": _("The amounts add up to %(sum)s, not to %(expected)s.")
                % {"sum": money(total), "expected": money(expected)}
            },
            code="total",
        )
