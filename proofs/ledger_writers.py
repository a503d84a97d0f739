"""Eight processes post payments at the same time, each some of them twice with the same key.

    python -m proofs.ledger_writers [--transactions 2000]

Runs on the database of the environment, which must hold no people. Exit code 1 unless every
payment is in the book once, numbered from 1 without a gap, in a chain that holds.
"""

import argparse
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Sum

from funding.actions import take_payment
from funding.models import Posting, Transaction
from members.models import Parliamentarian
from proofs.ledger_scene import DAY, official_members, wrongs
from record.lock import lost_race_in_words

WRITERS = 8
EVERY_SO_MANY_TWICE = 10
TRIES = 100


def write(writer: int, count: int, barrier: object, told: object) -> None:
    """One process: tells how often it had to try again because others were writing."""
    person = Parliamentarian.objects.get(slug=f"p-{writer}")
    tried_again = 0
    barrier.wait(60)
    for place in range(count):
        for _time in range(2 if place % EVERY_SO_MANY_TWICE == 0 else 1):
            tried_again += pay(person, place)
    told.put(tried_again)


def pay(person: Parliamentarian, place: int) -> int:
    """How often it was told to try again: SQLite serves waiting writers in no order, so that on a
    busy machine one of eight who never pause can wait longer than its patience.
    """
    for tries in range(TRIES):
        try:
            with lost_race_in_words():
                take_payment(
                    shares=[(person, place + 1)],
                    on=DAY,
                    method="transfer",
                    by=None,
                    key=f"{person.slug}/{place}",
                )
        except ValidationError as refusal:
            if getattr(refusal, "code", "") != "busy":
                raise
        else:
            return tries
    raise SystemExit(f"{TRIES} times in a row someone else was writing.")


def run(transactions: int) -> Counter:
    """Transactions, seconds, tries again, processes that failed."""
    official_members(WRITERS)
    connection.close()
    context = multiprocessing.get_context("spawn")
    barrier, told = context.Barrier(WRITERS + 1), context.Queue()
    each = transactions // WRITERS
    processes = [
        context.Process(target=write, args=(writer, each, barrier, told))
        for writer in range(WRITERS)
    ]
    for process in processes:
        process.start()
    barrier.wait(60)
    begun = time.monotonic()
    for process in processes:
        process.join()
    failed = sum(process.exitcode != 0 for process in processes)
    tried_again = sum(told.get() for _process in range(WRITERS - failed))
    seconds = time.monotonic() - begun
    return Counter(
        transactions=each * WRITERS, seconds=seconds, tried_again=tried_again, failed=failed
    )


def broken(transactions: int) -> Iterator[str]:
    each = transactions // WRITERS
    expected = {f"p-{writer}/{place}" for writer in range(WRITERS) for place in range(each)}
    keys = list(Transaction.objects.values_list("key", flat=True))
    if lost := expected - set(keys):
        yield f"{len(lost)} were lost."
    if doubled := len(keys) - len(set(keys)):
        yield f"{doubled} were posted twice."
    paid = Posting.objects.filter(parliamentarian__isnull=False).aggregate(sum=Sum("amount_cents"))
    if paid["sum"] != -WRITERS * each * (each + 1) // 2:
        yield "The members' accounts do not hold what was paid."
    yield from wrongs()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--transactions", type=int, default=2000)
    chosen = parser.parse_args()
    counted = run(chosen.transactions)
    faults = list(broken(counted["transactions"]))
    print(
        f"{WRITERS} writers, {counted['transactions']} transactions in {counted['seconds']:.1f} s,"
        f" {counted['tried_again']} tries again, {counted['failed']} writers failed."
    )
    print("\n".join(faults) or "None lost, none doubled, no gap, the chain holds.")
    return int(bool(faults) or counted["failed"] > 0)


if __name__ == "__main__":
    sys.exit(main())
