"""A throw-away PostgreSQL server in a temporary directory, reachable only through a socket there.

    python tools/postgresql.py COMMAND...

runs COMMAND with DATABASE_URL naming such a server, and removes the server afterwards. The server
programs refuse to run as root: root starts them as the user `postgres`.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

PROGRAMS = Path("/usr/lib/postgresql")  # where Debian keeps them, one folder for each version
DURABLE = "max_connections=100"
FAST = f"fsync=off synchronous_commit=off full_page_writes=off {DURABLE}"


def server_programs() -> Path | None:
    """The folder with initdb and pg_ctl, newest version first; None when there is no server."""
    versions = [path.parent for path in PROGRAMS.glob("*/bin/initdb")]
    if versions:
        return max(versions, key=lambda path: float(path.parent.name))
    found = shutil.which("initdb")
    return Path(found).parent if found else None


def unprivileged() -> list[str]:
    return ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


def run(*command: str | Path) -> None:
    """Runs a server program; on failure its output is printed and CalledProcessError raised."""
    result = subprocess.run(
        [*unprivileged(), *map(str, command)],
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode:
        print(result.stdout, file=sys.stderr)
        result.check_returncode()


@contextlib.contextmanager
def throw_away_server(programs: Path, settings: str = FAST) -> Iterator[str]:
    """Yields the address of an empty database on a server of its own; `settings` FAST, which a
    loss of power would undo, or DURABLE."""
    with tempfile.TemporaryDirectory(prefix="registry-pg-") as directory:
        if os.geteuid() == 0:
            shutil.chown(directory, "postgres")
        data = Path(directory, "data")
        run(
            *(programs / "initdb", "--pgdata", data, "--username", "registry"),
            *("--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8"),
            *("--locale-provider", "icu", "--icu-locale", "en-CA"),
        )
        options = " ".join(f"-c {option}" for option in settings.split())
        control = (programs / "pg_ctl", "--pgdata", data, "--wait")
        log = Path(directory, "log")
        arguments = f"-k {directory} -c listen_addresses='' {options}"
        run(*control, "--log", log, "--options", arguments, "start")
        try:
            yield f"postgresql://registry@{quote(directory, safe='')}/postgres"
        finally:
            run(*control, "--mode", "immediate", "stop")


@contextlib.contextmanager
def streaming_replica(programs: Path, primary: str) -> Iterator[str]:
    """Yields the address of a hot standby, copied from the server at that address and following it,
    until it is stopped at the end."""
    with tempfile.TemporaryDirectory(prefix="registry-replica-") as directory:
        if os.geteuid() == 0:
            shutil.chown(directory, "postgres")
        data = Path(directory, "data")
        run(
            programs / "pg_basebackup",
            "--dbname",
            primary,
            "--pgdata",
            data,
            "--write-recovery-conf",
            "--checkpoint=fast",
        )
        control = (programs / "pg_ctl", "--pgdata", data, "--wait")
        arguments = f"-k {directory} -c listen_addresses='' -c fsync=off -c {DURABLE}"
        run(*control, "--log", Path(directory, "log"), "--options", arguments, "start")
        try:
            yield f"postgresql://registry@{quote(directory, safe='')}/postgres"
        finally:
            run(*control, "--mode", "immediate", "stop")


def main(command: list[str]) -> int:
    programs = server_programs()
    if programs is None:
        print("No PostgreSQL server is installed. Remedy: apt-get install postgresql.")
        return 1
    with throw_away_server(programs) as address:
        environment = {**os.environ, "DATABASE_URL": address}
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
