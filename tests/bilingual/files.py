"""What people read in a file: headers and cells, titles and notices, but not keys for software."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import openpyxl
from django.http import HttpResponse
from pypdf import PdfReader

ATOM = "{http://www.w3.org/2005/Atom}"
OF_FEEDS = ("title", "subtitle", "summary", "content", "rights", "author", "category")
OF_CALENDARS = re.compile(
    r"^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|NAME|X-WR-CALNAME|X-WR-CALDESC)(?:;[^:]*)?:(.*)$",
    re.MULTILINE,
)


LONGEST_TITLE = 31  # The format cuts longer ones.
A_CODE = re.compile(r"[a-z][a-z0-9_-]*")


def content_of(answer: Any) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def texts_of_file(answer: HttpResponse) -> list[str]:
    """None of a paper that is in its addressee's other language. ValueError for a kind of file that
    nobody here can read.
    """
    kind = answer["Content-Type"].partition(";")[0]
    content = content_of(answer)
    for name, read in READERS.items():
        if name in kind:
            return [" ".join(text.split()) for text in read(content) if text.strip()]
    raise ValueError(f"no reader for {kind}")


def _of_csv(content: bytes) -> Iterator[str]:
    """Without its first line, which is keys."""
    _keys, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    for row in rows:
        yield from (cell for cell in row if not A_CODE.fullmatch(cell))


def _of_workbook(content: bytes) -> Iterator[str]:
    workbook = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    for sheet in workbook:
        yield sheet.title if len(sheet.title) < LONGEST_TITLE else ""
        for row in sheet.iter_rows(values_only=True):
            cells = (value for value in row if isinstance(value, str))
            yield from (cell for cell in cells if not A_CODE.fullmatch(cell))


def _of_json(content: bytes) -> Iterator[str]:
    def strings(value: Any) -> Iterator[str]:
        if isinstance(value, str):
            yield "" if A_CODE.fullmatch(value) else value
        elif isinstance(value, dict):
            for each in value.values():
                yield from strings(each)
        elif isinstance(value, list):
            for each in value:
                yield from strings(each)

    return strings(json.loads(content))


def _of_feed(content: bytes) -> Iterator[str]:
    root = ElementTree.fromstring(content)
    for name in OF_FEEDS:
        for element in root.iter(f"{ATOM}{name}"):
            yield from element.itertext()
            yield element.get("label", "")


def _of_calendar(content: bytes) -> Iterator[str]:
    unfolded = content.decode().replace("\r\n ", "").replace("\r\n", "\n")
    return (
        text.replace("\\n", "\n").replace("\\,", ",") for text in OF_CALENDARS.findall(unfolded)
    )


def _of_paper(content: bytes) -> Iterator[str]:
    paper = PdfReader(io.BytesIO(content))
    if str(paper.trailer["/Root"]["/Lang"]).startswith("fr"):
        yield from (page.extract_text() for page in paper.pages)


READERS = {
    "csv": _of_csv,
    "spreadsheetml": _of_workbook,
    "json": _of_json,
    "atom": _of_feed,
    "calendar": _of_calendar,
    "pdf": _of_paper,
    "plain": lambda content: content.decode().splitlines(),
}
