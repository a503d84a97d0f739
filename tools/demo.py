"""Serves the record and practice side by side on this machine, each from a database of its own.

    python tools/demo.py [PORT]      PORT (8000) for the record, PORT + 1 for practice

Run again, the databases in var/demo are kept and brought up to date and the logins get new
passwords. Remove var/demo to start afresh.
"""

import contextlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "var" / "demo"
START_SECONDS = 60


class DemoError(Exception):
    """What went wrong and what to do, in one sentence each."""


@dataclass(frozen=True)
class Site:
    name: str  # also the name of its files in var/demo, and of the command load_<name>
    title: str
    port: int

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}/"

    @property
    def database(self) -> Path:
        return FOLDER / f"{self.name}.sqlite3"

    @property
    def loaded_mark(self) -> Path:
        return FOLDER / f"{self.name}.loaded"

    def environment(self) -> dict[str, str]:
        """The caller's environment without its registry variables: no other database is touched."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("REGISTRY_")
            and name not in ("DATABASE_URL", "DATABASE_URL_FILE")
        }
        return kept | {
            "REGISTRY_SECRET_KEY": secret_key(),
            "REGISTRY_DATABASE_PATH": str(self.database),
            "REGISTRY_HOSTS": "localhost,127.0.0.1",
            "REGISTRY_HTTPS": "false",
            "REGISTRY_NOINDEX": "true",
            "REGISTRY_SECOND_FACTOR": "off",
            "REGISTRY_COOKIE_PREFIX": f"{self.name}_",
        }


def secret_key() -> str:
    path = FOLDER / "secret-key"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50), encoding="utf-8")
    return path.read_text(encoding="utf-8")


def run(site: Site, *arguments: str) -> str:
    """Runs a Python program for the site and returns what it printed."""
    result = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=site.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if result.returncode:
        raise DemoError(f"{' '.join(arguments)} failed for {site.title}: {result.stdout.strip()}")
    return result.stdout


def require_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            remedy = "Remedy: stop what uses it, or choose another with make demo PORT=9000."
            raise DemoError(f"Port {port} cannot be used ({error.strerror}). {remedy}") from error


def prepare(site: Site) -> None:
    """Brings the database up to date; one whose first loading was cut short is made anew."""
    if not site.loaded_mark.exists():
        for path in FOLDER.glob(f"{site.database.name}*"):
            path.unlink()
    run(site, "manage.py", "migrate", "--verbosity", "0")
    if not site.loaded_mark.exists():
        print(f"Loading {site.title} …", flush=True)
        run(site, "manage.py", f"load_{site.name}")
        site.loaded_mark.touch()


@contextlib.contextmanager
def served(site: Site) -> Iterator[subprocess.Popen[bytes]]:
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", "gpg_registry.wsgi", "--no-control-socket"),
            *("--bind", f"127.0.0.1:{site.port}", "--threads", "4", "--log-level", "warning"),
        ],
        cwd=ROOT,
        env=site.environment(),
        stdin=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C reaches this program only, which then stops the servers
    )
    try:
        yield server
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()


def wait_until_it_answers(site: Site, server: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < give_up:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"http://127.0.0.1:{site.port}/health/", timeout=5).close()
            return
        time.sleep(0.2)
    raise DemoError(f"{site.title} did not start on port {site.port}.")


def announce(site: Site, logins: list[list[str]]) -> None:
    print(f"\n{site.title}\n  {site.address}\n  {site.address}admin/")
    for username, password in logins:
        print(f"    {username:15}{password}")


def serve(sites: list[Site]) -> None:
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(served(site)) for site in sites]
        for site, server in zip(sites, servers, strict=True):
            wait_until_it_answers(site, server)
        for site in sites:
            announce(site, json.loads(run(site, "tools/staff_logins.py")))
        print("\nThe passwords are shown this once. Ctrl-C stops both.", flush=True)
        while all(server.poll() is None for server in servers):
            time.sleep(0.5)
        raise DemoError("A server stopped by itself; its message is above.")


def main(port: str = "8000") -> int:
    if not (port.isdecimal() and 0 < int(port) < 65535):
        print(f"PORT is {port!r}. Remedy: use a number from 1 to 65534, as in make demo PORT=9000.")
        return 2
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sites = [
        Site("record", "The record: the group's true public record", int(port)),
        Site("practice", "Practice: an invented group, for trying everything", int(port) + 1),
    ]
    try:
        for site in sites:
            require_free(site.port)
        for site in sites:
            prepare(site)
        run(sites[0], "manage.py", "collectstatic", "--no-input", "--clear", "--verbosity", "0")
        serve(sites)
    except DemoError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
