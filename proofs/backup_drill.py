"""Backups while eight processes write, each restored into an empty database of the other engine.

    python -m proofs.backup_drill [--backups 5]

Runs on the database of the environment, which must hold no people. Each write touches three tables
in one transaction: a payment in the book, and the payer's own count of payments with its history.
A restored registry must hold each write whole or not at all, exactly the first transactions of the
book that went on growing, and pages that open. Exit code 1 unless all did.
"""

import argparse
import contextlib
import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from multiprocessing.synchronize import Event
from pathlib import Path

from django.db import connection, transaction

from funding.actions import take_payment
from funding.models import Transaction
from members.models import Parliamentarian
from proofs.backup_restored import book_digest
from proofs.ledger_scene import DAY, official_members
from record.because import Because
from record.lock import lost_race_in_words
from tools.prove import scratch

ROOT = Path(__file__).resolve().parent.parent
WRITERS = 8


def write(writer: int, stop: Event) -> None:
    place = 1
    while not stop.is_set():
        place += wrote(writer, place)


def wrote(writer: int, place: int) -> bool:
    """Whether it was its turn before its patience ended."""
    with contextlib.suppress(Exception), lost_race_in_words(), transaction.atomic():
        person = Parliamentarian.objects.get(slug=f"p-{writer}")
        take_payment(
            shares=[(person, place)], on=DAY, method="transfer", by=None, key=f"{writer}/{place}"
        )
        person.notes = str(place)
        person._change_reason = Because.EVENT.value
        person.save()
        return True
    return False


@contextlib.contextmanager
def other_engine() -> Iterator[dict[str, str]]:
    """The environment of an empty database, PostgreSQL beside SQLite and the other way about."""
    with scratch("sqlite" if connection.vendor == "postgresql" else "postgresql") as environment:
        if environment is None:
            raise SystemExit(
                "No PostgreSQL server is installed. Remedy: apt-get install postgresql."
            )
        yield environment | {"REGISTRY_DEBUG": "true"}  # pages without collected static files


def command(environment: dict[str, str], *arguments: str) -> str:
    ran = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        raise SystemExit(f"{' '.join(arguments)}: {ran.stdout}{ran.stderr}")
    return ran.stdout


def backups_while_they_write(backups: int, folder: Path) -> list[Path]:
    """The writers are forked, so that they write from the first moment on."""
    context = multiprocessing.get_context("fork")
    stop = context.Event()
    connection.close()
    processes = [context.Process(target=write, args=(number, stop)) for number in range(WRITERS)]
    for process in processes:
        process.start()
    files = [folder / f"{number}.zip" for number in range(backups)]
    try:
        for file in files:
            command(dict(os.environ), "manage.py", "backup", str(file))
    finally:
        stop.set()
        for process in processes:
            process.join()
    if any(process.exitcode for process in processes):
        raise SystemExit("A writer failed.")
    return files


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--backups", type=int, default=5)
    chosen = parser.parse_args()
    official_members(WRITERS)
    broken = 0
    with tempfile.TemporaryDirectory(prefix="registry-drill-") as name, other_engine() as other:
        files = backups_while_they_write(chosen.backups, Path(name))
        for file in files:
            command(other, "manage.py", "restore", "--overwrite", str(file))
            command(other, "manage.py", "verify_ledger")
            count, digest = command(other, "-m", "proofs.backup_restored").split()
            same, written = digest == book_digest(int(count)), Transaction.objects.count()
            broken += not (same and 0 < int(count) < written)
            whole = "the same as in the book that went on" if same else "NOT the same"
            print(f"backed up after {count} of {written} writes: {whole}", flush=True)
    print(f"{broken} of {len(files)} backups were not restored whole.")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
