import io
import json

import openpyxl
import pytest
from django.http import StreamingHttpResponse
from django.utils import translation
from django.utils.translation import gettext_lazy

from exports import FORMATS
from exports.errors import CellTooLong, ExportError, UnknownFormat
from exports.responses import pdf_response, table_response
from exports.table import ROWS_A_PIECE, Column
from tests.exports.tables import ROW, Counted, column, row, table


def in_words(rows=(ROW,)):
    """Django's own catalogue lends its names of months; a value looks its language up by row."""
    month = Column("month", gettext_lazy("January"), lambda row: gettext_lazy("February"))
    language = Column("language", "Language", lambda row: translation.get_language())
    return table(rows, title=gettext_lazy("March"), columns=(month, language))


def test_the_formats_stand_in_the_order_of_the_buttons():
    assert FORMATS == ("xlsx", "csv", "json")


@pytest.mark.parametrize(
    ("format", "content_type"),
    [
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("csv", "text/csv; charset=utf-8"),
        ("json", "application/json"),
    ],
)
def test_a_download_streams_and_says_what_it_is(format, content_type):
    response = table_response(table([ROW]), format, "members-2021-03-12")
    assert isinstance(response, StreamingHttpResponse)
    assert response["Content-Type"] == content_type
    assert response["Content-Disposition"] == f'attachment; filename="members-2021-03-12.{format}"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response.getvalue()


@pytest.mark.parametrize(
    ("stem", "header"),
    [
        (
            "députés",
            "attachment; filename=\"deputes.csv\"; filename*=UTF-8''d%C3%A9put%C3%A9s.csv",
        ),
        ("de\u0301pute\u0301s", None),
        ('../../etc/"x"\r\nSet-Cookie: a', 'attachment; filename="etc-x-Set-Cookie-a.csv"'),
        ("", 'attachment; filename="members.csv"'),
        ("ᐃᓄᒃ", None),
        ("x" * 300, f'attachment; filename="{"x" * 100}.csv"'),
    ],
)
def test_file_names_are_plain_ascii_with_the_accents_beside(stem, header):
    disposition = table_response(table(), "csv", stem)["Content-Disposition"]
    assert disposition.isascii()
    if header:
        assert disposition == header
    else:
        assert "; filename*=UTF-8''" in disposition
        assert 'filename="deputes.csv"' in disposition or 'filename="members.csv"' in disposition


@pytest.mark.parametrize("format", ["xml", "", "CSV", "../csv"])
def test_an_unknown_format_is_refused_naming_the_others(format):
    with pytest.raises(UnknownFormat, match="Choose one of: xlsx, csv, json") as refusal:
        table_response(table(), format, "members")
    assert isinstance(refusal.value, ExportError)
    assert refusal.value.accepted == FORMATS


def test_a_very_long_format_is_not_repeated_whole():
    with pytest.raises(UnknownFormat) as refusal:
        table_response(table(), "z" * 5000, "members")
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize("format", FORMATS)
def test_the_language_is_that_of_the_view_though_the_file_is_sent_later(format):
    rows = [ROW] * (ROWS_A_PIECE + 1)
    with translation.override("fr"):
        response = table_response(in_words(rows), format, "mars")
    with translation.override("en"):
        file = response.getvalue()
    if format == "xlsx":
        lines = list(openpyxl.load_workbook(io.BytesIO(file))["mars"].values)
        assert lines[0] == ("janvier", "Language")
        assert set(lines[1:]) == {("février", "fr")}
    elif format == "csv":
        lines = file.decode("utf-8-sig").splitlines()
        assert lines[0] == "month,language,notice"
        assert {line.rsplit(",", 1)[0] for line in lines[1:]} == {"février,fr"}
    else:
        document = json.loads(file)
        assert (document["title"], document["columns"][0]["label"]) == ("mars", "janvier")
        assert {tuple(each.values()) for each in document["rows"]} == {("février", "fr")}


def test_the_language_around_a_download_is_left_alone_between_its_pieces():
    with translation.override("fr"):
        response = table_response(in_words([ROW] * (3 * ROWS_A_PIECE)), "csv", "mars")
    with translation.override("en"):
        for _piece in response:
            assert translation.get_language() == "en"


@pytest.mark.parametrize("format", ["csv", "json"])
def test_only_the_first_piece_is_made_in_the_view(format):
    rows = Counted(5 * ROWS_A_PIECE)
    response = table_response(table(rows), format, "members")
    assert rows.taken == ROWS_A_PIECE
    response.getvalue()
    assert rows.taken == rows.total


def test_what_can_not_be_written_fails_in_the_view():
    with pytest.raises(CellTooLong):
        table_response(table([row(name="x" * 40_000)]), "xlsx", "members")
    with pytest.raises(TypeError):
        table_response(table([{"fee": "40"}], columns=(column("fee", "cents"),)), "csv", "members")


@pytest.mark.django_db  # closing a response may close connections
def test_a_download_given_up_frees_its_file(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    finished = []

    def rows():
        try:
            yield from [ROW] * (2 * ROWS_A_PIECE)
        finally:
            finished.append(True)

    table_response(table(rows()), "xlsx", "members").close()
    assert list(tmp_path.iterdir()) == []
    response = table_response(table(rows()), "csv", "members")
    finished.clear()
    response.close()
    assert finished == [True]


def test_a_finished_pdf_is_a_download_with_a_sound_name():
    response = pdf_response(b"%PDF-1.7", "reçu-12", "receipt")
    assert response.content == b"%PDF-1.7"
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"] == (
        "attachment; filename=\"recu-12.pdf\"; filename*=UTF-8''re%C3%A7u-12.pdf"
    )
    plain = pdf_response(b"", '"\r\nSet-Cookie: ᐃ', "receipt")["Content-Disposition"]
    assert plain.isascii()
    assert "\r" not in plain
    assert pdf_response(b"", "", "receipt")["Content-Disposition"].endswith('"receipt.pdf"')
