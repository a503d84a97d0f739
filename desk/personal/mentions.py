"""Where a person's name is written in a text of the record that is about something else."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import CharField, Field, Model, Q, TextField
from django.utils.text import Truncator, capfirst

from members.models import OtherName, Parliamentarian
from record.folding import FoldedField, fold

PACKAGES = ("members", "executive", "partners", "programme", "funding")
AROUND = 60


@dataclass(frozen=True)
class Mention:
    """`text`: the words around the name."""

    table: str
    row: str
    name: str
    text: str


def mentions_of(
    people: Collection[Parliamentarian], *, leave_out: Collection[type[Model]]
) -> Iterator[Mention]:
    """By full names, present and other, however capitals and accents are written beside the family
    name. The tables left out name the person by themselves."""
    names = {(one.family_name, one.full_name) for one in people}
    others = OtherName.objects.filter(parliamentarian__in=people)
    names |= {(other.family_name, str(other)) for other in others}
    for package in PACKAGES:
        for model in apps.get_app_config(package).get_models():
            if model not in leave_out and not hasattr(model, "history_id"):
                yield from _in_table(model, names)


def _in_table(model: type[Model], names: Collection[tuple[str, str]]) -> Iterator[Mention]:
    texts = _texts(model)
    asked = Q()
    for text in texts:
        for family_name, _full_name in names:
            asked |= Q(**{f"{text.name}__contains": family_name})
    if not asked:
        return
    for row in model._base_manager.filter(asked).order_by("pk"):
        for text in texts:
            if words := _around(getattr(row, text.name) or "", names):
                title = capfirst(str(model._meta.verbose_name_plural))
                yield Mention(title, str(row), capfirst(str(text.verbose_name)), words)


def _texts(model: type[Model]) -> list[Field]:
    return [
        each
        for each in model._meta.concrete_fields
        if isinstance(each, (CharField, TextField))
        and not isinstance(each, FoldedField)
        and not each.choices
    ]


def _around(text: str, names: Collection[tuple[str, str]]) -> str:
    """Empty where none of the full names is in the text."""
    folded = fold(text)
    for family_name, full_name in names:
        at = text.find(family_name)
        if at >= 0 and fold(full_name) in folded:
            start = max(0, at - AROUND)
            return Truncator(text[start:]).chars(2 * AROUND)
    return ""
