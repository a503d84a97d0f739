"""What the proofs of the ledger share: a group on a scratch database, and the judgement of its
book."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from funding.ledger import Draft, Line, post_all
from funding.ledger.verifying import verify
from funding.models import FeeRate, Transaction
from members.models import Membership, Parliamentarian
from record import guards

YEAR = 2024
DAY = date(2024, 5, 2)
FEE_CENTS = 4000
AT_A_TIME = 10_000


def official_members(count: int) -> list[Parliamentarian]:
    """With a rate that asks each for a fee. SystemExit where the database holds anybody."""
    if Parliamentarian.objects.exists():
        raise SystemExit("This database holds people. Remedy: name an empty scratch database.")
    guards.install()
    people = Parliamentarian.objects.bulk_create(
        Parliamentarian(family_name=f"P{place}", slug=f"p-{place}") for place in range(count)
    )
    Membership.objects.bulk_create(
        Membership(parliamentarian=person, kind="official", since=date(2020, 1, 1))
        for person in people
    )
    FeeRate.objects.create(
        kind="official", amount_cents=FEE_CENTS, first_fiscal_year=2016, source="a motion"
    )
    return people


def postings(count: int, people: list[Parliamentarian]) -> None:
    """Payments until the book holds that many postings."""
    for start in range(0, count // 2, AT_A_TIME):
        places = range(start, min(start + AT_A_TIME, count // 2))
        payers = (people[place % len(people)] for place in places)
        lines = ((Line("1000", 500), Line("1100", -500, payer)) for payer in payers)
        post_all([Draft(Transaction.Kind.PAYMENT, DAY, its_lines) for its_lines in lines], by=None)


def wrongs() -> Iterator[str]:
    """What `verify_ledger` would say, and gaps."""
    with transaction.atomic():
        yield from map(str, verify())
        numbers = Transaction.objects.order_by("number").values_list("number", flat=True)
        if list(numbers) != list(range(1, len(numbers) + 1)):
            yield "The numbers have a gap."
