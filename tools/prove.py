"""The long proofs, on scratch databases of their own, with figures.

    python tools/prove.py [--rounds 200] [--engine sqlite|postgresql]

Each proof runs as it should be and once more with the guards taken out, to show that it would see
a broken rule. PostgreSQL is left out, and said so, where no server is installed.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import postgresql  # noqa: E402

ENGINES = ("sqlite", "postgresql")


@contextlib.contextmanager
def scratch(engine: str) -> Iterator[dict[str, str] | None]:
    """The environment of an empty database; None where the engine is not installed."""
    kept = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    kept |= {"REGISTRY_DEBUG": "true", "DJANGO_SETTINGS_MODULE": "gpg_registry.settings"}
    if engine == "sqlite":
        with tempfile.TemporaryDirectory(prefix="registry-proof-") as directory:
            yield kept | {"REGISTRY_DATABASE_PATH": str(Path(directory, "registry.sqlite3"))}
    elif (programs := postgresql.server_programs()) is None:
        yield None
    else:
        with postgresql.throw_away_server(programs) as address:
            yield kept | {"DATABASE_URL": address}


def prove(engine: str, rounds: int, *more: str) -> int:
    print(f"\n== {engine}: the executive under {rounds} races {' '.join(more)}", flush=True)
    with scratch(engine) as environment:
        if environment is None:
            print("left out: no server is installed (apt-get install postgresql)")
            return 0
        commands = [
            ["manage.py", "migrate", "--verbosity", "0"],
            ["-m", "proofs.executive_races", "--rounds", str(rounds), *more],
        ]
        for command in commands:
            code = subprocess.run(
                [sys.executable, *command], cwd=ROOT, env=environment, check=False
            ).returncode
            if code:
                return code
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--engine", choices=ENGINES)
    chosen = parser.parse_args()
    engines = [chosen.engine] if chosen.engine else ENGINES
    codes = [
        prove(engine, chosen.rounds, *more)
        for engine in engines
        for more in ((), ("--without-guards",))
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
