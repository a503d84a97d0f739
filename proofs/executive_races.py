"""Eight processes race to break the executive's rules; the database must let just enough win.

    python -m proofs.executive_races [--rounds 200] [--without-guards]

Runs on the database of the environment, which must hold no people: a scratch one. Prints a line a
scenario: rounds, rounds in which the winners were exactly as many as the free places, losers, and
losers who were given a sentence. Exit code 1 when a round went wrong, unless the guards were taken
out: then it says in how many rounds the rules were broken.
"""

import argparse
import multiprocessing
import sys
from collections import Counter
from multiprocessing.connection import Connection

from proofs import executive_rounds
from proofs.executive_writing import attempt

WRITERS = executive_rounds.WRITERS


def write(attempts: Connection, barrier: object) -> None:
    """One writing process: an attempt comes in, its outcome goes out."""
    while (task := attempts.recv()) is not None:
        attempts.send(attempt(task, barrier))


class Writers:
    """The processes, started once for all rounds."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.barrier = context.Barrier(WRITERS)
        pairs = [context.Pipe() for _writer in range(WRITERS)]
        self.ends = [ours for ours, _theirs in pairs]
        self.processes = [
            context.Process(target=write, args=(theirs, self.barrier)) for _ours, theirs in pairs
        ]
        for process in self.processes:
            process.start()

    def race(self, tasks: list) -> list:
        for end, task in zip(self.ends, tasks, strict=True):
            end.send(task)
        return [end.recv() for end in self.ends]

    def stop(self) -> None:
        for end in self.ends:
            end.send(None)
        for process in self.processes:
            process.join()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--without-guards", action="store_true")
    chosen = parser.parse_args()
    writers = Writers()
    try:
        tally = executive_rounds.run(
            writers.race, chosen.rounds, with_guards=not chosen.without_guards
        )
    finally:
        writers.stop()
    return report(tally, chosen.rounds, chosen.without_guards)


def report(tally: dict[str, Counter], rounds: int, without_guards: bool) -> int:
    print(f"{'scenario':34}{'rounds':>8}{'held':>8}{'losers':>8}{'told why':>10}")
    total: Counter = Counter()
    for name, counted in tally.items():
        total += counted
        print(
            f"{name:34}{counted['rounds']:8}{counted['held']:8}"
            f"{counted['losers']:8}{counted['told']:10}"
        )
    broken = total["rounds"] - total["held"]
    print(f"{broken} of {rounds} rounds broke the rules ({broken / rounds:.0%}).")
    if without_guards:
        return 0
    return int(bool(broken) or total["losers"] != total["told"])


if __name__ == "__main__":
    sys.exit(main())
