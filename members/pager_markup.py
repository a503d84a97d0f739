"""The links between the pages of a list as HTML, by functions: a template engine takes several
times as long for them. Every text goes through `format_html`, which escapes it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

_PAGER = '<nav aria-label="{}">\n<ul class="pager">\n{}</ul>\n</nav>\n'
_GAP = SafeString('<span class="gap" aria-hidden="true">…</span>')
_HERE = '<span aria-current="page"><span class="visually-hidden">{}</span> {}</span>'
_THERE = '<a href="{}"><span class="visually-hidden">{}</span> {}</a>'


@dataclass(frozen=True)
class PageLink:
    """`number` None is a gap between numbers."""

    number: int | None
    address: str


def pager_markup(links: Sequence[PageLink], here: int, previous: str, following: str) -> SafeString:
    """In the active language. `previous` and `following` are addresses, empty at either end."""
    entries = ((entry,) for entry in _entries(links, here, previous, following))
    return format_html(
        _PAGER, _("Pages of the list"), format_html_join("", "<li>{}</li>\n", entries)
    )


def _entries(
    links: Sequence[PageLink], here: int, previous: str, following: str
) -> Iterable[SafeString]:
    word = _("Page")
    if previous:
        yield format_html('<a href="{}" rel="prev">{}</a>', previous, _("Previous"))
    for link in links:
        if link.number is None:
            yield _GAP
        elif link.number == here:
            yield format_html(_HERE, word, link.number)
        else:
            yield format_html(_THERE, link.address, word, link.number)
    if following:
        yield format_html('<a href="{}" rel="next">{}</a>', following, _("Next"))
