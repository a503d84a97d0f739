"""That measuring measures; how long anything takes is asserted nowhere."""

import subprocess
import sys

from benchmarks import __main__ as bench
from benchmarks import report
from benchmarks.comparing import compare
from benchmarks.databases import ROOT
from benchmarks.measured import Measured, at_least, at_most
from benchmarks.scale import Scale

SMALL = ("--engine", "sqlite", "--people", "60", "--postings", "120", "--turns", "1")
WORKS = ("roster", "revisits", "balances")


def test_a_small_registry_is_made_and_visited() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks", *SMALL, "--only", *WORKS],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "sqlite: making 60 people, 120 postings" in told
    for work in ("roster page: ", "roster of a past day", "repeat visit", "balances"):
        assert work in told.casefold()


def test_every_row_of_the_table_has_its_work() -> None:
    assert {"roster", "ledger_csv", "fee_run", "payments", "crowd"} <= set(bench.WORKS)


def test_a_ratio_is_of_the_work_to_its_yardstick() -> None:
    compared = compare(lambda: sum(range(40_000)), lambda: sum(range(400)), 3)
    assert len(compared.ratios) == 3
    assert compared.ratio > 1
    assert not at_most("more", 0.001, compared).is_reached
    assert not at_least("fast", 1_000, compared).is_reached
    assert at_most("more", 1e9, compared).is_reached


def test_the_table_takes_the_place_of_the_old_one(monkeypatch, tmp_path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(f"Before.\n{report.BEGIN}\nold\n{report.END}\nAfter.\n")
    monkeypatch.setattr(report, "PAGE", page)
    row = Measured("a page", "at most 2 ×", 1.5, is_reached=False, low=1, high=3, engine="sqlite")
    report.write([row], Scale(people=60, postings=120))
    text = page.read_text()
    assert text.startswith("Before.\n") and text.endswith("\nAfter.\n")
    assert "| a page | sqlite | at most 2 × | **no** | 1.50 × | 1.00 to 3.00 |" in text
    assert "60 people, 120 postings" in text and "old" not in text
