"""What a name may not contain."""

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def readable_text(value: str) -> None:
    """Refuse control and direction-changing characters: they make a text read as another one."""
    if any(unicodedata.category(letter) in ("Cc", "Cf", "Cs") for letter in value):
        raise ValidationError(
            _("This has an invisible control character in it. Type it again by hand."),
            code="unreadable_text",
        )
