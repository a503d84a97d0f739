"""A House list of 343 people, none of whom is on record: read and compared, and taken in; beside
reading the same file and nothing more. Nothing is kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from xml.sax.saxutils import escape

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from benchmarks.comparing import compare
from benchmarks.measured import Measured, at_most
from benchmarks.scale import Scale
from members.lists import proposals
from members.lists.accepting import accept_additions
from members.lists.reading import read_list

MEMBERS, MANY = 343, 10_000
DAY = date(2021, 3, 12)


def measure(scale: Scale) -> Iterator[Measured]:
    file = _house_list(MEMBERS)
    preview = _preview(file)
    parsed = compare(preview, lambda: read_list(file, "list", as_of=DAY), scale.turns)
    yield at_most(f"official list of {MEMBERS}: preview, to its parse", 4, parsed)
    yield _queries(f"official list of {MEMBERS}: preview", 8, preview)
    with _queued(file) as apply:
        applied = compare(apply, preview, scale.turns)
        yield at_most(f"official list of {MEMBERS}: apply, to the preview", 3, applied)
        yield _queries(f"official list of {MEMBERS}: apply", 20, apply)
    with _queued(_house_list(MANY)) as apply:
        yield _queries(f"official list of {MANY:,}: apply", 40, apply)


def _preview(file: bytes) -> Callable[[], object]:
    return lambda: proposals.compare(read_list(file, "list", as_of=DAY), as_of=DAY)


@contextmanager
def _queued(file: bytes) -> Iterator[Callable[[], None]]:
    """Takes in what was queued, and takes it back."""
    with transaction.atomic():
        official_list = read_list(file, "list", as_of=DAY)
        told = {"by": None, "file_name": "list", "digest": "0" * 64, "as_of": DAY}
        list_import = proposals.propose(official_list, **told)

        def apply() -> None:
            with transaction.atomic():
                accept_additions(list_import, by=None)
                transaction.set_rollback(True)

        yield apply
        transaction.set_rollback(True)


def _queries(work: str, limit: int, done: Callable[[], object]) -> Measured:
    with CaptureQueriesContext(connection) as said:
        done()
    aside = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")
    count = sum(not query["sql"].startswith(aside) for query in said)
    return Measured(work, f"at most {limit} queries", count, count <= limit, unit="queries")


def _house_list(members: int) -> bytes:
    rows = "".join(_row(number) for number in range(members))
    return f"<ArrayOfMemberOfParliament>{rows}</ArrayOfMemberOfParliament>".encode()


def _row(number: int) -> str:
    told = {
        "PersonShortHonorific": "",
        "PersonOfficialFirstName": f"Amélie {number}",
        "PersonOfficialLastName": f"Quillfeather {number}",
        "ConstituencyName": f"Riding {number}",
        "ConstituencyProvinceTerritoryName": "Ontario",
        "CaucusShortName": "Liberal",
        "FromDateTime": "2019-10-21T00:00:00",
        "ToDateTime": "",
    }
    cells = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in told.items())
    return f"<MemberOfParliament>{cells}</MemberOfParliament>"
