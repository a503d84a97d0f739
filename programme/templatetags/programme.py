from django import template

from programme.models import Event, Motion, Recommendation
from programme.models.wording import is_translation
from programme.public.overview import status_label, status_of
from programme.public.when import when_in_words
from tenure.points import point_in_words

register = template.Library()


@register.filter
def when(event: Event) -> str:
    """`{{ event|when }}`: its days and hours."""
    return when_in_words(event)


@register.filter
def unofficially_translated(row: Motion | Recommendation, field: str) -> bool:
    """Whether what the reader is shown of `field` is a translation of our own."""
    return is_translation(row, field) and not getattr(row, "translation_is_official", False)


@register.filter
def in_another_language(row: Motion | Recommendation, field: str) -> dict[str, str]:
    """The text as it was written, where the reader is shown a translation; else empty."""
    text = getattr(row, f"{field}_{row.language}", "") if is_translation(row, field) else ""
    return {"text": text, "language": row.language} if text else {}


@register.filter
def answer(row: Recommendation) -> str:
    """The latest status in words, of a row of `with_latest_response`."""
    return str(status_label(status_of(row)))


@register.filter
def answered_on(row: Recommendation) -> str:
    """The day of that response, as exactly as it is known."""
    return point_in_words(row.latest_day, row.latest_precision) if row.latest_day else ""
