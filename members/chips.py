"""The filters in force, each with the address of the same list without it."""

from dataclasses import dataclass

from django.http import QueryDict

from members.forms import NOT_FILTERS, RosterForm
from tenure.wording import day_in_words


@dataclass(frozen=True)
class Chip:
    label: object
    value: str
    without: str


def chips(form: RosterForm, query: QueryDict) -> list[Chip]:
    """Sorting is no filter. Only after `is_valid()`."""
    found = []
    for name, field in form.fields.items():
        value = form.cleaned_data.get(name)
        if value and name != "sort":
            found.append(
                Chip(field.label, _in_words(field, value), address_with(query, **{name: None}))
            )
    return found


def address_with(query: QueryDict, **changes: str | None) -> str:
    """The query with other values, None to leave a field out; "?" alone where nothing is asked."""
    kept = QueryDict(mutable=True)
    for name in query:
        if name not in NOT_FILTERS and name not in changes and query[name]:
            kept[name] = query[name]
    for name, value in changes.items():
        if value:
            kept[name] = value
    return f"?{kept.urlencode()}"


def _in_words(field: object, value: object) -> str:
    if not hasattr(field, "choices"):
        return value if isinstance(value, str) else day_in_words(value)
    flat = {}
    for key, label in field.choices:
        flat |= dict(label) if isinstance(label, (list, tuple)) else {key: label}
    return str(flat[value])
