"""What a text may carry into a file, and what a spreadsheet may make of it.

Follows OWASP's page on CSV injection, widened by look-alikes that a spreadsheet's import may
fold into the ASCII signs.
"""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_IGNORED_IN_FRONT = re.compile(
    "[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]*"
)
SAFE_STARTS = (
    ("A", "~"),
    (".", "<"),
    ("!", "*"),
    ("\xae", "\u167f"),
    ("\xa1", "\xac"),
    (",", ","),
    (">", "?"),
)
"""From first to last, characters that begin neither a formula nor a blank; the commonest first."""
UNSAFE_MARK = "\x01"
_FORMULA_SIGNS = frozenset("=+-@\N{MINUS SIGN}")


def clean_text(text: str) -> str:
    """Line ends become LF; control characters (tab and LF stay), lone surrogates and the two
    non-characters XML forbids become U+FFFD, so that a loss shows instead of joining words."""
    if text.isprintable():  # much the quickest to ask; all of those are not
        return text
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", _LINE_ENDS.sub("\n", text))


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet could run the text when it opens or re-reads it: a leading tab or
    line end, or one of = + - @ (full-width, small and superscript forms too) after any blanks."""
    if text[:1].isalnum():
        return False
    if text.startswith(("\t", "\r", "\n")):
        return True
    first = text[_IGNORED_IN_FRONT.match(text).end() :][:1]  # type: ignore[union-attr]
    return unicodedata.normalize("NFKC", first)[:1] in _FORMULA_SIGNS


def defused(text: str) -> str:
    """For formats without cell types: the apostrophe makes spreadsheets keep the text as text."""
    return f"'{text}" if looks_like_formula(text) else text
