"""A fee run for many members is killed at random moments.

    python -m proofs.ledger_kills [--members 10000] [--rounds 40]

Each round begins with a fresh copy of the environment's database, which must hold no people. After
`kill -9` either every fee is in the book or none is, with its assessment; the chain holds; and
running the command once more completes what is missing. Exit code 1 unless all rounds held.
"""

import argparse
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.db import transaction

from funding.models import FeeAssessment, Posting, Transaction
from proofs.ledger_copies import Copies
from proofs.ledger_scene import DAY, YEAR, official_members, wrongs
from record import lock

ROOT = Path(__file__).resolve().parent.parent
FEE_RUN = ("fee_run", str(YEAR), "--on", DAY.isoformat())
EARLIEST = 0.8  # of the time after which a run begins to post
LATEST = 1.05  # of the time that a whole run takes


def begin(environment: dict[str, str], *more: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "manage.py", *FEE_RUN, *more],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def seconds_of_a_run(copies: Copies, *more: str) -> float:
    environment = copies.fresh()
    begun = time.monotonic()
    run = begin(environment, *more)
    if run.wait():
        raise SystemExit("The fee run failed by itself.")
    return time.monotonic() - begun


def rows() -> tuple[int, int, int]:
    """Once whoever was killed has let go of the lock: transactions, postings, assessments."""
    with transaction.atomic():
        lock.take()
        return (
            Transaction.objects.count(),
            Posting.objects.count(),
            FeeAssessment.objects.count(),
        )


def round_of(copies: Copies, members: int, after: float) -> tuple[str, list[str]]:
    """How the run ended ("nothing", "everything", "in part"), and what is wrong."""
    run = begin(copies.fresh())
    time.sleep(after)
    ended = run.poll() is not None
    run.kill()
    run.wait()
    found, all_of_it = rows(), (members, 2 * members, members)
    outcomes = {(0, 0, 0): "nothing", all_of_it: "everything"}
    outcome = outcomes.get(found, "in part")
    faults = [*wrongs(), *_not_completed(all_of_it)]
    if outcome == "in part":
        faults.append(f"It left {found} transactions, postings and assessments.")
    return f"{outcome}, had ended" if ended else outcome, faults


def _not_completed(all_of_it: tuple[int, int, int]) -> Iterator[str]:
    call_command(*FEE_RUN, stdout=StringIO())
    found = rows()
    if found != all_of_it:
        yield f"Run once more, it left {found}."
    yield from wrongs()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=40)
    chosen = parser.parse_args()
    official_members(chosen.members)
    copies = Copies()
    before = seconds_of_a_run(copies, "--dry-run")
    whole = seconds_of_a_run(copies)
    print(
        f"A fee run for {chosen.members} members takes {whole:.1f} s, of which {before:.1f} s pass "
        "before it posts.",
        flush=True,
    )
    chance = random.Random(2006)
    tally: Counter = Counter()
    broken = 0
    for number in range(1, chosen.rounds + 1):
        moment = chance.uniform(EARLIEST * before, LATEST * whole)
        outcome, faults = round_of(copies, chosen.members, moment)
        tally[outcome] += 1
        print(f"{number}: killed after {moment:.2f} s, left {outcome}", flush=True)
        broken += bool(faults)
        for fault in faults[:10]:
            print(f"   {fault}", flush=True)
    for outcome, times in sorted(tally.items()):
        print(f"left {outcome:24}{times:4}")
    print(f"{broken} of {chosen.rounds} rounds broke the book or could not be completed.")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
