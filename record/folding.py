"""Names as people type them: without accents, capitals, apostrophes or exact dashes."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from django.db import models

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
_APOSTROPHES = re.compile("['‘’‛ʼʹ`´ꞌ]")
_NOT_A_LETTER_OR_DIGIT = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """`O'Neill` gives `oneill`, `Rivière-du-Loup` gives `riviere du loup`."""
    if text.isascii():
        return _NOT_A_LETTER_OR_DIGIT.sub(" ", _APOSTROPHES.sub("", text.lower())).strip()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = _APOSTROPHES.sub("", decomposed).translate(_LETTERS)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_A_LETTER_OR_DIGIT.sub(" ", bare).strip()


class FoldedField(models.CharField):
    """Keeps the folded text of other fields, joined by a space, whenever its row is written.

    `apart` keeps the fields apart: `|elm institute|institut des ormes|`, so that `|elm` finds what
    one of them begins with, and ` inst` or `|inst` a word in any of them.

    Filled in `pre_save`, so `bulk_create` fills it too; `QuerySet.update` does not. Sorted by code
    point on PostgreSQL as SQLite does, whatever the cluster's locale.
    """

    def __init__(
        self, *, of: tuple[str, ...], apart: bool = False, max_length: int = 500, **options: Any
    ) -> None:
        self.of = tuple(of)
        self.apart = apart
        options |= {"max_length": max_length, "editable": False, "default": ""}
        super().__init__(**options)

    def deconstruct(self) -> tuple:
        name, path, arguments, options = super().deconstruct()
        for fixed in ("editable", "default"):
            options.pop(fixed, None)
        options["of"] = self.of
        if self.apart:
            options["apart"] = True
        return name, path, arguments, options

    def db_type(self, connection: Any) -> str | None:
        kind = super().db_type(connection)
        return f'{kind} COLLATE "C"' if connection.vendor == "postgresql" else kind

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        folded = (fold(getattr(model_instance, field) or "") for field in self.of)
        texts = [text for text in folded if text]
        value = f"|{'|'.join(texts)}|" if texts and self.apart else " ".join(texts)
        value = value[: self.max_length]
        setattr(model_instance, self.attname, value)
        return value


def folding_anew(app_label: str, *models: str) -> Callable[[Any, Any], None]:
    """For `RunPython`: fills the folded keys of rows that were written before a key was added."""

    def fold_anew(apps: Any, schema_editor: Any) -> None:
        for name in models:
            model = apps.get_model(app_label, name)
            keys = [field.name for field in model._meta.fields if isinstance(field, FoldedField)]
            for row in model._base_manager.using(schema_editor.connection.alias).iterator():
                row.save(update_fields=keys)

    return fold_anew
