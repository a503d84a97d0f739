"""Fees asked and paid, transaction by transaction, made by the database itself."""

from django.db import connection

from funding.chart import BANK, FEES, FEES_RECEIVABLE
from funding.models import Account, Posting, Transaction
from members.models import Parliamentarian

FEE_CENTS = 4_000
DAYS = 4_000
"""Over so many days the book is spread."""
FIRST_DAY = "2014-04-01"


def generate_book(postings: int) -> None:
    """Two postings a transaction: of each pair the first asks a fee, the second pays it."""
    if not postings:
        return
    people = Parliamentarian.objects.order_by("pk").values_list("pk", flat=True)
    codes = dict(Account.objects.values_list("code", "pk"))
    transactions = postings // 2
    engine = {name: part.format(transactions=transactions) for name, part in _engine().items()}
    told = {
        "transactions": transactions,
        "members": len(people),
        "first_member": people[0],
        "bank": codes[BANK],
        "fees": codes[FEES],
        "owed": codes[FEES_RECEIVABLE],
        "cents": FEE_CENTS,
    }
    with connection.cursor() as cursor:
        for statement in (_POSTINGS, _TRANSACTIONS):
            cursor.execute(statement.format(**engine, **told))


def _engine() -> dict[str, str]:
    return _ENGINES[connection.vendor]


_NUMBERS = """
    WITH RECURSIVE book (number) AS (
        SELECT CAST(1 AS bigint) UNION ALL SELECT number + 1 FROM book WHERE number < {transactions}
    )
"""
_POSTINGS = f"""
    {_NUMBERS}
    INSERT INTO {Posting._meta.db_table}
        (transaction_id, line, account_id, amount_cents, parliamentarian_id, fiscal_year)
    SELECT
        number, line,
        CASE WHEN line = 1 AND number % 2 = 1 THEN {{owed}}
             WHEN line = 1 THEN {{bank}}
             WHEN number % 2 = 1 THEN {{fees}} ELSE {{owed}} END,
        CASE WHEN line = 1 THEN {{cents}} ELSE -{{cents}} END,
        CASE WHEN line = 1 AND number % 2 = 1 OR line = 2 AND number % 2 = 0
             THEN {{first_member}} + ((number - 1) / 2) % {{members}} END,
        CASE WHEN line = 1 AND number % 2 = 1 THEN 2014 + number * 10 / {{transactions}} END
    FROM book CROSS JOIN (SELECT 1 AS line UNION ALL SELECT 2) AS lines
"""
_TRANSACTIONS = f"""
    {_NUMBERS}
    INSERT INTO {Transaction._meta.db_table}
        (number, date, kind, method, cheque_number, description, event_reference, posted_at,
         key, previous_hash, chain_hash)
    SELECT
        number, {{day}},
        CASE WHEN number % 2 = 1 THEN 'fee' ELSE 'payment' END,
        CASE WHEN number % 2 = 1 THEN '' ELSE 'cheque' END,
        '', CASE WHEN number % 2 = 1 THEN 'Fee of the year' ELSE 'Cheque' END,
        '', {{moment}}, {{key}}, {{previous}}, {{hash}}
    FROM book
"""
_ENGINES = {
    "sqlite": {
        "day": f"date('{FIRST_DAY}', '+' || (number * {DAYS} / {{transactions}}) || ' days')",
        "moment": "'2024-01-01 12:00:00'",
        "key": "printf('%032x', number)",
        "previous": "printf('%064x', number - 1)",
        "hash": "printf('%064x', number)",
    },
    "postgresql": {
        "day": f"date '{FIRST_DAY}' + (number * {DAYS} / {{transactions}})::integer",
        "moment": "timestamptz '2024-01-01 12:00:00+00'",
        "key": "lpad(to_hex(number), 32, '0')",
        "previous": "lpad(to_hex(number - 1), 64, '0')",
        "hash": "lpad(to_hex(number), 64, '0')",
    },
}
