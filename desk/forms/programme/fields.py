"""Choosing events and what belongs to them."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import KeysChoice
from programme.models import Event, Motion, Recommendation
from record.bilingual import localized
from tenure.points import Dated, PointPrecision

SOURCE_HELP = _("Where this is written: a citation or an address.")


def dated_label(row: Dated) -> str:
    """Such as "10 June 2026 · Panel on early warning"."""
    return f"{row.day_in_words} · {row}"


class EventChoice(forms.ModelChoiceField):
    def __init__(self, **options: Any) -> None:
        options = {"label": _("Event"), "queryset": Event.objects.none()} | options
        super().__init__(**options)

    def label_from_instance(self, obj: Event) -> str:
        return f"{dated_label(obj)} ({obj.get_status_display()})"


class MotionChoice(forms.ModelChoiceField):
    """Of motions read with their event."""

    def label_from_instance(self, obj: Motion) -> str:
        return f"{obj.reference}: {shortened(localized(obj, 'text'))}"


class RecommendationChoice(forms.ModelChoiceField):
    """Of recommendations read with their document."""

    def label_from_instance(self, obj: Recommendation) -> str:
        return recommendation_label(obj)


class RecommendationsChoice(KeysChoice):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Recommendation) -> str:
        return recommendation_label(obj)


def recommendation_label(row: Recommendation) -> str:
    return f"{row.reference}: {shortened(localized(row, 'text'))}"


def shortened(text: str, most: int = 90) -> str:
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"


def long_text(label: Any, **options: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})
    return forms.CharField(**{"label": label, "required": False, "widget": widget} | options)


def hour_field(label: Any, **options: Any) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        required=False,
        input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput(attrs={"type": "time", "class": "vTimeField"}, format="%H:%M"),
        error_messages={"invalid": _("Write the hour as 14:30.")},
        **options,
    )


def precision_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("How exactly the day is known"),
        choices=PointPrecision.choices,
        initial=PointPrecision.DAY,
        help_text=_("Where only the month or the year is known, give its first day."),
    )


def newest_events(**conditions: Any) -> QuerySet[Event]:
    return Event.objects.filter(**conditions).order_by("-day", "-pk")
