"""Payments taken one by one, each kept for good before the next, and by several writers together.

What is posted stays in the scratch book. Beside them, to see what the disk allows: commits of
nothing but the registry's lock."""

import threading
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import date

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from benchmarks.measured import Measured
from benchmarks.scale import Scale
from funding.actions import take_payment
from members.models import Parliamentarian
from record import lock

DAY, CENTS = date(2026, 3, 31), 4_000
QUERIES, ALONE, TOGETHER = 6, 218, 100
"""At most so many queries; at least so many payments a second by one writer, where the engine is
a server, and by all."""
WRITERS = 8
SECONDS = 1.5


def measure(scale: Scale) -> Iterator[Measured]:
    people = list(Parliamentarian.objects.order_by("pk")[:WRITERS])
    pay = _payer(people[0])
    pay()
    yield _queries(pay)
    alone = sorted(_speed([pay]) for _turn in range(scale.turns))
    empty = sorted(_speed([_empty]) for _turn in range(scale.turns))
    told = f"of {_middle(empty):,.0f} that only take the lock and commit"
    least = ALONE if connection.vendor == "postgresql" else TOGETHER
    yield _row("payments, one writer", least, alone, told)
    together = sorted(_speed(list(map(_payer, people))) for _turn in range(scale.turns))
    yield _row(f"payments, {WRITERS} writers", TOGETHER, together, "threads of one process")


def _queries(pay: Callable[[], None]) -> Measured:
    with CaptureQueriesContext(connection) as said:
        pay()
    aside = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    count = sum(not query["sql"].startswith(aside) for query in said)
    must = f"at most {QUERIES} queries"
    return Measured("payment", must, count, count <= QUERIES, unit="queries")


def _row(work: str, least: int, speeds: list[float], told: str) -> Measured:
    speed = _middle(speeds)
    must = f"at least {least} a second"
    return Measured(
        work, must, speed, speed >= least, speeds[0], speeds[-1], unit="a second", told=told
    )


def _middle(speeds: list[float]) -> float:
    return speeds[len(speeds) // 2]


def _payer(person: Parliamentarian) -> Callable[[], None]:
    def pay() -> None:
        take_payment(
            shares=[(person, CENTS)],
            on=DAY,
            method="cheque",
            cheque_number="12",
            description="Cheque in the post",
            key=uuid.uuid4().hex,
            by=None,
        )

    return pay


def _empty() -> None:
    with transaction.atomic():
        lock.take()


def _speed(works: list[Callable[[], None]]) -> float:
    """Works done a second by a thread for each."""
    done = [0] * len(works)
    begun = time.perf_counter()

    def write(place: int) -> None:
        while time.perf_counter() - begun < SECONDS:
            works[place]()
            done[place] += 1
        connection.close()

    threads = [threading.Thread(target=write, args=(place,)) for place in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / (time.perf_counter() - begun)
