from django import template
from django.utils.html import format_html

from record.bilingual import active_language, localized_with_language
from record.bilingual import localized as localized_text

register = template.Library()


@register.filter
def localized(row: object, field: str) -> str:
    """`{{ party|localized:"name" }}`; marked with `lang` when only the other language has it."""
    text, language = localized_with_language(row, field)
    if text and language != active_language():
        return format_html('<span lang="{}">{}</span>', language, text)
    return text


@register.filter
def localized_plain(row: object, field: str) -> str:
    """The same without markup, for attributes and titles."""
    return localized_text(row, field)
