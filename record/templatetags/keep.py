from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.safestring import SafeString, mark_safe

from record import visit
from record.bilingual import active_language

register = template.Library()


class Keep(template.Node):
    def __init__(self, nodelist: NodeList, name: str, keys: list[FilterExpression]) -> None:
        self.nodelist = nodelist
        self.name = name
        self.keys = keys

    def render(self, context: template.Context) -> SafeString:
        if "request" not in context:
            return self._made(context)
        keys = tuple(key.resolve(context) for key in self.keys)
        kept = visit.kept_of_people(context["request"])
        return kept.get((self.name, active_language(), *keys), lambda: self._made(context))

    def _made(self, context: template.Context) -> SafeString:
        return mark_safe(self.nodelist.render(context))


@register.tag
def keep(parser: Parser, token: Token) -> Keep:
    """`{% keep "name" key … %}…{% endkeep %}` makes what is between once for each language and
    keys until people or the group are written: it may tell of nothing else, nor of the day. The
    name is its own in all templates."""
    _tag, name, *keys = token.split_contents()
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    return Keep(nodelist, name, [parser.compile_filter(key) for key in keys])
