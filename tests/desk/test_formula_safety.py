"""No name or title becomes a formula in any file that is handed out, to readers or to staff."""

import csv
import io
from collections.abc import Iterator

import openpyxl
import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.test import Client

from desk.exporting import CATALOGUE, pieces
from exports.catalogue import Asked
from exports.safety import looks_like_formula
from opendata import catalogue
from record import guards
from tenure import clock
from tests.factories import GroupFactory
from tests.funding.books import TODAY, keep_books
from tests.pages import scene
from tests.programme import scene as programme_scene

pytestmark = pytest.mark.django_db
FORMULA = '=HYPERLINK("x")'
NAMES = (
    *("given_name", "family_name", "name_en", "name_fr", "title_en", "title_fr", "guest_name"),
    *("text_en", "text_fr", "summary_en", "name", "source", "place_en", "description"),
)


def fill_with_formulas() -> None:
    guards.remove()
    for package in ("members", "executive", "partners", "programme", "funding"):
        for model in apps.get_app_config(package).get_models():
            texts = {
                each.name: FORMULA
                for each in model._meta.concrete_fields
                if each.name in NAMES
                and isinstance(each, (models.CharField, models.TextField))
                and not each.unique
            }
            if texts:
                model._base_manager.exclude(**{next(iter(texts)): ""}).update(**texts)


def assert_safe(format: str, content: bytes, told: object) -> int:
    """Gives in how many cells the formula stands as text."""
    cells = list(_of_csv(content) if format == "csv" else _of_workbook(content))
    for cell in cells:
        assert "HYPERLINK" not in cell or not looks_like_formula(cell), (told, cell)
    return sum("HYPERLINK" in cell for cell in cells)


def _of_csv(content: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))):
        yield from row


def _of_workbook(content: bytes) -> Iterator[str]:
    """A text cell keeps its sign and is none the worse: what counts is that it is no formula."""
    for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell
                yield f"text {cell.value}" if cell.value is not None else ""


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_no_public_table_runs_anything(client: Client, format: str) -> None:
    with clock.set_to(scene.TODAY):
        scene.build(official=2, participating=2)
        programme_scene.build()
        fill_with_formulas()
        met = 0
        for name in catalogue.tables():
            answer = client.get(f"/data/{name}.{format}")
            content = b"".join(answer.streaming_content) if answer.streaming else answer.content
            met += assert_safe(format, content, name)
        for place in ("members", "executive", "partners", "events", "recommendations"):
            answer = client.get(f"/en/{place}/?format={format}")
            if answer.streaming:
                met += assert_safe(format, b"".join(answer.streaming_content), place)
    assert met > 20


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_no_report_of_staff_runs_anything(format: str) -> None:
    with clock.set_to(TODAY):
        GroupFactory()
        keep_books()
        fill_with_formulas()
        met = 0
        for entry in CATALOGUE.values():
            try:
                content = b"".join(pieces(entry, Asked(), format))
            except ValidationError:
                continue
            met += assert_safe(format, content, entry.name)
    assert met > 5
