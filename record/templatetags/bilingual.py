from django import template
from django.utils.html import format_html

from record.bilingual import active_language, localized_with_language
from record.typography import typeset

register = template.Library()


@register.filter
def localized(row: object, field: str) -> str:
    """`{{ party|localized:"name" }}`; marked with `lang` when only the other language has it."""
    text, language = _set(row, field)
    if text and language != active_language():
        return format_html('<span lang="{}">{}</span>', language, text)
    return text


@register.filter
def localized_plain(row: object, field: str) -> str:
    """The same without markup, for attributes and titles."""
    text, _language = _set(row, field)
    return text


def _set(row: object, field: str) -> tuple[str, str]:
    """The text as its language sets it on a page, and that language."""
    text, language = localized_with_language(row, field)
    return typeset(text, language), language
