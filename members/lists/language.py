"""Which language a list is in, told by the words that only one of them uses."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from members.lists.refusals import unusable

AUTO = "auto"
ENGLISH = "en"
FRENCH = "fr"
ENGLISH_WORDS = frozenset(
    [
        "quebec",
        "british columbia",
        "newfoundland and labrador",
        "new brunswick",
        "nova scotia",
        "prince edward island",
        "northwest territories",
        "conservative",
        "liberal",
        "ndp",
        "green party",
        "independent",
        "hon.",
        "right hon.",
        "rt. hon.",
    ]
)
FRENCH_WORDS = frozenset(
    [
        "québec",
        "colombie-britannique",
        "terre-neuve-et-labrador",
        "nouveau-brunswick",
        "nouvelle-écosse",
        "île-du-prince-édouard",
        "territoires du nord-ouest",
        "conservateur",
        "libéral",
        "npd",
        "parti vert",
        "indépendant",
        "indépendante",
        "l'hon.",
        "le très hon.",
        "la très hon.",
    ]
)
TELLING_TAGS = ("ConstituencyProvinceTerritoryName", "CaucusShortName", "PersonShortHonorific")


def language_of(root: Element) -> str:
    """UnusableFile when the words are of neither language, or as many of one as of the other."""
    words = [
        (element.text or "").strip().casefold().replace("’", "'")
        for tag in TELLING_TAGS
        for element in root.iter(tag)
    ]
    english, french = _count(words, ENGLISH_WORDS), _count(words, FRENCH_WORDS)
    if english == french:
        raise unusable(
            _("The file does not show whether it is in English or in French"),
            _("Say which with --language en or --language fr."),
        )
    return ENGLISH if english > french else FRENCH


def _count(words: Iterable[str], known: frozenset[str]) -> int:
    return sum(word in known for word in words)
