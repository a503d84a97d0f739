"""Text kept in two languages as `name_en` and `name_fr`."""

from django.utils.translation import get_language

LANGUAGES = ("en", "fr")


def active_language() -> str:
    """ "en" or "fr"; English where none is active."""
    return "fr" if (get_language() or "").startswith("fr") else "en"


def localized(row: object, field: str) -> str:
    """`field` in the active language; in the other one where that is all the record has."""
    text, _language = localized_with_language(row, field)
    return text


def localized_with_language(row: object, field: str) -> tuple[str, str]:
    """The text and the language it is really in, for `lang=`."""
    wanted = active_language()
    other = "en" if wanted == "fr" else "fr"
    for language in (wanted, other):
        text = getattr(row, f"{field}_{language}")
        if text:
            return text, language
    return "", wanted
