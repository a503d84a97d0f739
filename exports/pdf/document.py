import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from exports.days import day_in_words
from exports.errors import DocumentNotWritten
from exports.libraries import library
from exports.safety import clean_text

typst = library("typst")
Language = Literal["en", "fr"]

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "exports" / "typst" / "fonts"
STAMPS = ("", "void", "copy")


def render(
    template: Path | str,
    data: Mapping[str, Any],
    *,
    language: Language,
    title: str,
    written_on: date | None = None,
) -> bytes:
    """The template (a .typ file, its path from the project's root) filled with the data, as PDF.

    `data` holds what page.typ prints on every page, `group_name` and `notice` (ValueError without
    them), and may hold `is_practice`, `stamp` ("void" or "copy") and `orientation` ("landscape");
    the rest is the template's own: texts, lazy texts, whole numbers, dates (which arrive written
    in words), booleans, None, lists and mappings; TypeError for anything else, floats included.
    Texts stay texts: nothing in them can be markup. A character no font here has prints as a box.

    The same call gives the same bytes on any day and machine; `written_on` is the document's date
    and there is none without it. Raises DocumentNotWritten (an ExportError).
    """
    for required in ("group_name", "notice"):
        if not str(data.get(required) or "").strip():
            raise ValueError(f"a document without {required!r} could pose as official")
    if data.get("stamp", "") not in STAMPS:
        raise ValueError(f"no stamp {data['stamp']!r}, use one of {STAMPS}")
    with translation.override(language):
        given = {
            **_plain(data),
            "title": _text(title),
            "language": language,
            "document_date": [written_on.year, written_on.month, written_on.day]
            if written_on
            else None,
            "words": _words(),
        }
        return _compiled(ROOT / template, {"data": json.dumps(given, ensure_ascii=False)})


def _compiled(template: Path, inputs: dict[str, str]) -> bytes:
    if not template.is_file():
        raise FileNotFoundError(template)
    try:
        return typst.compile(
            template,
            root=ROOT,
            font_paths=_fonts(),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as error:
        raise DocumentNotWritten(str(error)) from error


@cache
def _fonts() -> Any:
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])


def _plain(value: Any) -> Any:
    if isinstance(value, str | Promise):
        return _text(str(value))
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, date):
        return day_in_words(value)
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    raise TypeError(f"a document can't show {value!r}")


def _text(text: str) -> str:
    """PDF/UA bars the byte order mark; the word joiner is the same nothing by its present name."""
    return clean_text(text).replace("\ufeff", "\N{WORD JOINER}")


def _words() -> dict[str, str]:
    """What every page says in the document's language, whichever the template."""
    return {
        "page": _("Page {number} of {total}"),
        "practice": _("Invented practice data"),
        "void": pgettext("stamp on a document", "Void"),
        "copy": pgettext("stamp on a document", "Copy"),
        "empty": _("Nothing to list."),
        "source": _("Source"),
        "written_on": _("Written on"),
    }
