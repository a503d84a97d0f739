"""Django's own deployment check, with settings as in production."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_deployment_check_warns_of_nothing_but_the_empty_database(tmp_path):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment = kept | {
        "REGISTRY_SECRET_KEY": "".join(chr(33 + place % 90) for place in range(0, 7 * 64, 7)),
        "REGISTRY_HOSTS": "registry.example",
        "REGISTRY_DATABASE_PATH": str(tmp_path / "empty.sqlite3"),
    }
    result = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    found = set(re.findall(r"\((\w+\.[EW]\d+)\)", result.stderr))
    assert found == {"record.E001"}, result.stderr
