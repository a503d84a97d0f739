"""A small group with its fees, for tests; everyone is invented. The fiscal year 2024 runs from
1 April 2024 to 31 March 2025."""

from collections.abc import Iterable
from datetime import date

from funding.models import Transaction
from funding.standing import member_standing
from members.models import Membership, Parliamentarian
from tests.factories import MembershipFactory, ParliamentarianFactory

JUNE = date(2024, 6, 3)
JULY = date(2024, 7, 2)
SEPTEMBER = date(2024, 9, 10)
NEXT_JUNE = date(2025, 6, 3)


def member(
    kind: str = Membership.Kind.OFFICIAL, since: date = date(2020, 1, 15), **more
) -> Parliamentarian:
    person = ParliamentarianFactory()
    MembershipFactory(parliamentarian=person, kind=kind, since=since, **more)
    return person


def account(person: Parliamentarian, on: date | None = None) -> tuple[int, int]:
    """What is owed and what is credit, in cents."""
    standing = member_standing(person, on=on)
    return standing.owed_cents, standing.credit_cents


def fees(person: Parliamentarian, on: date | None = None) -> dict[int, tuple[int, ...]]:
    """By year: fee, remitted, written off, paid, owed."""
    return {
        fee.fiscal_year: (
            fee.fee_cents,
            fee.remitted_cents,
            fee.written_off_cents,
            fee.paid_cents,
            fee.owed_cents,
        )
        for fee in member_standing(person, on=on).fees
    }


def entries(row: Transaction) -> list[tuple]:
    """Account, cents, person, year of each posting, in order."""
    return [
        (p.account.code, p.amount_cents, p.parliamentarian, p.fiscal_year)
        for p in row.postings.select_related("account", "parliamentarian").order_by("line")
    ]


def names(rows: Iterable) -> list[str]:
    return [row.person.full_name for row in rows]
