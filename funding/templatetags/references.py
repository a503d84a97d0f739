from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def page_of(addresses: Mapping[str, str], reference: str) -> str:
    """`{{ page.addresses|page_of:grant.event_reference }}`: empty where it has no public page."""
    return addresses.get(reference, "")
