"""The long proofs, on scratch databases of their own, with figures.

    python tools/prove.py [--only NAME] [--short] [--engine sqlite|postgresql]

Races run as they should be and once more with the guards taken out, to show that a broken rule
would be seen. PostgreSQL is left out, and said so, where no server is installed.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import template_database  # noqa: E402
from tools import postgresql  # noqa: E402

ENGINES = ("sqlite", "postgresql")


@contextlib.contextmanager
def scratch(engine: str) -> Iterator[dict[str, str] | None]:
    """The environment of an empty migrated database; None where the engine is not installed."""
    kept = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    kept |= {"DJANGO_SETTINGS_MODULE": "gpg_registry.settings", "REGISTRY_HOSTS": "localhost"}
    kept |= {"REGISTRY_SECRET_KEY": "a scratch database holds nothing, so that all may know this"}
    if engine == "sqlite":
        with tempfile.TemporaryDirectory(prefix="registry-proof-") as directory:
            path = str(Path(directory, "registry.sqlite3"))
            template_database.copy_to(path)
            environment = kept | {"REGISTRY_DATABASE_PATH": path}
            run(environment, "manage.py", "migrate", "--verbosity", "0")
            yield environment
    elif (programs := postgresql.server_programs()) is None:
        yield None
    else:
        with postgresql.throw_away_server(programs) as address:
            environment = kept | {"DATABASE_URL": address}
            is_restored = template_database.restore_to(programs, address)
            run(environment, "manage.py", "migrate", "--verbosity", "0")
            if not is_restored:
                template_database.keep_dump(programs, address)
            yield environment


def run(environment: dict[str, str], *arguments: str) -> None:
    """Raises CalledProcessError where the program says that it failed."""
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, check=True)


@dataclass(frozen=True)
class Proof:
    """`runs`: the arguments of each run of the module. Each has a fresh database."""

    title: str
    module: str
    runs: tuple[tuple[str, ...], ...]
    short: tuple[tuple[str, ...], ...]


PROOFS = {
    "executive": Proof(
        "the executive under races",
        "proofs.executive_races",
        (("--rounds", "200"), ("--rounds", "200", "--without-guards")),
        (("--rounds", "10"), ("--rounds", "10", "--without-guards")),
    ),
    "kills": Proof(
        "a fee run killed at random moments",
        "proofs.ledger_kills",
        (("--members", "10000", "--rounds", "40"),),
        (("--members", "1000", "--rounds", "5"),),
    ),
    "writers": Proof(
        "eight writers of one book",
        "proofs.ledger_writers",
        (("--transactions", "2000"),),
        (("--transactions", "160"),),
    ),
    "backup": Proof(
        "backups while eight write, restored into the other engine",
        "proofs.backup_drill",
        (("--backups", "10"),),
        (("--backups", "2"),),
    ),
    "hostile": Proof(
        "hostile inputs over every form, query, upload and data address",
        "proofs.hostile_inputs",
        (("--requests", "5000"),),
        (("--requests", "300"),),
    ),
    "faults": Proof(
        "the database restarted and workers killed under load",
        "proofs.server_faults",
        (("--restarts", "20", "--kills", "50"),),
        (("--restarts", "2", "--kills", "3"),),
    ),
    "replica": Proof(
        "visitors who read from a streaming replica while staff write",
        "proofs.replica_reads",
        (("--writes", "2000"),),
        (("--writes", "100"),),
    ),
    "cache": Proof(
        "visitors who read through a shared cache while facts are written",
        "proofs.shared_cache",
        (("--writes", "200"),),
        (("--writes", "5"),),
    ),
    "slow-reader": Proof(
        "payments while a long export is read slowly",
        "proofs.ledger_slow_reader",
        (("--rows", "1000000", "--payments", "20"),),
        (("--rows", "20000", "--payments", "5"),),
    ),
}


def prove(engine: str, proof: Proof, arguments: tuple[str, ...]) -> int:
    print(f"\n== {engine}: {proof.title} {' '.join(arguments)}", flush=True)
    with scratch(engine) as environment:
        if environment is None:
            print("left out: no server is installed (apt-get install postgresql)")
            return 0
        try:
            run(environment, "-m", proof.module, *arguments)
        except subprocess.CalledProcessError as failure:
            return failure.returncode
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=PROOFS)
    parser.add_argument("--short", action="store_true", help="a few rounds: seconds, not minutes")
    parser.add_argument("--engine", choices=ENGINES)
    chosen = parser.parse_args()
    engines = [chosen.engine] if chosen.engine else ENGINES
    proofs = [PROOFS[chosen.only]] if chosen.only else PROOFS.values()
    codes = [
        prove(engine, proof, arguments)
        for engine in engines
        for proof in proofs
        for arguments in (proof.short if chosen.short else proof.runs)
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
