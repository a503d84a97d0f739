"""Scratch databases of a size, as durable as a production one."""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.scale import Scale
from tests import template_database
from tools import postgresql

ROOT = Path(__file__).resolve().parent.parent
ENGINES = ("sqlite", "postgresql")


@contextlib.contextmanager
def database(engine: str) -> Iterator[dict[str, str] | None]:
    """The environment of an empty database; None where the engine is not installed."""
    if engine == "sqlite":
        with tempfile.TemporaryDirectory(prefix="registry-bench-") as directory:
            path = f"{directory}/registry.sqlite3"
            template_database.copy_to(path)
            yield _environment(REGISTRY_DATABASE_PATH=path)
    elif (programs := postgresql.server_programs()) is None:
        yield None
    else:
        with postgresql.throw_away_server(programs, postgresql.DURABLE) as address:
            yield _environment(DATABASE_URL=address)


def fill(environment: Mapping[str, str], scale: Scale) -> None:
    run(environment, "manage.py", "migrate", "--verbosity", "0")
    run(environment, "-m", "benchmarks.filling", str(scale.people), str(scale.postings))


def run(environment: Mapping[str, str], *arguments: str) -> str:
    """What a Python program said; CalledProcessError where it failed."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout


def _environment(**database: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("REGISTRY_", "DATABASE_URL"))
    }
    return kept | {
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        "REGISTRY_HOSTS": "localhost",
        "REGISTRY_HTTPS": "false",
        "REGISTRY_SECRET_KEY": "a scratch database holds nothing, so that all may know this",
        **database,
    }
