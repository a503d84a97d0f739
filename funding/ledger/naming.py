"""The books can never be changed, so no line of theirs may say who somebody is."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db.models import Exists, F, OuterRef, Q, Value
from django.db.models.functions import Concat, StrIndex
from django.db.models.lookups import GreaterThan
from django.utils.translation import gettext as _

from members.models import OtherName, Parliamentarian
from record.folding import fold

BETWEEN = " | "


def naming(texts: Iterable[str]) -> set[str]:
    """Those of the texts in which the full name of anybody in the record stands as the record
    writes it, spoken or listed, or as borne before, whatever the accents, capitals and dashes.
    Single names are words as well, and pass. One query where nobody is named, none where nothing
    is written.
    """
    written = {text for text in texts if text}
    if not _names_somebody(written):
        return set()
    return {text for text in written if _names_somebody({text})}


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


def _names_somebody(texts: set[str]) -> bool:
    if not texts:
        return False
    said = Value(BETWEEN + BETWEEN.join(fold(text) for text in texts) + BETWEEN)

    def stands(key: str) -> Q:
        name = Concat(Value(" "), F(key), Value(" "))
        return Q(GreaterThan(StrIndex(said, name), 0), **{f"{key}__contains": " "})

    borne = OtherName.objects.filter(stands("search_key"), parliamentarian=OuterRef("pk"))
    named = stands("search_key") | stands("sort_key") | Exists(borne)
    return Parliamentarian.objects.filter(named).exists()
