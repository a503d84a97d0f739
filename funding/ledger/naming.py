"""The books can never be changed, so no line of theirs may say who somebody is."""

from collections.abc import Iterable, Sequence

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from members.models import OtherName, Parliamentarian
from record.folding import fold

NAMES_AT_A_TIME = 5_000


def naming(texts: Iterable[str]) -> set[str]:
    """Those of the texts in which the full name of anybody in the record stands as the record
    writes it, spoken or listed, or as borne before, whatever the accents, capitals and dashes.
    Single names are words as well, and pass. One query where nobody is named, none where nothing
    is written.
    """
    could_be = {text: _two_words_or_more(text) for text in set(texts)}
    borne = _borne_by_somebody(sorted(set().union(*could_be.values())))
    return {text for text, names in could_be.items() if not names.isdisjoint(borne)}


def refuse_names(texts: Iterable[str]) -> None:
    """ValidationError under `description`."""
    if naming(texts):
        raise ValidationError({"description": names_refused()})


def names_refused() -> ValidationError:
    return ValidationError(
        _(
            "Leave names out: this line can never be changed or erased. Whose account it is, is "
            "kept beside it."
        ),
        code="name",
    )


def _two_words_or_more(text: str) -> set[str]:
    """All that stands in the text between two of its words, both included, folded."""
    words = fold(text).split(" ")
    return {
        " ".join(words[first : last + 1])
        for first in range(len(words))
        for last in range(first + 1, len(words))
    }


def _borne_by_somebody(names: Sequence[str]) -> set[str]:
    found: set[str] = set()
    with connection.cursor() as cursor:
        for start in range(0, len(names), NAMES_AT_A_TIME):
            part = names[start : start + NAMES_AT_A_TIME]
            these = ", ".join(["%s"] * len(part))
            cursor.execute(_BORNE.format(these=these), part * 3)
            found.update(name for (name,) in cursor.fetchall())
    return found


_BORNE = f"""
    SELECT search_key FROM {Parliamentarian._meta.db_table} WHERE search_key IN ({{these}})
    UNION SELECT sort_key FROM {Parliamentarian._meta.db_table} WHERE sort_key IN ({{these}})
    UNION SELECT search_key FROM {OtherName._meta.db_table} WHERE search_key IN ({{these}})
"""
