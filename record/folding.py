"""Names as people type them: without accents, capitals, apostrophes or exact dashes."""

import re
import unicodedata
from typing import Any

from django.db import models

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
_APOSTROPHES = re.compile("['‘’‛ʼʹ`´ꞌ]")
_NOT_A_LETTER_OR_DIGIT = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """`O'Neill` gives `oneill`, `Rivière-du-Loup` gives `riviere du loup`."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = _APOSTROPHES.sub("", decomposed).translate(_LETTERS)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_A_LETTER_OR_DIGIT.sub(" ", bare).strip()


class FoldedField(models.CharField):
    """Keeps the folded text of other fields, joined by a space, whenever its row is written.

    Filled in `pre_save`, so `bulk_create` fills it too; `QuerySet.update` does not. Sorted by code
    point on PostgreSQL as SQLite does, whatever the cluster's locale.
    """

    def __init__(self, *, of: tuple[str, ...], max_length: int = 500, **options: Any) -> None:
        self.of = tuple(of)
        options |= {"max_length": max_length, "editable": False, "default": ""}
        super().__init__(**options)

    def deconstruct(self) -> tuple:
        name, path, arguments, options = super().deconstruct()
        for fixed in ("editable", "default"):
            options.pop(fixed, None)
        return name, path, arguments, options | {"of": self.of}

    def db_type(self, connection: Any) -> str | None:
        kind = super().db_type(connection)
        return f'{kind} COLLATE "C"' if connection.vendor == "postgresql" else kind

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        words = (fold(getattr(model_instance, field) or "") for field in self.of)
        value = " ".join(word for word in words if word)[: self.max_length]
        setattr(model_instance, self.attname, value)
        return value
