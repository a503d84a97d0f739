"""A few rounds of each proof, on the engine that the suite runs on; `make prove` runs them all."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent.parent


def prove(name):
    command = [sys.executable, "tools/prove.py", "--only", name, "--short"]
    command += ["--engine", connection.vendor]
    proof = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert proof.returncode == 0, proof.stdout + proof.stderr
    return proof.stdout


def test_a_killed_fee_run_leaves_all_or_nothing():
    assert "0 of 5 rounds broke the book" in prove("kills")


def test_no_payment_of_eight_writers_is_lost_or_doubled():
    told = prove("writers")
    assert "160 transactions" in told
    assert "None lost, none doubled, no gap, the chain holds." in told


@pytest.mark.parametrize("format", ["csv", "hledger"])
def test_a_slow_reader_holds_nobody_up(format, slow_reader):
    told = re.search(rf"^{format} +(\d+) lines .* took (\d+) ms$", slow_reader, re.MULTILINE)
    assert int(told[1]) >= 20_000
    assert int(told[2]) < 1000


@pytest.fixture(scope="module")
def slow_reader():
    return prove("slow-reader")
