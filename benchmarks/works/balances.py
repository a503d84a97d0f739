"""What every member owes at the end of a day, and what fifty of them do, beside a bare GROUP BY of
the same postings."""

from collections.abc import Callable, Iterator
from datetime import date

from django.db import connection

from benchmarks.comparing import compare
from benchmarks.measured import Measured, at_most
from benchmarks.scale import Scale
from funding.chart import FEES_RECEIVABLE
from funding.ledger import balances_by_member, postings_by, sums
from funding.models import Account, Posting, Transaction
from members.models import Parliamentarian

DAY = date(2024, 6, 30)
PAGE = 50


def measure(scale: Scale) -> Iterator[Measured]:
    people = list(Parliamentarian.objects.order_by("sort_key").values_list("pk", flat=True)[:PAGE])
    for work, limit, registry, bare in (
        ("balances of all members at a day", 1.1, _all, _bare()),
        (f"balances of a page of {PAGE}", 1.25, _of(people), _bare(people)),
    ):
        assert registry() == bare()
        yield at_most(f"{work}, to GROUP BY", limit, compare(registry, bare, scale.turns))


def _all() -> dict[int, int]:
    return balances_by_member(FEES_RECEIVABLE, on=DAY)


def _of(people: list[int]) -> Callable[[], dict[int, int]]:
    def asked() -> dict[int, int]:
        theirs = postings_by(DAY).filter(account__code=FEES_RECEIVABLE, parliamentarian__in=people)
        return {key: cents for (key,), cents in sums(theirs, "parliamentarian").items()}

    return asked


def _bare(people: list[int] | None = None) -> Callable[[], dict[int, int]]:
    these = f"IN ({', '.join(map(str, people))})" if people else "IS NOT NULL"
    statement = f"""
        SELECT p.parliamentarian_id, sum(p.amount_cents)
        FROM {Posting._meta.db_table} AS p
        JOIN {Transaction._meta.db_table} AS t ON t.number = p.transaction_id
        JOIN {Account._meta.db_table} AS a ON a.id = p.account_id
        WHERE a.code = '{FEES_RECEIVABLE}' AND t.date <= '{DAY}' AND p.parliamentarian_id {these}
        GROUP BY p.parliamentarian_id
    """

    def asked() -> dict[int, int]:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return dict(cursor.fetchall())

    return asked
