"""The journal as CSV, as the response sends it, beside the database's own dump of it."""

import statistics
import time
import tracemalloc
from collections.abc import Iterator

from django.db import connection

from benchmarks.comparing import compare
from benchmarks.ledger_dump import dump
from benchmarks.measured import Measured, at_least
from benchmarks.scale import Scale
from exports.catalogue import Asked
from exports.responses import table_response
from exports.table import words
from funding.exports.journal import postings

LEAST = {"postgresql": 0.65, "sqlite": 0.55}
FIRST_BYTE_MS, PEAK_MIB = 100, 16
FEW = 10_000


def measure(scale: Scale) -> Iterator[Measured]:
    if not scale.postings:
        return
    notice = words(postings(Asked()).table.notice)
    compared = compare(_download, lambda: dump(notice), scale.turns)
    yield at_least("ledger as CSV, to the database’s own dump", LEAST[connection.vendor], compared)
    yield _first_bytes(scale.turns)
    yield _peak()


def _pieces() -> Iterator[bytes]:
    return iter(table_response(postings(Asked()).table, "csv", "journal").streaming_content)


def _download() -> None:
    for _piece in _pieces():
        pass


def _first_bytes(turns: int) -> Measured:
    """Until the header, and until the first rows, which `told` has."""
    taken = [_until_rows() for _turn in range(turns)]
    header = [one * 1000 for one, _rows in taken]
    rows = statistics.median(rows for _one, rows in taken) * 1000
    value = statistics.median(header)
    return Measured(
        "first byte of the ledger as CSV",
        f"under {FIRST_BYTE_MS} ms",
        value,
        value < FIRST_BYTE_MS,
        min(header),
        max(header),
        "ms",
        f"first rows after {rows:.0f} ms",
    )


def _until_rows() -> tuple[float, float]:
    begun = time.perf_counter()
    pieces = _pieces()
    next(pieces)
    header = time.perf_counter() - begun
    next(pieces, None)
    return header, time.perf_counter() - begun


def _peak() -> Measured:
    few, all_rows = _traced(FEW), _traced(None)
    return Measured(
        "most memory for the ledger as CSV",
        f"at most {PEAK_MIB} MiB",
        all_rows,
        all_rows <= PEAK_MIB,
        unit="MiB",
        told=f"{few:.1f} MiB for the first {FEW} rows",
    )


def _traced(rows: int | None) -> float:
    """Peak MiB of Python's own while so many rows are taken."""
    tracemalloc.start()
    taken = 0
    for piece in _pieces():
        taken += piece.count(b"\r\n")
        if rows and taken > rows:
            break
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20
