"""What comes from funders and others, and what the group's money is spent on.

ValidationError under the arguments' own names, but `amount` for cents and `date` for `on`.
"""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from funding import chart
from funding.actions import refusals
from funding.ledger import Draft, Line, post
from funding.models import Account, Grant, Transaction
from record import lock
from record.because import Because, write_down


@transaction.atomic
def agree_grant(*, by: Any, **facts: Any) -> Grant:
    """`facts`: the fields of Grant. It is not published by this."""
    lock.take()
    grant = Grant(**facts)
    write_down(grant, by=by, because=Because.EVENT)
    return grant


def receive_grant(
    grant: Grant,
    amount_cents: int,
    *,
    on: date,
    by: Any,
    method: str = Transaction.Method.TRANSFER,
    value_date: date | None = None,
    description: str = "",
    key: str = "",
    at: datetime | None = None,
) -> Transaction:
    """One instalment, at the bank on the day `on`."""
    _refuse_nature(grant, Grant.Nature.CASH)
    refusals.positive(amount_cents)
    return _post(
        by=by,
        at=at,
        key=key,
        kind=Transaction.Kind.GRANT,
        date=on,
        lines=(
            Line(chart.BANK, amount_cents),
            Line(chart.GRANTS_RECEIVED, -amount_cents, grant=grant),
        ),
        method=method,
        value_date=value_date,
        description=description,
        event_reference=grant.event_reference,
    )


def receive_in_kind(
    grant: Grant,
    value_cents: int,
    *,
    on: date,
    by: Any,
    description: str,
    event_reference: str = "",
    key: str = "",
    at: datetime | None = None,
) -> Transaction:
    """Support that was never money, at its value; `description` is shown to the public with a
    published grant. Without an `event_reference` it is for the grant's event, if that names one.
    """
    _refuse_nature(grant, Grant.Nature.IN_KIND)
    refusals.positive(value_cents)
    return _post(
        by=by,
        at=at,
        key=key,
        kind=Transaction.Kind.IN_KIND,
        date=on,
        lines=(
            Line(chart.IN_KIND_USED, value_cents, grant=grant),
            Line(chart.IN_KIND_RECEIVED, -value_cents, grant=grant),
        ),
        description=_described(description),
        event_reference=event_reference or grant.event_reference,
    )


def receive_income(
    amount_cents: int,
    *,
    on: date,
    by: Any,
    description: str,
    event_reference: str = "",
    method: str = Transaction.Method.TRANSFER,
    value_date: date | None = None,
    key: str = "",
    at: datetime | None = None,
) -> Transaction:
    """Money that is neither a fee nor a grant."""
    refusals.positive(amount_cents)
    return _post(
        by=by,
        at=at,
        key=key,
        kind=Transaction.Kind.INCOME,
        date=on,
        lines=(Line(chart.BANK, amount_cents), Line(chart.OTHER_INCOME, -amount_cents)),
        method=method,
        value_date=value_date,
        description=_described(description),
        event_reference=event_reference,
    )


def spend(
    amount_cents: int,
    *,
    account: str,
    on: date,
    by: Any,
    description: str,
    grant: Grant | None = None,
    event_reference: str = "",
    method: str = "",
    cheque_number: str = "",
    value_date: date | None = None,
    key: str = "",
    at: datetime | None = None,
) -> Transaction:
    """From the bank, for one of `spending_accounts()`, by its code. More than a grant holds is not
    refused: its statement then shows less than nothing remaining. Without an `event_reference` it
    is for the grant's event, if that names one.
    """
    if not spending_accounts().filter(code=account).exists():
        raise ValidationError({"account": _("Choose an account that money is spent from.")})
    if grant is not None:
        _refuse_nature(grant, Grant.Nature.CASH)
    refusals.positive(amount_cents)
    return _post(
        by=by,
        at=at,
        key=key,
        kind=Transaction.Kind.SPENDING,
        date=on,
        lines=(Line(account, amount_cents, grant=grant), Line(chart.BANK, -amount_cents)),
        method=method,
        cheque_number=cheque_number,
        value_date=value_date,
        description=_described(description),
        event_reference=event_reference or (grant.event_reference if grant else ""),
    )


def spending_accounts() -> QuerySet[Account]:
    """Accounts of expenses in money; what is written off is no spending."""
    return Account.objects.filter(
        kind=Account.Kind.EXPENSE, in_kind=False, per_member=False
    ).exclude(code=chart.FEES_WRITTEN_OFF)


def _refuse_nature(grant: Grant, wanted: str) -> None:
    if grant.nature == wanted:
        return
    if wanted == Grant.Nature.CASH:
        raise ValidationError(
            {"grant": _("This grant is in kind: no money comes from it or is spent from it.")}
        )
    raise ValidationError({"grant": _("This grant is money: record what was received as money.")})


def _described(description: str) -> str:
    if not description.strip():
        raise ValidationError({"description": _("Say in a few words what it was.")})
    return description.strip()


def _post(*, by: Any, at: datetime | None, key: str, **facts: Any) -> Transaction:
    if facts.get("method"):
        refusals.known_method(facts["method"])
    return post(Draft(**facts, key=key), by=by, at=at)
