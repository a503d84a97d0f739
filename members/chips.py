"""The filters in force, each with the address of the same list without it."""

from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.http import QueryDict

from exports.table import Phrase
from members.forms import NOT_FILTERS, RosterForm
from tenure.wording import day_in_words


@dataclass(frozen=True)
class Chip:
    label: Phrase
    value: str
    without: str


def chips(form: RosterForm, query: QueryDict) -> list[Chip]:
    """Sorting is no filter. Only after `is_valid()`."""
    asked = [name for name in form.fields if form.cleaned_data.get(name) and name != "sort"]
    return [_chip(name, form.fields[name], form.cleaned_data[name], query) for name in asked]


def address_with(query: QueryDict, **changes: str | None) -> str:
    """Relative to the page: the query with other values, None to leave a field out. Paging starts
    again and empty fields are dropped; "?" alone where nothing is asked.
    """
    kept = QueryDict(mutable=True)
    for name in query:
        value = query.get(name)
        if name not in NOT_FILTERS and name not in changes and value:
            kept.appendlist(name, str(value))
    for name, value in changes.items():
        if value:
            kept.appendlist(name, value)
    return f"?{kept.urlencode()}"


def _chip(name: str, field: forms.Field, value: Any, query: QueryDict) -> Chip:
    return Chip(field.label or name, _in_words(field, value), address_with(query, **{name: None}))


def _in_words(field: forms.Field, value: Any) -> str:
    if not isinstance(field, forms.ChoiceField):
        return value if isinstance(value, str) else day_in_words(value)
    flat: dict[str, object] = {}
    for key, label in cast(list[tuple[str, Any]], field.choices):
        flat |= dict(label) if isinstance(label, (list, tuple)) else {key: label}
    return str(flat[value])
