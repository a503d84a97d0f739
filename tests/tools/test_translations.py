"""What the French catalogue promises, and that the extraction sees every message."""

import ast
import re
from pathlib import Path

import pytest

from tools.catalogue import catalogue
from tools.translations import KEYWORDS, PACKAGES, ROOT, problems

ALIAS = re.compile(r"^from django\.utils\.translation import \w*gettext\w* as (\w+)$", re.MULTILINE)
OUTSIDE_TAGS = re.compile(r"<[^>]*>")


def french() -> list[str]:
    texts = []
    for entry in catalogue():
        texts += [entry.msgstr, *entry.msgstr_plural.values()]
    return [OUTSIDE_TAGS.sub("", text) for text in texts if text]


def sources() -> list[Path]:
    return [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]


def test_every_name_gettext_is_imported_by_is_one_that_the_extraction_knows():
    used = {name for path in sources() for name in ALIAS.findall(path.read_text("utf-8"))}
    assert used
    assert used <= set(KEYWORDS)


def calls_inside_f_strings(source: str) -> list[str]:
    inside = (
        each
        for string in ast.walk(ast.parse(source))
        if isinstance(string, ast.JoinedStr)
        for each in ast.walk(string)
    )
    return [
        ast.unparse(each)
        for each in inside
        if isinstance(each, ast.Call) and ast.unparse(each.func) in KEYWORDS
    ]


def test_no_message_stands_inside_an_f_string_where_the_extraction_is_blind():
    assert calls_inside_f_strings("f\"{_('vacant')}\"") == ["_('vacant')"]
    assert [path for path in sources() if calls_inside_f_strings(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "mistake",
    [
        pytest.param(r"'", id="straight apostrophe"),
        pytest.param(r"[\"“”]", id="quotation marks that are not French"),
        pytest.param(r"«(?!\u00a0)|(?<!\u00a0)»", id="guillemets without no-break spaces"),
        pytest.param(r"[ \u00a0][;!?]", id="a space before ; ! or ?"),
        pytest.param(r" :(?=\s|$)|(?<=\w):(?=\s|$)", id="a colon without its no-break space"),
        pytest.param(r"\.\.\.", id="three full stops for an ellipsis"),
    ],
)
def test_the_french_is_set_as_canadian_french_is(mistake):
    assert [text for text in french() if re.search(mistake, text)] == []


def test_no_message_is_untranslated_fuzzy_left_over_or_with_other_placeholders():
    assert list(problems()) == []
