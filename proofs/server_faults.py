"""The database server restarted and workers killed under load, as a visitor of the site meets it.

    python -m proofs.server_faults [--restarts 20] [--kills 50]

Runs gunicorn, with the settings that docs/deployment.md ships, on the environment's database, which
must hold no people. On PostgreSQL, tools/postgresql.py's server is restarted, every other time
without being asked to finish anything; SQLite has no server, and only workers are killed.

Four people add organisations as fast as they can: each makes a row, its history and a line of the
log, in one transaction. A fifth reads the three tables in one statement all the while. Exit code 1
unless every write that was answered is there, none is there by half, and the site answered again by
itself after each blow.
"""

import argparse
import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.db import DatabaseError, connection

from partners.models import Organisation
from proofs.server_visitors import Visitors, free_port, wait_for
from tools import postgresql

ROOT = Path(__file__).resolve().parent.parent
LONGEST_START = 180.0
LONGEST_RECOVERY = 60.0
BETWEEN_BLOWS = (0.2, 1.5)


@contextlib.contextmanager
def gunicorn(port: int, **settings: str) -> Iterator[subprocess.Popen]:
    """As it is deployed, on the environment's database; `settings` go over the environment."""
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py"]
    server = subprocess.Popen(
        [*command, "--log-level", "critical", "gpg_registry.wsgi"],
        cwd=ROOT,
        env={**os.environ, "GUNICORN_BIND": f"127.0.0.1:{port}", **settings},
        stderr=subprocess.DEVNULL,
    )
    try:
        yield server
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(60)


@contextlib.contextmanager
def answering(port: int, **settings: str) -> Iterator[None]:
    """The same, once it answers. Raises SystemExit where it never does."""
    with gunicorn(port, **settings):
        wait_for(port, LONGEST_START)
        yield


def kill_a_worker(master: int) -> None:
    found = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    if found:
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(random.choice(found)), signal.SIGKILL)


def restart_database(mode: str) -> None:
    """With `immediate` it stops as if it had been killed, and recovers from its log. From the first
    time on it writes as a server does, where tools/postgresql.py trades safety for speed."""
    programs = postgresql.server_programs()
    folder = unquote(urlsplit(os.environ["DATABASE_URL"]).hostname or "")
    postgresql.run(
        *(programs / "pg_ctl", "--pgdata", f"{folder}/data", "--wait", "--mode", mode),
        *("--log", f"{folder}/log", "restart"),
        *("--options", f"-k {folder} -c listen_addresses='' -c max_connections=100"),
    )


def blows(restarts: int, kills: int) -> list[str]:
    if connection.vendor != "postgresql":
        restarts = 0
    modes = ["immediate" if place % 2 else "fast" for place in range(restarts)]
    told = [*modes, *["kill"] * kills]
    random.Random(2006).shuffle(told)
    return told


def strike(told: list[str], master: int, visitors: Visitors) -> float:
    """The longest time, in seconds, until somebody's write was answered after a blow."""
    longest = 0.0
    chance = random.Random(2014)
    for blow in told:
        time.sleep(chance.uniform(*BETWEEN_BLOWS))
        begun = time.monotonic()
        kill_a_worker(master) if blow == "kill" else restart_database(blow)
        if not visitors.wait_for_an_answer(LONGEST_RECOVERY):
            raise SystemExit(f"No write was answered for {LONGEST_RECOVERY} s after {blow}.")
        longest = max(longest, time.monotonic() - begun)
    return longest


def wrongs(answered: set[str]) -> Iterator[str]:
    there = set(Organisation.objects.values_list("slug", flat=True))
    if lost := answered - there:
        yield f"{len(lost)} answered writes are lost."
    rows = Organisation.objects.count()
    halves = {rows, Organisation.history.count(), LogEntry.objects.count()}
    if len(halves) > 1:
        yield f"Some are there by half: {halves}."


def halves_seen_now() -> bool:
    tables = (Organisation, Organisation.history.model, LogEntry)
    counts = ", ".join(f"(SELECT count(*) FROM {model._meta.db_table})" for model in tables)
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {counts}")
            return len(set(cursor.fetchone())) > 1
    except DatabaseError:
        connection.close()
        return False


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--restarts", type=int, default=20)
    parser.add_argument("--kills", type=int, default=50)
    chosen = parser.parse_args()
    if connection.vendor == "postgresql":
        connection.close()
        restart_database("fast")
    told = blows(chosen.restarts, chosen.kills)
    user = User.objects.create_superuser("clerk")
    port = free_port()
    site = gunicorn(port, REGISTRY_DEBUG="true")
    with site as server, Visitors(port, user, halves_seen_now) as visitors:
        if not visitors.wait_for_an_answer(LONGEST_START):
            raise SystemExit("The site did not begin to answer.")
        longest = strike(told, server.pid, visitors)
    connection.close()
    faults = list(wrongs(visitors.answered))
    if visitors.halves_seen:
        faults.append(f"{visitors.halves_seen} times a half transaction was seen.")
    restarts = len(told) - chosen.kills
    print(
        f"{restarts} restarts of the database, {chosen.kills} workers killed: "
        f"{len(visitors.answered)} writes answered, {visitors.failed} failed and were told so, "
        f"{visitors.readings} readings, {longest:.1f} s at most until a write was answered again."
    )
    print("\n".join(faults) or "None lost, none by half, none seen by half.")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
