import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
import typst
from django.utils import translation
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from exports.errors import DocumentNotWritten, ExportError
from exports.pdf import render
from tests.exports.documents import all_text, fonts, opened, page_text, spoken, tags

LETTER = "tests/exports/typst/letter.typ"
GROUP = "Group for the Prevention of Genocide"
NOTICE = "An informal group, not a body of the House."


def letter(language="en", title="A letter", written_on=None, template=LETTER, **data):
    given_data = {"group_name": GROUP, "notice": NOTICE, **data}
    return render(template, given_data, language=language, title=title, written_on=written_on)


MARKUP = [
    '#panic("ran")',
    '#read("/manage.py")',
    "#import",
    "*bold* _thin_",
    "$x^2$",
    "\\",
    "\\u{41}",
    "=1+1",
    "= Heading",
    "\"quoted\" 'so'",
    "<label> @reference",
    "// comment /* and */",
    "`raw`",
    "- item",
    "https://example.org",
    "~ -- --- ...",
    "</script>",
    "%s {} {number}",
]


@pytest.mark.parametrize("text", MARKUP)
def test_no_text_can_become_markup(text):
    content = letter(title=text, group_name=text, paragraphs=[f"({text})"], facts=[[text, text]])
    assert f"({text})" in all_text(content)
    assert opened(content).metadata.title == text
    assert tags(content).count("H1") == 1


def test_line_ends_in_a_text_are_kept():
    lines = page_text(letter(paragraphs=["first\nsecond\r\nthird"])).split("\n")
    assert {"first", "second", "third"} <= set(lines)


@pytest.mark.parametrize("text", ["Élisabeth Brière-Ñandú", "ᓄᓇᕗᑦ", "Łódź", "œuvre d’été", "−−"])
def test_names_of_every_kind_can_be_read_and_copied(text):
    content = letter(paragraphs=[text])
    assert text in page_text(content)
    assert "RegistryLastResort" not in fonts(content)


@pytest.mark.parametrize(
    "text", ["漢字", "😀", "\ue000", "\U0010fffd", "\u2028", "\u202e", "\ufeff"]
)
def test_a_character_without_a_font_prints_as_a_box_and_stops_nothing(text):
    assert "(" in page_text(letter(title=f"({text})", paragraphs=[text]))


@pytest.mark.parametrize("text", ["\x00", "\x1b[0m", "\ud800", "\uffff", "\x85"])
def test_what_no_file_can_carry_shows_as_lost(text):
    assert "a\N{REPLACEMENT CHARACTER}" in page_text(letter(paragraphs=["a" + text]))


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_at_all_is_written(text):
    assert letter(title=text or "-", paragraphs=[text], facts=[[text, text]]).startswith(b"%PDF")


@pytest.mark.parametrize(("language", "tag"), [("en", "en-CA"), ("fr", "fr-CA")])
def test_the_document_is_tagged_and_knows_its_language_and_title(language, tag):
    content = letter(language, "Reçu n° 12", paragraphs=["x"])
    root = opened(content).trailer["/Root"]
    assert root["/Lang"] == tag
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_object().get_data()
    assert opened(content).metadata.title == "Reçu n° 12"


def test_an_author_is_not_invented_and_the_date_is_the_one_given():
    metadata = opened(letter(written_on=date(2021, 3, 1))).metadata
    assert metadata["/CreationDate"].startswith("D:20210301")
    assert "/Author" not in metadata
    assert "/CreationDate" not in opened(letter()).metadata


def test_the_same_letter_is_the_same_bytes_on_another_day_and_in_another_process(monkeypatch):
    first = letter(paragraphs=["x"], written_on=date(2021, 3, 1))
    time.sleep(1.1)
    assert letter(paragraphs=["x"], written_on=date(2021, 3, 1)) == first
    script = (
        "import django, sys; django.setup(); from datetime import date;"
        "from tests.exports.test_pdf import letter;"
        "sys.stdout.buffer.write(letter(paragraphs=['x'], written_on=date(2021, 3, 1)))"
    )
    command = [sys.executable, "-c", script]
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "tests.settings")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run(command, cwd=root, capture_output=True, check=True).stdout == first


def test_only_fonts_that_travel_with_the_registry_are_used():
    content = letter(paragraphs=["plain ᓄᓇᕗᑦ 漢 ☐"])
    carried = ("Libertinus", "RegistrySyllabics", "RegistryLastResort", "NewCM", "DejaVuSansMono")
    assert all(name.startswith(carried) for name in fonts(content))


def test_who_it_is_from_and_what_it_is_not_are_said_on_every_page():
    content = letter(paragraphs=["line\n" * 200])
    pages = [page.extract_text() for page in opened(content).pages]
    assert len(pages) > 1
    for number, text in enumerate(pages, 1):
        assert GROUP in text
        assert NOTICE in text
        assert f"Page {number} of {len(pages)}" in text


def test_screen_readers_meet_once_what_the_margins_repeat():
    content = letter(is_practice=True, stamp="void", paragraphs=["line\n" * 200])
    text = spoken(content)
    for said in (GROUP, NOTICE, "VOID", "Invented practice data", "Page 1 of"):
        assert text.count(said) == 1
    assert not {"Span", "NonStruct"} & set(tags(letter(is_practice=True, stamp="void")))


def test_a_french_document_is_french_whatever_is_active():
    with translation.override("en"):
        content = letter(
            "fr",
            paragraphs=[gettext_lazy("January"), date(2021, 3, 1)],
            stamp="copy",
            is_practice=True,
        )
        assert translation.get_language() == "en"
    text = all_text(content)
    assert "janvier" in text
    assert "1er mars 2021" in text
    assert "Page 1 de 1" in text
    assert "COPIE" in text
    assert "Données d’entraînement fictives" in text


@pytest.mark.parametrize(("stamp", "word"), [("void", "VOID"), ("copy", "COPY")])
def test_a_stamp_is_on_every_page(stamp, word):
    content = letter(stamp=stamp, paragraphs=["line\n" * 200])
    assert all(word in page.extract_text() for page in opened(content).pages)
    assert word not in all_text(letter())


def test_invented_data_is_marked_on_every_page():
    content = letter(is_practice=True, paragraphs=["line\n" * 200])
    assert all("Invented practice data" in page.extract_text() for page in opened(content).pages)
    assert "Invented practice data" not in all_text(letter())


def test_the_paper_is_letter_and_can_lie_across():
    upright = opened(letter()).pages[0].mediabox
    across = opened(letter(orientation="landscape")).pages[0].mediabox
    assert (upright.width, upright.height) == (612, 792)
    assert (across.width, across.height) == (792, 612)


@pytest.mark.parametrize("missing", ["group_name", "notice"])
@pytest.mark.parametrize("value", ["", "  ", None])
def test_a_document_that_could_pose_as_official_is_refused(missing, value):
    with pytest.raises(ValueError, match="pose as official"):
        letter(**{missing: value})


def test_an_unknown_stamp_is_refused():
    with pytest.raises(ValueError, match="no stamp 'paid'"):
        letter(stamp="paid")


@pytest.mark.parametrize("value", [1.5, object(), b"x", {1}])
def test_what_can_not_be_shown_exactly_is_refused(value):
    with pytest.raises(TypeError):
        letter(paragraphs=[value])


def test_a_template_that_fails_is_a_sentence_for_the_reader_and_a_reason_for_the_log():
    with pytest.raises(DocumentNotWritten, match="could not be written as PDF") as refusal:
        letter(template="tests/exports/typst/broken.typ")
    assert isinstance(refusal.value, ExportError)
    assert "the template is wrong" in refusal.value.reason
    assert "the template is wrong" not in str(refusal.value)


def test_a_missing_template_is_a_mistake_in_code():
    with pytest.raises(FileNotFoundError):
        letter(template="tests/exports/typst/none.typ")


def test_the_templates_compile_without_a_warning(monkeypatch):
    met = []

    def compiled(*arguments, **options):
        content, warnings = typst.compile_with_warnings(*arguments, **options)
        met.extend(warnings)
        return content

    monkeypatch.setattr("typst.compile", compiled)
    letter(is_practice=True, stamp="copy", address=["x"], facts=[["a", "b"]])
    assert met == []
