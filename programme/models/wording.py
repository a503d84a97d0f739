"""In which language a text was written."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from record.bilingual import localized_with_language


class Language(models.TextChoices):
    ENGLISH = "en", _("English")
    FRENCH = "fr", _("French")
    BOTH = "both", _("English and French")


def is_translation(row: Any, field: str) -> bool:
    """Whether what a reader of the active language is shown of `field` is a translation: of text
    whose row says, in `language`, what it was written in."""
    _text, shown = localized_with_language(row, field)
    return row.language not in (shown, Language.BOTH)
