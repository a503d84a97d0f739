"""A data set loaded anew into a folder of its own and served as in production, to be looked at."""

import contextlib
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools import demo

NOTHING = "nothing"
"""The name of the site whose database is migrated and nothing more."""


@dataclass(frozen=True)
class FreshSite(demo.Site):
    """`name` as `demo.Site` has it, or NOTHING."""

    folder: Path
    settings: str = "gpg_registry.settings"

    @property
    def database(self) -> Path:
        return self.folder / f"{self.name}.sqlite3"

    def environment(self) -> dict[str, str]:
        """Search engines are not kept out: what is looked at is what they would meet."""
        return super().environment() | {
            "DJANGO_SETTINGS_MODULE": self.settings,
            "REGISTRY_NOINDEX": "false",
        }

    def load(self) -> None:
        demo.run(self, "manage.py", "migrate", "--verbosity", "0")
        if self.name != NOTHING:
            demo.run(self, "manage.py", f"load_{self.name}")

    @contextlib.contextmanager
    def serve(self) -> Iterator[None]:
        with demo.served(self) as server:
            demo.wait_until_it_answers(self, server)
            yield


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
