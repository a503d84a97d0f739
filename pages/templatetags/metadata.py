"""What the head of a page says of it to search engines and to pages that link to it."""

import json
from typing import Any

from django import template
from django.template.base import NodeList, Parser, Token
from django.utils.safestring import SafeString, mark_safe

from pages.linked_data import linked_data as data_of

register = template.Library()

# A data block ends at the first "</script", and begins anew inside "<!--".
_SAFE_IN_HTML = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


class Capture(template.Node):
    def __init__(self, nodelist: NodeList, name: str) -> None:
        self.nodelist = nodelist
        self.name = name

    def render(self, context: template.Context) -> str:
        context[self.name] = mark_safe(self.nodelist.render(context).strip())
        return ""


@register.tag
def capture(parser: Parser, token: Token) -> Capture:
    """`{% capture title %}…{% endcapture %}` keeps what is between, escaped as it is there, to be
    written more than once. A block may stand inside, unlike inside a filter or `with`."""
    _tag, name = token.split_contents()
    nodelist = parser.parse(("endcapture",))
    parser.delete_first_token()
    return Capture(nodelist, name)


@register.simple_tag(takes_context=True)
def linked_data(context: dict[str, Any], row: object) -> SafeString:
    """A JSON-LD block, which browsers do not run. Nothing on practice data, which must not be taken
    for facts, nor where no row is."""
    group = context.get("group")
    if not row or (group and group.is_practice):
        return SafeString()
    data = {"@context": "https://schema.org"} | data_of(row, context["request"].build_absolute_uri)
    text = json.dumps(data, ensure_ascii=False).translate(_SAFE_IN_HTML)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')
