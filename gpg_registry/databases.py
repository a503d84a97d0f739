"""The database: SQLite in a file, or PostgreSQL by address, with a replica to read from if any."""

import os
from pathlib import Path
from typing import Any

import dj_database_url

from gpg_registry.env import Environment

# To open one anew takes longer than to answer most visits: SQLite then reads the whole schema.
KEPT_OPEN_SECONDS = 60
POSTGRESQL_SCHEMES = ("postgres", "postgresql")

# Without IMMEDIATE, WAL and a timeout, SQLite loses writes made at the same time. The guards of
# the registry are triggers, so REPLACE must fire them too.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON;"
    ),
}

# Every write waits for one lock row: a forgotten session must not hold the registry. A page's
# statements take milliseconds, and to compile one, as PostgreSQL does where it expects long work,
# takes hundreds of them.
POSTGRESQL_SETTINGS = (
    "-c lock_timeout=10s -c statement_timeout=60s -c idle_in_transaction_session_timeout=60s "
    "-c jit=off"
)


# A visit reads one state of the record, the version that it is kept under included, and is not kept
# waiting by a replica that is gone.
REPLICA_SETTINGS = (
    f"{POSTGRESQL_SETTINGS} -c default_transaction_read_only=on "
    r"-c default_transaction_isolation=repeatable\ read"
)
REPLICA_CONNECT_SECONDS = 2


def databases(environment: Environment, default_path: Path) -> dict[str, dict[str, Any]]:
    """`default`, and `replica` where the environment names one."""
    found = {"default": database(environment, default_path)}
    address = environment.text("REGISTRY_REPLICA_URL", secret=True)
    if not address:
        return found
    on_postgresql = "postgresql" in found["default"].get("ENGINE", "")
    if not on_postgresql or address.partition("://")[0] not in POSTGRESQL_SCHEMES:
        environment.refuse(
            "REGISTRY_REPLICA_URL",
            "is not the address of a replica of a PostgreSQL database",
            "write postgresql://user:password@host:5432/name beside such a DATABASE_URL, "
            "or leave it out",
        )
        return found
    replica = postgresql(address, REPLICA_SETTINGS)
    replica["OPTIONS"]["connect_timeout"] = REPLICA_CONNECT_SECONDS
    return {**found, "replica": {**replica, "TEST": {"MIRROR": "default"}}}


def database(environment: Environment, default_path: Path) -> dict[str, Any]:
    """The default connection; `default_path` is the SQLite file when the environment names none."""
    path = Path(environment.text("REGISTRY_DATABASE_PATH", str(default_path)))
    address = environment.text("DATABASE_URL", secret=True)
    if not address:
        return sqlite(environment, path, make_folder=path == default_path)
    if address.partition("://")[0] not in POSTGRESQL_SCHEMES:
        environment.refuse(
            "DATABASE_URL",
            "is not the address of a PostgreSQL database",
            "write postgresql://user:password@host:5432/name, "
            "or leave it out and set REGISTRY_DATABASE_PATH for SQLite",
        )
        return {}
    return postgresql(address)


def sqlite(environment: Environment, path: Path, *, make_folder: bool) -> dict[str, Any]:
    if make_folder:
        path.parent.mkdir(exist_ok=True)
    if not path.parent.is_dir():
        environment.refuse(
            "REGISTRY_DATABASE_PATH", f"is {str(path)!r}, in a folder that is not there", "make it"
        )
    elif not all(os.access(place, os.W_OK) for place in (path.parent, path) if place.exists()):
        environment.refuse(
            "REGISTRY_DATABASE_PATH",
            f"is {str(path)!r}, which this user cannot write",
            "give the file and its folder to the user that runs the registry",
        )
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": SQLITE_OPTIONS,
        "CONN_MAX_AGE": KEPT_OPEN_SECONDS,
    }


def postgresql(address: str, session: str = POSTGRESQL_SETTINGS) -> dict[str, Any]:
    parsed: dict[str, Any] = {
        **dj_database_url.parse(address, conn_max_age=KEPT_OPEN_SECONDS, conn_health_checks=True)
    }
    options = {**parsed.get("OPTIONS", {}), "options": session}
    return {**parsed, "OPTIONS": options}
