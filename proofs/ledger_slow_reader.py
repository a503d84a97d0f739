"""A long export is read slowly while payments are taken.

    python -m proofs.ledger_slow_reader [--rows 1000000] [--payments 20]

Runs on the database of the environment, which must hold no people. Exit code 1 when a payment took
a second or more, or an export lost rows of the book that it began with.
"""

import argparse
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator

from django.db import connection

from exports.catalogue import Asked
from exports.responses import table_response
from funding.actions import take_payment
from funding.exports.catalogue import CATALOGUE
from members.models import Group, Parliamentarian
from proofs.ledger_scene import DAY, official_members, postings, wrongs

MEMBERS = 100
LIMIT_SECONDS = 1.0
PAUSE_SECONDS = 0.2
BETWEEN_PAYMENTS = 0.05
FORMATS = ("csv", "hledger")


def pieces(format: str) -> Iterator[bytes]:
    """The journal as the treasurer downloads it."""
    (journal,) = (entry for entry in CATALOGUE if entry.name == "journal")
    for text in journal.texts:
        if text.name == format:
            return text.write(Asked())
    return iter(table_response(journal.answer(Asked()).table, format, "journal"))


def read_slowly(format: str, begun: object, hurry: object, told: object) -> None:
    """One process: tells how many lines it was given."""
    lines = 0
    for piece in pieces(format):
        lines += piece.count(b"\n")
        begun.set()
        if not hurry.is_set():
            time.sleep(PAUSE_SECONDS)
    told.put(lines)


def slowest_payment(
    person: Parliamentarian, payments: int, still_reading: Callable[[], bool]
) -> float:
    """Seconds; SystemExit when the reader had finished before the last payment."""
    slowest = 0.0
    for _place in range(payments):
        begun = time.monotonic()
        take_payment(shares=[(person, 4000)], on=DAY, method="transfer", by=None)
        slowest = max(slowest, time.monotonic() - begun)
        time.sleep(BETWEEN_PAYMENTS)
        if not still_reading():
            raise SystemExit("The export was read before the payments were made: take more rows.")
    return slowest


def round_of(format: str, person: Parliamentarian, payments: int) -> tuple[float, int]:
    """Seconds of the slowest payment, lines read."""
    context = multiprocessing.get_context("spawn")
    begun, hurry, told = context.Event(), context.Event(), context.Queue()
    reader = context.Process(target=read_slowly, args=(format, begun, hurry, told))
    reader.start()
    if not begun.wait(120):
        raise SystemExit("The export did not begin within two minutes.")
    slowest = slowest_payment(person, payments, reader.is_alive)
    hurry.set()
    lines = told.get(timeout=900)
    reader.join()
    return slowest, lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--payments", type=int, default=20)
    chosen = parser.parse_args()
    people = official_members(MEMBERS)
    Group.objects.create(name_en="A group", name_fr="Un groupe")
    postings(chosen.rows, people)
    connection.close()
    held = True
    for format in FORMATS:
        slowest, lines = round_of(format, people[0], chosen.payments)
        held &= slowest < LIMIT_SECONDS and lines >= chosen.rows
        print(
            f"{format:10} {lines} lines read slowly, the slowest of {chosen.payments} payments "
            f"took {slowest * 1000:.0f} ms",
            flush=True,
        )
    return int(not held or any(wrongs()))


if __name__ == "__main__":
    sys.exit(main())
