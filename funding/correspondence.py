"""How a letter begins: to whom, and how they are addressed. In the active language."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from members.models import Parliamentarian
from record.bilingual import active_language, localized


def on_one_line(text: str) -> str:
    return " ".join(text.split())


def paragraphs(text: str) -> tuple[str, ...]:
    """Apart by empty lines."""
    lines = "\n".join(line.strip() for line in text.splitlines())
    return tuple(part.strip() for part in lines.split("\n\n") if part.strip())


def addressee(person: Parliamentarian) -> str:
    parts = (localized(person, "honorific"), person.full_name, person.post_nominal)
    return on_one_line(" ".join(parts))


def salutation(person: Parliamentarian) -> str:
    """As recorded; or else one that supposes nothing of the person, by a gender that a source
    shows in French, by the name otherwise."""
    recorded = on_one_line(getattr(person, f"salutation_{active_language()}"))
    if recorded:
        return recorded if recorded.endswith((",", ":")) else f"{recorded},"
    if active_language() == "fr" and person.grammatical_gender_fr:
        if person.grammatical_gender_fr == person.GrammaticalGender.FEMININE:
            return pgettext("salutation", "Madam,")
        return pgettext("salutation", "Sir,")
    return _("Dear %(name)s,") % {"name": on_one_line(person.full_name)}
