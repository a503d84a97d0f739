"""What a name may not contain."""

from django.core.exceptions import ValidationError

from record.readable import UNREADABLE, is_readable


def readable_text(value: str) -> None:
    """Refuse control and direction-changing characters: they make a text read as another one."""
    if not is_readable(value):
        raise ValidationError(UNREADABLE, code="unreadable_text")
