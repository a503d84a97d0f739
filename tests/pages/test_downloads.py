"""Every page, and every file that a page offers, says whose data it is; every JSON has a schema."""

import csv
import io
import json
import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import parse_qs, urljoin, urlsplit

import openpyxl
import pypdf
import pytest
from django.test import Client
from django.utils import translation
from jsonschema import Draft202012Validator

from members.models import Group
from members.notice import notice
from opendata import schemas
from tests.pages.scene import Scene
from tests.pages.test_markup import with_programme

LINK = re.compile(r'<a [^>]*?href="([/?][^"]*)"')
WITHOUT_DATA = ("/admin/", "/static/")
NOT_ITS_DATA = ("/data/schemas/", "/data/openapi.json", "/data/datapackage.json")
"""They describe, and tell no fact of the group; the package's notice is tried beside."""


@pytest.fixture
def everything(the_scene: Scene) -> None:
    with_programme()


def offered(client: Client, language: str) -> Iterator[tuple[str, object]]:
    """Every address that can be reached from home by links that keep the day: one page of each
    list, and each file. In both languages' pages the files under /data/ are those of `language`.
    """
    waiting, seen = [f"/{language}/"], set()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        answer = client.get(address)
        assert answer.status_code == 200, address
        yield address, answer
        if not answer["Content-Type"].startswith("text/html"):
            continue
        for found in map(unescape, LINK.findall(answer.text)):
            link = urljoin(address, found)
            if is_wanted(link, language) and link not in seen and link not in waiting:
                waiting.append(link)


def is_wanted(link: str, language: str) -> bool:
    asked = parse_qs(urlsplit(link).query)
    if link.startswith(WITHOUT_DATA) or set(asked) - {"format", "lang"}:
        return False
    return link.startswith((f"/{language}/", "/data/")) and "#" not in link


def words_of(content: bytes, content_type: str) -> str:
    """The text of a file as its reader meets it."""
    if content_type.startswith("application/pdf"):
        pages = pypdf.PdfReader(io.BytesIO(content)).pages
        return " ".join(page.extract_text() for page in pages)
    if content_type.startswith("application/vnd.openxmlformats"):
        sheets = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
        cells = (row for sheet in sheets for row in sheet.iter_rows(values_only=True))
        return " ".join(str(cell) for row in cells for cell in row if cell is not None)
    text = content.decode("utf-8-sig")
    if content_type.startswith("text/calendar"):
        return re.sub(r"\r\n[ \t]|\\", "", text)
    if "json" in content_type:
        told = json.loads(text)["notice"]
        return " ".join(told.values()) if isinstance(told, dict) else told
    return unescape(text)


def in_one_line(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", text).replace("\u2011", "-")


@pytest.mark.sweep
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_and_file_says_that_this_is_no_official_body(
    client: Client, everything: None, language: str
) -> None:
    with translation.override(language):
        told = in_one_line(notice(Group.objects.get()))
    kinds: dict[str, int] = {}
    for address, answer in offered(client, language):
        if address.startswith(NOT_ITS_DATA):
            continue
        content, content_type = answer.getvalue(), answer["Content-Type"]
        if content_type.startswith("text/csv") and len(content.splitlines()) < 2:
            continue  # a list of nothing, in which no row could bear the notice
        kind = content_type.partition(";")[0].rpartition("/")[2]
        kinds[kind] = kinds.get(kind, 0) + 1
        assert told in in_one_line(words_of(content, content_type)), address
    assert set(kinds) == {
        *("html", "csv", "json", "pdf", "calendar", "atom+xml"),
        "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
    assert min(kinds["csv"], kinds["json"], kinds["html"]) > 20, kinds


@pytest.mark.sweep
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_json_keeps_to_a_schema(client: Client, everything: None, language: str) -> None:
    tried = set()
    for address, answer in offered(client, language):
        if "json" not in answer["Content-Type"]:
            continue
        document = json.loads(answer.getvalue())
        name = re.fullmatch(r"/data/(\w+)\.json", urlsplit(address).path)
        if address.startswith("/data/schemas/"):
            Draft202012Validator.check_schema(document)
        elif name and name[1] in schemas.named():
            Draft202012Validator(schemas.named()[name[1]]()).validate(document)
            tried.add(name[1])
        elif not name:
            Draft202012Validator(schemas.named()["list"]()).validate(document)
            tried.add(urlsplit(address).path)
        else:
            assert name[1] in ("datapackage", "openapi")  # their standards' own tools try these
    assert len(tried) > 40


def test_a_csv_of_rows_bears_the_notice_in_each(client: Client, everything: None) -> None:
    content = client.get("/en/members/?format=csv").getvalue().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    assert rows and all(row["notice"] for row in rows)
