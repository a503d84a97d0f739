"""Measures every row of the table of docs/performance.md on scratch databases of their own.

    python -m benchmarks [--engine sqlite|postgresql] [--only WORK] [--people N] [--postings N]
                         [--turns N] [--minutes N] [--write]

With --write the results and the machine go into docs/performance.md, each as it comes. Works are
done in the order in which they are named.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict

from benchmarks import report
from benchmarks.databases import ENGINES, ROOT, database, fill
from benchmarks.measured import Measured
from benchmarks.scale import Scale

WORKS = tuple(sorted(path.stem for path in (ROOT / "benchmarks/works").glob("[a-z]*.py")))


def main() -> int:
    asked = _arguments()
    scale = Scale(
        people=asked.people, postings=asked.postings, turns=asked.turns, minutes=asked.minutes
    )
    measured: list[Measured] = []
    for engine in asked.engine:
        with database(engine) as environment:
            if environment is None:
                print(f"{engine}: left out, no server (apt-get install postgresql)")
                continue
            print(f"{engine}: making {scale.people} people, {scale.postings} postings", flush=True)
            fill(environment, scale)
            for row in _session(environment, scale, asked.only):
                print(report.line(row), flush=True)
                measured.append(row)
                if asked.write:
                    report.write(measured, scale)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--engine", nargs="+", choices=ENGINES, default=ENGINES)
    parser.add_argument("--only", nargs="+", choices=WORKS, default=WORKS)
    parser.add_argument("--people", type=int, default=Scale.people)
    parser.add_argument("--postings", type=int, default=Scale.postings)
    parser.add_argument("--turns", type=int, default=Scale.turns)
    parser.add_argument("--minutes", type=float, default=Scale.minutes)
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def _session(environment: dict[str, str], scale: Scale, works: list[str]) -> Iterator[Measured]:
    command = [sys.executable, "-m", "benchmarks.session", json.dumps(asdict(scale)), *works]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as running:
        for line in running.stdout or ():
            yield Measured(**json.loads(line))
    if running.returncode:
        raise SystemExit(f"Measuring ended early, with exit code {running.returncode}.")


if __name__ == "__main__":
    sys.exit(main())
