import io
from datetime import date, datetime

import openpyxl
import pytest
from django.utils import translation
from hypothesis import given, settings
from openpyxl.utils.escape import unescape

from exports import worksheet
from exports.errors import CellTooLong
from exports.safety import clean_text
from exports.table import dollars
from exports.workbook import write
from exports.worksheet import EXACT_INTEGERS, SheetNames
from tests.exports.strategies import rows
from tests.exports.tables import HOSTILE, NOTICE, ROW, Counted, row, table


def opened(*args, **fields):
    return openpyxl.load_workbook(io.BytesIO(b"".join(write(table(*args, **fields)))))


def test_the_first_sheet_has_real_dates_numbers_and_a_header_to_work_with():
    sheet = opened([row(fee=-123450)]).worksheets[0]
    assert [cell.value for cell in sheet[1]] == [
        "Name",
        "Since",
        "Seats",
        "Fee",
        "Current",
        "Link",
    ]
    assert all(cell.font.bold for cell in sheet[1])
    assert [cell.value for cell in sheet[2]] == [
        "Élisabeth Brière",
        datetime(2019, 10, 21),
        1,
        -1234.5,
        True,
        "https://example.org/a",
    ]
    assert [cell.data_type for cell in sheet[2]] == ["s", "d", "n", "n", "b", "s"]
    assert (sheet["B2"].number_format, sheet["D2"].number_format) == ("yyyy-mm-dd", "#,##0.00")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:F2")
    assert sheet["F2"].hyperlink is None


def test_columns_are_as_wide_as_what_is_in_them_within_reason():
    sheet = opened([row(name="x" * 30, link="y" * 500)]).worksheets[0]
    widths = [round(sheet.column_dimensions[letter].width) for letter in "ACF"]
    assert widths == [32, 9, 61]


def test_the_second_sheet_says_what_the_file_is():
    book = opened(
        [ROW, ROW],
        filters=(("Party", "=Bloc"),),
        source="The official list",
        written_on=date(2026, 1, 31),
    )
    assert book.sheetnames == ["Members", "About this file"]
    assert list(book.worksheets[1].values) == [
        ("Title", "Members"),
        ("Description", "Everyone on the roster."),
        ("Notice", NOTICE),
        ("Source", "The official list"),
        ("Party", "=Bloc"),
        ("Rows", "2"),
        ("Written on", "2026-01-31"),
    ]
    assert book.worksheets[1]["B5"].data_type == "s"
    assert book.properties.description == NOTICE


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_and_is_quoted_for_the_next_edit(text):
    sheet = opened([row(name=text, link=text)]).worksheets[0]
    for cell in (sheet["A2"], sheet["F2"]):
        assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    assert not opened([ROW]).worksheets[0]["A2"].quotePrefix


@settings(max_examples=40, deadline=None)
@given(rows)
def test_what_was_written_reads_back_and_nothing_is_a_formula(rows):
    sheet = opened(rows).worksheets[0]
    found = list(sheet.iter_rows(min_row=2, max_row=len(rows) + 1, max_col=6))
    assert all(cell.data_type != "f" for cells in found for cell in cells)
    assert [[plain(cell.value) for cell in cells] for cells in found] == [
        [
            clean_text(cells["name"] or "") or None,
            expected_date(cells["since"]),
            expected_number(cells["seats"], str, 1),
            expected_number(cells["fee"], dollars, 100),
            cells["current"],
            clean_text(cells["link"] or "") or None,
        ]
        for cells in rows
    ]


def plain(value):
    return unescape(value) if isinstance(value, str) else value


def expected_date(day):
    if day is None or day.year < 1901:
        return day and day.isoformat()
    return datetime(day.year, day.month, day.day)


def expected_number(number, as_text, unit):
    if number is None:
        return None
    return as_text(number) if abs(number) >= EXACT_INTEGERS else pytest.approx(number / unit, abs=0)


def test_a_full_sheet_goes_on_in_the_next(monkeypatch):
    monkeypatch.setattr(worksheet, "SHEET_ROWS", 4)
    book = opened(Counted(7))
    assert book.sheetnames == ["Members", "About this file", "Members 2", "Members 3"]
    sheets = [book["Members"], book["Members 2"], book["Members 3"]]
    seats = [[line[2] for line in sheet.iter_rows(values_only=True)] for sheet in sheets]
    assert seats == [["Seats", 0, 1, 2], ["Seats", 3, 4, 5], ["Seats", 6]]
    assert [sheet.auto_filter.ref for sheet in sheets] == ["A1:F4", "A1:F4", "A1:F2"]


def test_no_empty_sheet_follows_one_that_is_exactly_full(monkeypatch):
    monkeypatch.setattr(worksheet, "SHEET_ROWS", 4)
    assert opened(Counted(3)).sheetnames == ["Members", "About this file"]


def test_a_text_longer_than_a_cell_is_refused_whole_and_by_place():
    fits = "🍁" * 16_383 + "x"
    assert opened([row(name=fits)]).worksheets[0]["A2"].value == fits
    with pytest.raises(CellTooLong, match=r"row 2 has 32768 under “Name”"):
        next(write(table([ROW, row(name="🍁" * 16_384)])))


def test_a_failure_leaves_no_temporary_file(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(CellTooLong):
        next(write(table([row(name="x" * 40_000)])))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Members: all [2021]", "Members  all  2021"),
        ("'Members'", "Members"),
        ("???", "-"),
        ("History", "History 2"),
        ("x" * 40, "x" * 31),
        ("🍁" * 40, "🍁" * 15),
        ("x" * 30 + "'y", "x" * 30),
    ],
)
def test_sheet_names_are_ones_excel_accepts(title, name):
    assert SheetNames().take(title) == name
    assert opened(title=title).sheetnames[0] == name


def test_sheet_names_never_meet():
    names = SheetNames()
    assert [names.take(title) for title in ("Straße", "STRASSE", "x" * 40, "x" * 50)] == [
        "Straße",
        "STRASSE 2",
        "x" * 31,
        "x" * 29 + " 2",
    ]
    assert opened(title="about this FILE").sheetnames == ["about this FILE 2", "About this file"]


def test_dates_excel_can_not_count_are_written_as_text():
    sheet = opened([row(since=date(1867, 7, 1)), row(since=date(1901, 1, 1))]).worksheets[0]
    assert (sheet["B2"].value, sheet["B3"].value) == ("1867-07-01", datetime(1901, 1, 1))


def test_titles_are_in_the_active_language():
    title = translation.gettext_lazy("January")
    with translation.override("fr"):
        assert opened(title=title).sheetnames[0] == "janvier"
    assert opened(title=title).sheetnames[0] == "January"
