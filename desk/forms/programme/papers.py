"""For which general meeting, and what to add to its agenda."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.programme.fields import EventChoice, newest_events
from programme.models import Event
from tenure import clock

MOST_ITEMS = 30


class PackForm(forms.Form):
    """In an address. The next meeting is offered first, or else the last one."""

    event = EventChoice(label=_("General meeting"))
    items = forms.CharField(
        label=_("To add to the agenda"),
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"}),
        help_text=_("One item on each line, before “other business”."),
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, label_suffix="", **options)
        meetings = newest_events(kind=Event.Kind.AGM).exclude(status=Event.Status.CANCELLED)
        self.fields["event"].queryset = meetings
        upcoming = meetings.upcoming(clock.today()).first()
        self.fields["event"].initial = upcoming or meetings.first()

    @property
    def has_nothing(self) -> bool:
        return not self.fields["event"].queryset.exists()

    def added(self) -> list[str]:
        lines = (line.strip() for line in self.cleaned_data["items"].splitlines())
        return [line for line in lines if line][:MOST_ITEMS]
