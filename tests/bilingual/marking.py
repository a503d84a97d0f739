"""French that gives itself away: every message of the French catalogues and every French text on
record is written in Greek letters, so that any word in Latin letters has passed by neither."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection
from django.db.models import CharField, Model, TextField, URLField
from django.utils.translation import trans_real

from record import guards

ACCENTED, PLAIN = "àâäçéèêëîïôöùûüÿñœæ", "aaaceeeeiioouuuynoa"
LATIN = "abcdefghijklmnopqrstuvwxyz"
GREEK = "αβψδεφγηιξκλμνοπθρστυωςχυζ"
LETTERS = dict(zip(LATIN, GREEK, strict=True))
LETTERS |= {accented: LETTERS[plain] for accented, plain in zip(ACCENTED, PLAIN, strict=True)}
TABLE = str.maketrans(LETTERS | {old.upper(): new.upper() for old, new in LETTERS.items()})
NOT_WORDS = re.compile(r"(%\(\w+\)[a-z]|%[a-z%]|\{[^{}]*\}|<[^>]*>|&#?\w+;)")
FRENCH = re.compile(r"_fr(_|$)")
AN_ADDRESS = re.compile(r"[a-z]\S*/\S*")


def greek(text: str) -> str:
    """As long as before; placeholders, tags and entities stay."""
    parts = NOT_WORDS.split(text)
    return "".join(part if odd % 2 else part.translate(TABLE) for odd, part in enumerate(parts))


def is_an_address(message: str) -> bool:
    """Addresses are French too, but read by software."""
    return AN_ADDRESS.fullmatch(message) is not None


@contextmanager
def marked_messages() -> Iterator[None]:
    """Every French message, the framework's included; put back afterwards."""
    catalogues = trans_real.translation("fr")._catalog._catalogs
    kept = [dict(catalogue) for catalogue in catalogues]
    for catalogue in catalogues:
        for key, message in catalogue.items():
            if key and isinstance(message, str) and not is_an_address(message):
                catalogue[key] = greek(message)
    try:
        yield
    finally:
        for catalogue, messages in zip(catalogues, kept, strict=True):
            catalogue.update(messages)


def french_texts(model: type[Model]) -> list[str]:
    """The fields of a model that hold French words; addresses and codes do not."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if FRENCH.search(field.name)
        and isinstance(field, CharField | TextField)
        and not isinstance(field, URLField)
        and not field.choices
    ]


def mark_data() -> None:
    """Every French text on record, its history and the published editions included: without the
    guards, which let no edition change.
    """
    connection.check_constraints()
    guards.remove()
    for model in apps.get_models():
        if names := french_texts(model):
            rows = list(model._default_manager.all())
            for row in rows:
                for name in names:
                    setattr(row, name, greek(getattr(row, name)))
            model._default_manager.bulk_update(rows, names, batch_size=100)
    guards.install()
