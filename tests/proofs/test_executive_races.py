"""Ten rounds of the races, on the engine that the suite runs on; `make prove` runs them all."""

import re
import subprocess
import sys
from pathlib import Path

from django.db import connection

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_guards_hold_under_races_and_the_proof_can_fail():
    command = [sys.executable, "tools/prove.py", "--only", "executive", "--short"]
    command += ["--engine", connection.vendor]
    proof = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert proof.returncode == 0, proof.stdout + proof.stderr
    broken = re.findall(r"(\d+) of 10 rounds broke the rules", proof.stdout)
    assert broken[0] == "0"
    assert int(broken[1]) >= 9
