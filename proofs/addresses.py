"""Every address that the registry answers, with a stand-in for each part that a row fills."""

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern
from django.utils import translation

PART = re.compile(r"<(?:(\w+):)?\w+>")
STAND_INS = {"int": "1", "slug": "somebody", "str": "something", "path": "1", None: "something"}


def every_address() -> list[str]:
    """In both languages where an address has one; sorted."""
    found: set[str] = set()
    for language in ("en", "fr"):
        with translation.override(language):
            found |= set(_below("/", get_resolver().url_patterns))
    return sorted(found)


def _below(prefix: str, patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for each in patterns:
        address = prefix + _written(each.pattern)
        if isinstance(each, URLResolver):
            yield from _below(address, each.url_patterns)
        else:
            yield address


def _written(pattern: object) -> str:
    """Django's own catch-all and autocomplete addresses are regular expressions without a part."""
    if isinstance(pattern, RoutePattern):
        return PART.sub(lambda part: STAND_INS[part[1]], str(pattern._route))
    text = str(pattern)
    return "no-such-page/" if "(?P<" in text else text.strip("^$\\Z")
