"""A large mixed book: valid transactions of all sorts in a reproducible disorder."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

from django.db import connection

from funding.ledger import Draft, Line, post_all
from funding.models import Grant, Posting, Transaction
from members.models import Parliamentarian
from tests.funding.factories import GrantFactory

FIRST_DAY, DAYS = date(2019, 4, 1), 2000
TEXTS = (
    "",
    "=1+1",
    'Said "so"; then left',
    "half | half [2020-01-01] * ! (5) @ 3 CAD",
    "back\\slash \\",
    "Réunion d’été – 50 % ; « oui »",
    "key: value, date:2019-13-45",
    "日本 🍁 {x} # y ~ z",
)
CHEQUES = ("", "", "12", "A; [1999/99/99]", 'no "7"')


def post_many(count: int, *, members: int = 150, seed: int = 7) -> None:
    """One transaction in twenty is a reversal. PostgreSQL plans its queries by statistics that are
    gathered after a commit; here nothing is committed, so they are asked for."""
    chance = random.Random(seed)
    people = [
        Parliamentarian(family_name=f"=Name {n}", slug=f"generated-{n}", sort_key=f"name {n}")
        for n in range(members)
    ]
    Parliamentarian.objects.bulk_create(people)
    grants = [GrantFactory(), GrantFactory()]
    reversals = count // 20
    drafts = [_draft(chance, people, grants) for _ in range(count - reversals)]
    posted = post_all(drafts, by=None)
    undone = chance.sample(posted, reversals)
    post_all([_reversal(chance, transaction) for transaction in undone], by=None)
    with connection.cursor() as cursor:
        for table in (Posting._meta.db_table, Transaction._meta.db_table):
            cursor.execute(f"ANALYZE {table}")


def _draft(
    chance: random.Random, people: Sequence[Parliamentarian], grants: Sequence[Grant]
) -> Draft:
    person, grant = chance.choice(people), chance.choice(grants)
    cents = chance.choice((1, 5, 99, 4000, chance.randrange(1, 10**7), chance.randrange(1, 10**11)))
    year = chance.randrange(2019, 2024)
    kind, lines = chance.choice(
        (
            ("fee", [_line("1100", cents, person, year), _line("4000", -cents, person, year)]),
            ("payment", [Line("1000", cents), Line("1100", -cents, person)]),
            ("payment", _shared(chance, people, cents)),
            (
                "remission",
                [_line("4010", cents, person, year), _line("1100", -cents, person, year)],
            ),
            ("grant", [Line("1000", cents), Line("4100", -cents, None, grant)]),
            ("in_kind", [Line("5200", cents, None, grant), Line("4200", -cents, None, grant)]),
            ("spending", [Line("5000", cents, None, grant), Line("1000", -cents)]),
            ("charge", [Line("5100", cents), Line("1000", -cents)]),
        )
    )
    cheque = chance.choice(CHEQUES)
    return Draft(
        kind=kind,
        date=FIRST_DAY + timedelta(days=chance.randrange(DAYS)),
        lines=lines,
        description=chance.choice(TEXTS),
        method="cheque" if cheque else "",
        cheque_number=cheque,
        event_reference=chance.choice(("", "2020-01-01-agm")),
    )


def _line(code: str, cents: int, person: Parliamentarian, year: int) -> Line:
    return Line(code, cents, person, None, year)


def _shared(chance: random.Random, people: Sequence[Parliamentarian], cents: int) -> list[Line]:
    """One payment for three members; in the cash box."""
    shares = [Line("1100", -cents, person) for person in chance.sample(people, 3)]
    return [Line("1010", 3 * cents), *shares]


def _reversal(chance: random.Random, transaction: Transaction) -> Draft:
    lines = [
        Line(
            posting.account.code,
            -posting.amount_cents,
            posting.parliamentarian,
            posting.grant,
            posting.fiscal_year,
        )
        for posting in Posting.objects.filter(transaction=transaction).select_related(
            "account", "parliamentarian", "grant"
        )
    ]
    return Draft(
        kind=Transaction.Kind.REVERSAL,
        date=transaction.date + timedelta(days=chance.randrange(30)),
        lines=lines,
        description=chance.choice(TEXTS),
        reverses=transaction,
    )
