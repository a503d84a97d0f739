"""Texts as people typed them, set on the page as each language sets them. What is stored, searched
and downloaded stays as typed."""

import re
from collections.abc import Sequence

NO_BREAK = "\u00a0"
_MONTHS_EN = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS_FR = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")
_UNITS_EN = rf"{_MONTHS_EN}|million|billion|per cent|km|kg"
_UNITS_FR = rf"{_MONTHS_FR}|million|milliard|pour cent|km|kg|h\b|%|\$"

Rule = tuple[re.Pattern[str], str]


def _rule(pattern: str, becomes: str) -> Rule:
    return re.compile(pattern), becomes


BOTH: Sequence[Rule] = (_rule(r"(?<=\w)'(?=\w)", "’"),)
ENGLISH: Sequence[Rule] = (
    *BOTH,
    _rule(r'(?<![^\s(\[])"([^"\n]+)"(?![^\s.,;:!?)\]])', r"“\1”"),
    _rule(rf"(?<=\d) (?={_UNITS_EN})", NO_BREAK),
    _rule(r"\b(No\.|p\.|pp\.|s\.) (?=\d)", rf"\1{NO_BREAK}"),
)
FRENCH: Sequence[Rule] = (
    *BOTH,
    _rule(r'(?<![^\s(\[])"([^"\n]+)"(?![^\s.,;:!?)\]])', r"«\1»"),
    _rule(r"«\s*(?=\S)", f"«{NO_BREAK}"),
    _rule(r"(?<=\S)\s*»", f"{NO_BREAK}»"),
    _rule(r"(?<=\S)\s+(?=[;!?](?:\s|$))", ""),
    _rule(r"(?<=[\w»)]) ?:(?=\s|$)", f"{NO_BREAK}:"),
    _rule(rf"(?<=\d) (?={_UNITS_FR})", NO_BREAK),
    _rule(r"\b(1er) (?=\w)", rf"\1{NO_BREAK}"),
    _rule(r"(n°|n\u1d52|\bp\.|\bart\.) (?=\d)", rf"\1{NO_BREAK}"),
)


def typeset(text: str, language: str) -> str:
    """`text` of that language ("en", "fr") with its apostrophes, quotation marks and no-break
    spaces: inside « » and before a colon in French, which here puts none before ; ! ?; in both
    between a number and what it counts. Setting a text twice changes nothing more.
    """
    text = _GROUPED.sub(lambda number: number.group().replace(" ", NO_BREAK), text)
    for pattern, becomes in FRENCH if language == "fr" else ENGLISH:
        text = pattern.sub(becomes, text)
    return text
