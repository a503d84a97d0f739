"""The year's fees of everybody, and a second run that finds nobody left, beside bare SQL that puts
rows like theirs into the same tables through the same guards. Nothing is kept of either."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from django.db import connection, transaction

from benchmarks.comparing import Compared, compare
from benchmarks.measured import Measured, at_most
from benchmarks.scale import Scale
from funding.actions import run_fees
from funding.chart import FEES, FEES_RECEIVABLE
from funding.ledger import head
from funding.models import Account, FeeAssessment, FeeRate, Posting, Transaction
from members.models import Membership
from record import lock

YEAR, DAY, CENTS = 2025, date(2026, 3, 31), 4_000
SECOND = 5_000
"""Members at least."""


def measure(scale: Scale) -> Iterator[Measured]:
    with _rates():
        compared = compare(_undone(_run), _undone(_bare), scale.turns)
        yield at_most("fee run, to INSERT … SELECT", 6, compared)
        yield _speed(compared)
        with transaction.atomic():
            _run()
            again = compare(_undone(_run), _undone(_bare), scale.turns)
            transaction.set_rollback(True)
        yield at_most("fee run again, to INSERT … SELECT", 1, again)


def _speed(compared: Compared) -> Measured:
    members = Membership.objects.on(DAY).count()
    speed = members / compared.work
    must = f"at least {SECOND:,} members a second"
    told = f"{members:,} members in {compared.work:.2f} s"
    return Measured("fee run", must, speed, speed >= SECOND, unit="a second", told=told)


@contextmanager
def _rates() -> Iterator[None]:
    rates = [
        FeeRate(kind=kind, amount_cents=CENTS, first_fiscal_year=YEAR, source="Invented")
        for kind in Membership.Kind.values
    ]
    written = FeeRate.objects.bulk_create(rates)
    try:
        yield
    finally:
        FeeRate.objects.filter(pk__in=[rate.pk for rate in written]).delete()


def _undone(work: Callable[[], None]) -> Callable[[], None]:
    """With all checks that are put off to the end."""

    def turn() -> None:
        with transaction.atomic():
            work()
            if connection.vendor == "postgresql":
                connection.check_constraints()
            transaction.set_rollback(True)

    return turn


def _run() -> None:
    run_fees(YEAR, by=None, on=DAY)


def _bare() -> None:
    """Of the year before, which nobody was asked for."""
    lock.take()
    last, last_hash = head()
    codes = dict(Account.objects.values_list("code", "pk"))
    told = {
        **_ENGINES[connection.vendor],
        "members": f"({_MEMBERS.format(day=DAY)}) AS m",
        "last": last,
        "last_hash": last_hash,
        "day": DAY,
        "year": YEAR - 1,
        "cents": CENTS,
        "owed": codes[FEES_RECEIVABLE],
        "fees": codes[FEES],
        "rate": FeeRate.objects.latest("pk").pk,
    }
    with connection.cursor() as cursor:
        for statement in (_POSTINGS, _TRANSACTIONS, _ASSESSMENTS):
            cursor.execute(statement.format(**{name: str(part) for name, part in told.items()}))


_MEMBERS = f"""
    SELECT parliamentarian_id, kind, row_number() OVER (ORDER BY parliamentarian_id) AS place
    FROM {Membership._meta.db_table}
    WHERE since <= '{{day}}' AND (until IS NULL OR until > '{{day}}')
"""
_POSTINGS = f"""
    INSERT INTO {Posting._meta.db_table}
        (transaction_id, line, account_id, amount_cents, parliamentarian_id, fiscal_year)
    SELECT {{last}} + m.place, line, CASE WHEN line = 1 THEN {{owed}} ELSE {{fees}} END,
        CASE WHEN line = 1 THEN {{cents}} ELSE -{{cents}} END, m.parliamentarian_id, {{year}}
    FROM {{members}} CROSS JOIN (SELECT 1 AS line UNION ALL SELECT 2) AS lines
"""
_TRANSACTIONS = f"""
    INSERT INTO {Transaction._meta.db_table}
        (number, date, kind, method, cheque_number, description, event_reference, posted_at,
         key, previous_hash, chain_hash)
    SELECT {{last}} + m.place, {{date}}, 'fee', '', '', '', '', {{moment}}, {{key}},
        CASE WHEN m.place = 1 THEN '{{last_hash}}' ELSE {{previous}} END, {{hash}}
    FROM {{members}} ORDER BY m.place
"""
_ASSESSMENTS = f"""
    INSERT INTO {FeeAssessment._meta.db_table}
        (parliamentarian_id, fiscal_year, kind, rate_id, transaction_id)
    SELECT m.parliamentarian_id, {{year}}, m.kind, {{rate}}, {{last}} + m.place FROM {{members}}
"""
_ENGINES = {
    "sqlite": {
        "date": f"'{DAY}'",
        "moment": f"'{DAY} 12:00:00'",
        "key": "lower(hex(randomblob(16)))",
        "previous": "printf('%064x', m.place - 1)",
        "hash": "printf('%064x', m.place)",
    },
    "postgresql": {
        "date": f"date '{DAY}'",
        "moment": f"timestamptz '{DAY} 12:00:00+00'",
        "key": "replace(gen_random_uuid()::text, '-', '')",
        "previous": "lpad(to_hex(m.place - 1), 64, '0')",
        "hash": "lpad(to_hex(m.place), 64, '0')",
    },
}
