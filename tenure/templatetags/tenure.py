from datetime import date

from django import template

from tenure.models import Tenure
from tenure.span import Span
from tenure.wording import day_in_words, span_in_words

register = template.Library()


@register.filter
def span(value: Tenure | Span) -> str:
    """`{{ row|span }}`: a dated row, or a bare Span, in words of the active language."""
    return span_in_words(value.span if isinstance(value, Tenure) else value)


@register.filter
def day(value: date | None, precision: str = "day") -> str:
    """`{{ group.founded|day:group.founded_precision }}`; nothing for no date."""
    return day_in_words(value, precision) if value else ""
