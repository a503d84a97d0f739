"""Whether a row is still what somebody saw when they began to change it."""

import hashlib
from collections.abc import Iterator, Sequence

from django.db.models import ForeignKey, Model
from django.forms import ModelForm
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _


def state_of(row: Model, below: Sequence[ForeignKey] = ()) -> str:
    """The same for the same values of the row, of what it is joined to, and of the rows whose key
    in `below` is this row; empty for a row not yet saved. A query for each relation.
    """
    if row._state.adding:
        return ""
    rows = [row]
    for key in below:
        rows += key.model._base_manager.filter(**{key.name: row.pk}).order_by("pk")
    said = [repr([*_values(one)]) for one in rows]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def _values(row: Model) -> Iterator[str]:
    for field in row._meta.concrete_fields:
        yield str(field.value_from_object(row))
    for joined in row._meta.many_to_many:
        yield str(sorted(other.pk for other in joined.value_from_object(row)))


def told_too_late(form: ModelForm, now: Model) -> str:
    """For whom the row changed under the hands: who did it, when, and what is there now."""
    newest = now.history.select_related("history_user").first() if hasattr(now, "history") else None
    who = newest.history_user if newest else None
    sentence = _(
        "%(who)s changed this entry at %(moment)s, after you had opened it. Nothing of yours is "
        "saved. Save again to put yours in its place."
    )
    told = {
        "who": who or _("Somebody"),
        "moment": date_format(timezone.localtime(newest.history_date), "DATETIME_FORMAT")
        if newest
        else "?",
    }
    return " ".join([sentence % told, *_there_now(form, now)])


def _there_now(form: ModelForm, now: Model) -> Iterator[str]:
    for field in now._meta.concrete_fields:
        name = field.name
        if name not in form.cleaned_data or form.cleaned_data[name] == getattr(now, name):
            continue
        shown = getattr(now, f"get_{name}_display", lambda name=name: getattr(now, name))()
        label = capfirst(str(form.fields[name].label or field.verbose_name))
        yield _("%(field)s is now: %(value)s.") % {
            "field": label,
            "value": "–" if shown in (None, "") else shown,
        }
