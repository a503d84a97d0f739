"""A draft's lines as they go into the book."""

from collections.abc import Mapping
from dataclasses import dataclass

from funding.ledger.drafts import Draft
from funding.models import Account

ENTRY_FIELDS = (
    "transaction_id",
    "line",
    "account_id",
    "amount_cents",
    "parliamentarian_id",
    "grant_id",
    "fiscal_year",
)


@dataclass(slots=True)
class Entry:
    """A posting that is not yet written, with the attributes of one."""

    transaction_id: int
    line: int
    account: Account
    account_id: int
    amount_cents: int
    parliamentarian_id: int | None
    grant_id: int | None
    fiscal_year: int | None


def entries_of(draft: Draft, number: int, accounts: Mapping[str, Account]) -> list[Entry]:
    """`number`: the transaction's. `accounts`: by code."""
    return [
        Entry(
            transaction_id=number,
            line=place,
            account=accounts[line.account],
            account_id=accounts[line.account].pk,
            amount_cents=line.amount_cents,
            parliamentarian_id=line.parliamentarian.pk if line.parliamentarian else None,
            grant_id=line.grant.pk if line.grant else None,
            fiscal_year=line.fiscal_year,
        )
        for place, line in enumerate(draft.lines, start=1)
    ]
