"""The table, as text on the terminal and as Markdown between two marks in docs/performance.md."""

import os
import platform
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from benchmarks.measured import Measured
from benchmarks.scale import Scale

PAGE = Path(__file__).resolve().parent.parent / "docs/performance.md"
BEGIN, END = "<!-- figures: begin (make bench) -->", "<!-- figures: end -->"
HEAD = "| work | engine | must reach | reached | measured | least to greatest | in figures |"


def line(row: Measured) -> str:
    mark = "reached" if row.is_reached else "NOT REACHED"
    return f"  {row.work}: {_value(row)} ({row.must}; {mark}) {_range(row)} {row.told}"


def write(rows: Sequence[Measured], scale: Scale) -> None:
    """In place of the figures that stand there. ValueError where the page has no marks."""
    page = PAGE.read_text(encoding="utf-8")
    before, old, after = page.partition(BEGIN)[0], BEGIN in page, page.partition(END)[2]
    if not old or END not in page:
        raise ValueError(f"{PAGE} has no place for figures between {BEGIN!r} and {END!r}")
    PAGE.write_text(f"{before}{BEGIN}\n{_markdown(rows, scale)}\n{END}{after}", encoding="utf-8")


def _markdown(rows: Iterable[Measured], scale: Scale) -> str:
    told = [HEAD, "|---|---|---|---|---|---|---|"]
    for row in sorted(rows, key=lambda row: row.work):
        cells = (row.work, row.engine, row.must, "yes" if row.is_reached else "**no**")
        told.append(f"| {' | '.join((*cells, _value(row), _range(row), row.told))} |")
    return "\n".join(
        [f"{_machine()}; {scale.people:,} people, {scale.postings:,} postings.", "", *told]
    )


def _value(row: Measured) -> str:
    return f"{row.value:,.2f} {row.unit}"


def _range(row: Measured) -> str:
    return "" if row.low is None else f"{row.low:,.2f} to {row.high:,.2f}"


def _machine() -> str:
    return (
        f"{date.today():%Y-%m-%d}, {os.cpu_count()} cores, {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}"
    )
