"""The whole test suite: SQLite, PostgreSQL, Chromium and the Nu checker of HTML; the end says what
was left out.

With CI=true leaving anything out is a failure. The tests that need the real lists are apart:
`make test-real`.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import chromium  # noqa: E402
from tools import nu, postgresql  # noqa: E402

PYTEST = (sys.executable, "-m", "pytest", "-q", "-n", "2")
IN_GROUPS = ("--dist", "loadscope", "--no-loadscope-reorder")
"""As tests/conftest.py groups them: a data set is loaded by one process."""
WITHOUT_PROGRAMS = (*IN_GROUPS, "-m", "not browser and not nu")
WITHOUT_SWEEPS = (*IN_GROUPS, "-m", "not browser and not nu and not sweep")
"""What asks for every page and file takes minutes, and the engine changes no word of them."""
KEPT_OUT = ("DATABASE_URL", "REGISTRY_REAL_DATA")


@dataclass(frozen=True)
class Result:
    name: str
    outcome: str
    seconds: float

    @property
    def failed(self) -> bool:
        return self.outcome == "FAILED"

    @property
    def left_out(self) -> bool:
        return self.outcome.startswith("left out")


def run(name: str, arguments: Sequence[str], database_url: str = "") -> Result:
    print(f"\n== {name}", flush=True)
    environment = {key: value for key, value in os.environ.items() if key not in KEPT_OUT}
    if database_url:
        environment["DATABASE_URL"] = database_url
    began = time.monotonic()
    code = subprocess.run(
        [*PYTEST, *arguments], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=False
    ).returncode
    outcome = "FAILED" if code else "passed"
    return Result(name, outcome, time.monotonic() - began)


def run_on_sqlite() -> Result:
    return run("SQLite", WITHOUT_PROGRAMS)


def run_on_postgresql() -> Result:
    programs = postgresql.server_programs()
    if programs is None:
        return Result("PostgreSQL", "left out: no server (apt-get install postgresql)", 0)
    with postgresql.throw_away_server(programs) as address:
        return run("PostgreSQL", WITHOUT_SWEEPS, address)


def run_in_chromium() -> Result:
    if chromium.find() is None:
        return Result("Chromium", "left out: not installed (apt-get install chromium)", 0)
    return run("Chromium", ["-m", "browser"])


def run_nu() -> Result:
    if nu.find() is None:
        return Result("Nu checker", f"left out: not installed ({nu.REMEDY})", 0)
    return run("Nu checker", ["-m", "nu", "-n", "0"])


def main() -> int:
    results = [run_on_sqlite(), run_on_postgresql(), run_in_chromium(), run_nu()]
    print("\n== Summary")
    for result in results:
        print(f"{result.name:12}{result.outcome} ({result.seconds:.0f} s)")
    return verdict(results, strict=os.environ.get("CI") == "true")


def verdict(results: Sequence[Result], *, strict: bool) -> int:
    """The exit code: 1 when a part failed or, when `strict`, was left out."""
    if strict and any(result.left_out for result in results):
        print("CI=true: leaving a part out is a failure.")
        return 1
    return int(any(result.failed for result in results))


if __name__ == "__main__":
    sys.exit(main())
