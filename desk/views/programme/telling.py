"""How plans of the programme's tasks tell what was typed."""

from collections.abc import Iterable
from datetime import date, time

from django.db.models import Model
from django.forms import Form
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from desk.previews import Plan, as_typed
from programme.models import Event
from record.models import Publishable
from tenure.wording import day_in_words


def told(form: Form, *names: str) -> list[str]:
    """As `as_typed`, with days and hours in words and a tick told by its label alone."""
    return [sentence for name in names for sentence in _told(form, name)]


def _told(form: Form, name: str) -> list[str]:
    value = form.cleaned_data[name]
    label = str(form[name].label)
    if value is True:
        return [label]
    if isinstance(value, date):
        return [_said(label, day_in_words(value))]
    if isinstance(value, time):
        return [_said(label, f"{value:%H:%M}")]
    return as_typed(form, name)


def told_each(form: Form, name: str, rows: Iterable[object]) -> list[str]:
    return [_said(str(form[name].label), row) for row in rows]


def _said(label: str, value: object) -> str:
    return _("%(field)s: %(value)s") % {"field": label, "value": value}


def link(address: str, text: str) -> str:
    return format_html('<a href="{}">{}</a>', address, text)


def page_of(row: Model) -> str:
    """The row's page in the admin."""
    return reverse(f"admin:{row._meta.label_lower.replace('.', '_')}_change", args=[row.pk])


def list_of(row: Model) -> str:
    return reverse(f"admin:{row._meta.label_lower.replace('.', '_')}_changelist")


def seen_by_readers(plan: Plan, whole: Publishable) -> Plan:
    """Adds a note where the row is public already."""
    if whole.is_published:
        about = (
            _("The event is public: readers see this at once.")
            if isinstance(whole, Event)
            else _("It is public: readers see this at once.")
        )
        plan.notes.append(about)
    return plan
