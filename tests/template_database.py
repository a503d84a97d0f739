"""A migrated database is kept in `var/tests`, and each run starts from a copy of it: SQLite's file
for the tests and the proofs, PostgreSQL's dump for the proofs, which have a server each.

To migrate from nothing takes longer than most test files. The copy is named by what the migrations
and the locked libraries say, so that a changed migration makes a new one; `migrate` still runs on
it and puts the guards in place.
"""

import hashlib
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "var" / "tests"


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for path in sorted([*ROOT.glob("*/migrations/*.py"), ROOT / "requirements" / "base.txt"]):
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def kept(kind: str = "sqlite3") -> Path:
    return KEPT / f"{_fingerprint()}.{kind}"


def copy_to(name: str) -> bool:
    """Whether there was a kept database to start from."""
    if not kept().exists():
        return False
    shutil.copyfile(kept(), name)
    return True


def keep(name: str) -> None:
    """Keeps the database just made; two runs at once each keep a whole one, the last one stays."""
    KEPT.mkdir(parents=True, exist_ok=True)
    for old in set(KEPT.glob("*.sqlite3")) - {kept()}:
        old.unlink(missing_ok=True)
    passing = KEPT / f"{os.getpid()}.passing"
    with closing(sqlite3.connect(name)) as made, closing(sqlite3.connect(passing)) as copy:
        made.backup(copy)
    passing.replace(kept())


def restore_to(programs: Path, address: str) -> bool:
    """Whether there was a dump to fill the empty PostgreSQL database at `address` from."""
    dump = kept("sql")
    if not dump.exists():
        return False
    psql = [programs / "psql", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", f"--file={dump}"]
    subprocess.run([*psql, address], stdout=subprocess.DEVNULL, check=True)
    return True


def keep_dump(programs: Path, address: str) -> None:
    """As `keep`, of the PostgreSQL database at `address`."""
    KEPT.mkdir(parents=True, exist_ok=True)
    for old in set(KEPT.glob("*.sql")) - {kept("sql")}:
        old.unlink(missing_ok=True)
    passing = KEPT / f"{os.getpid()}.dumping"
    subprocess.run([programs / "pg_dump", f"--file={passing}", address], check=True)
    passing.replace(kept("sql"))
