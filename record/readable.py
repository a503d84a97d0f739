"""Letters that make a text read as another one than it is."""

import unicodedata
from collections.abc import Collection
from functools import cache

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

LINES = "\n\r\t"
INVISIBLE = ("Cc", "Cf", "Cs")
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
UNREADABLE = _("This has an invisible control character in it. Type it again by hand.")


def is_readable(text: str, *, long: bool = False) -> bool:
    """Whether no letter is a control character, turns the direction of reading or is half of one.
    A `long` text may have line ends, tabs, soft hyphens and joiners.
    """
    if text.isprintable():
        return True
    if not long:
        return not any(unicodedata.category(letter) in INVISIBLE for letter in text)
    return not any(
        letter in TURNING or (unicodedata.category(letter) in ("Cc", "Cs") and letter not in LINES)
        for letter in text
    )


class Readable(models.Model):
    """A row whose every text is held to `is_readable`, whatever form or import it comes by."""

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Raises ValidationError with every field's own errors and these."""
        errors: dict[str, list[ValidationError]] = {}
        try:
            super().clean_fields(exclude=exclude)
        except ValidationError as found:
            errors = found.error_dict
        for name in self._unreadable_fields():
            if name not in errors and name not in (exclude or ()):
                errors[name] = [ValidationError(UNREADABLE, code="unreadable_text")]
        if errors:
            raise ValidationError(errors)

    def _unreadable_fields(self) -> list[str]:
        return [
            field.name
            for field, long in _texts(type(self))
            if not is_readable(str(getattr(self, field.attname) or ""), long=long)
        ]


@cache
def _texts(model: type[models.Model]) -> tuple[tuple[models.Field, bool], ...]:
    """Each field that holds text, and whether a long one."""
    return tuple(
        (field, isinstance(field, models.TextField))
        for field in model._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField))
    )
