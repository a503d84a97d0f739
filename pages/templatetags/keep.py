from collections.abc import Callable

from django import template
from django.http import HttpRequest
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.safestring import SafeString
from django.utils.text import unescape_string_literal

from record import visit
from record.bilingual import active_language
from record.kept import Kept
from tenure import clock

register = template.Library()

OF = {"people": visit.kept_of_people, "registry": visit.kept}


class Keep(template.Node):
    def __init__(
        self,
        nodelist: NodeList,
        kept: Callable[[HttpRequest], Kept],
        name: str,
        keys: list[FilterExpression],
    ) -> None:
        self.nodelist = nodelist
        self.kept = kept
        self.name = name
        self.keys = keys

    def render(self, context: template.Context) -> SafeString:
        if "request" not in context:
            return self._made(context)
        keys = tuple(key.resolve(context) for key in self.keys)
        key = (self.name, active_language(), clock.today(), *keys)
        return self.kept(context["request"]).piece(key, lambda: self._made(context))

    def _made(self, context: template.Context) -> SafeString:
        return self.nodelist.render(context)


@register.tag
def keep(parser: Parser, token: Token) -> Keep:
    """`{% keep people "name" key … %}…{% endkeep %}` makes what is between once for each language,
    day and keys, until people, their offices or the group are written; `registry` instead of
    `people`, until anything public is. It may tell of nothing else. The name is its own in all
    templates."""
    try:
        _tag, of, name, *keys = token.split_contents()
        kept, name = OF[of], unescape_string_literal(name)
    except (KeyError, ValueError) as mistake:
        raise template.TemplateSyntaxError('{% keep people "name" … %} or registry') from mistake
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    return Keep(nodelist, kept, name, [parser.compile_filter(key) for key in keys])
