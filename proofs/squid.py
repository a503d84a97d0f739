"""Squid, a shared cache of the kind that stands before many sites, on a port of its own."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from proofs.server_visitors import wait_for

LONGEST_START = 30
CONFIGURATION = """
http_port 127.0.0.1:{port} accel defaultsite=localhost
cache_peer 127.0.0.1 parent {origin} 0 no-query originserver
http_access allow all
cache_mem 64 MB
maximum_object_size_in_memory 4 MB
access_log stdio:{folder}/access.log
cache_log {folder}/cache.log
pid_filename {folder}/squid.pid
coredump_dir {folder}
pinger_enable off
shutdown_lifetime 1 second
visible_hostname localhost
"""


def program() -> str | None:
    return shutil.which("squid", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


class Log:
    """What Squid did with each request, in its own words: TCP_MEM_HIT answered without the site,
    TCP_REFRESH_UNMODIFIED after asking it whether the page still holds, TCP_MISS with its page."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = 0

    def new(self) -> Counter[str]:
        lines = self._path.read_text(encoding="utf-8").splitlines()
        fresh, self._read = lines[self._read :], len(lines)
        done = (line.split()[3].partition("/")[0] for line in fresh)
        return Counter(each for each in done if each.startswith("TCP_"))


@contextlib.contextmanager
def squid(port: int, origin: int) -> Iterator[Log]:
    """Before the site on `origin`, until the end of the block; nothing is kept on disk."""
    with tempfile.TemporaryDirectory(prefix="registry-cache-") as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, "proxy")
        written = Path(folder, "squid.conf")
        configuration = CONFIGURATION.format(port=port, origin=origin, folder=folder)
        written.write_text(configuration, encoding="utf-8")
        command = [program() or "squid", "-N", "-f", str(written)]
        server = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_for(port, LONGEST_START)
            yield Log(Path(folder, "access.log"))
        finally:
            server.terminate()
            server.wait(LONGEST_START)
