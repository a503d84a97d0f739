from collections.abc import Mapping

from django import template
from django.utils.html import format_html

register = template.Library()


@register.simple_tag
def decision_linked(detail: str, row: object, addresses: Mapping[str, str]) -> str:
    """`detail` of a timeline's `row`, the reference in it a link to the page of what it names."""
    reference = getattr(row, "decided_by", "")
    address = addresses.get(reference) if reference else None
    if address is None or reference not in detail:
        return detail
    before, _reference, after = detail.partition(reference)
    return format_html('{}<a href="{}">{}</a>{}', before, address, reference, after)
