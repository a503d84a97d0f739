"""Who was at one event: chosen, pasted as a list, represented by staff, or a guest."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import (
    KEY_DIGITS,
    PeopleChoice,
    PeopleWidget,
    day_field,
    everyone,
    text_field,
)
from desk.forms.programme.fields import SOURCE_HELP
from desk.forms.programme.name_lists import Names, ReadLine
from desk.forms.programme.settling import Settled, settle
from members.admin.today import told_apart
from members.models import Mandate, Membership, Parliamentarian
from programme.actions import Guest, Present
from programme.models import Attendance, Event
from programme.rules import NOT_SITTING
from record.folding import fold
from tenure.points import PointPrecision

AS_GUEST, LEFT_OUT = "guest", "left-out"
LONGEST_LIST = 20_000
LINE, REASON = "line-", "reason-"
_PERSON_OF = Membership._meta.get_field("parliamentarian")


class SittingWidget(PeopleWidget):
    """Searches those who sat on the day of the event first."""

    def __init__(self, event: Event) -> None:
        super().__init__(_PERSON_OF, admin.site)
        self.event = event

    def get_url(self) -> str:
        return reverse("admin:desk_sitting_people", args=[self.event.pk])


def pasted(label: Any, help_text: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=LONGEST_LIST,
        widget=forms.Textarea(attrs={"rows": 6, "class": "vLargeTextField"}),
        help_text=help_text,
    )


class AttendanceForm(forms.Form):
    """Its fields depend on what was pasted: a choice for each name that is not one person alone, a
    reason for each person who did not sit that day. Adds `settled` to the cleaned data.
    """

    role = forms.ChoiceField(
        label=_("They were there as"),
        choices=[
            (Attendance.Role.ATTENDED, _("participants")),
            (Attendance.Role.HOST, _("hosts")),
            (Attendance.Role.SPEAKER, _("speakers")),
            (Attendance.Role.MODERATOR, _("moderators")),
        ],
        initial=Attendance.Role.ATTENDED,
        widget=forms.RadioSelect,
    )
    people = PeopleChoice(
        label=_("Parliamentarians"),
        help_text=_("Type a part of a name or constituency: those who sat that day come first."),
    )
    names = pasted(
        _("Or paste a list"),
        _("One name on each line. You are asked about each that is not one person alone."),
    )
    staff_names = pasted(
        _("Parliamentarians whose staff came instead"),
        _("One name on each line. This makes nobody participate."),
    )
    guests = pasted(
        _("Guests"),
        _("One on each line: the name; what they are in English; what they are in French."),
    )
    guests_agreed = day_field(
        _("These guests agreed to be named on"),
        required=False,
        help_text=_("Left empty, their names stay for staff only."),
    )
    source = text_field(_("Source"), max_length=500, help_text=SOURCE_HELP)

    def __init__(self, *arguments: Any, event: Event, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.event = event
        self.fields["people"].queryset = everyone()
        self.fields["people"].widget = SittingWidget(event)
        self.fields["people"].widget.choices = self.fields["people"].choices
        self.lines: list[ReadLine] = []
        self.staff_lines: list[ReadLine] = []
        if self.is_bound:
            self._read_lists()
            self._ask_for_reasons()

    @property
    def settling(self) -> list[str]:
        """The fields that pasted names have brought up."""
        return [name for name in self.fields if name.startswith(LINE)]

    @property
    def reasons(self) -> list[str]:
        return [name for name in self.fields if name.startswith(REASON)]

    def _read_lists(self) -> None:
        known = self.event.day_precision == PointPrecision.DAY
        people = everyone().prefetch_related("other_names", "mandates")
        names = Names(self.event.day if known else None, people)
        self.lines = list(names.read(self._typed("names")))
        self.staff_lines = list(names.read(self._typed("staff_names")))
        for line in self.lines + self.staff_lines:
            if line.person is None:
                self.fields[LINE + line.key] = self._who_is_meant(line)

    def _typed(self, name: str) -> str:
        return str(self.data.get(name, ""))[:LONGEST_LIST]

    def _who_is_meant(self, line: ReadLine) -> forms.ChoiceField:
        choices = [(str(person.pk), told_apart(person)) for person in line.near]
        if line in self.lines:
            choices.append((AS_GUEST, _("nobody in the record: keep the name as a guest")))
        choices.append((LEFT_OUT, _("leave this line out")))
        told = (
            _("“%(name)s” fits several people or none exactly: say who is meant.")
            if line.near
            else _("Nobody in the record is called “%(name)s”: say what becomes of the line.")
        )
        return forms.ChoiceField(
            label=line.text,
            choices=choices,
            widget=forms.RadioSelect,
            error_messages={"required": told % {"name": line.text}},
        )

    def _ask_for_reasons(self) -> None:
        for person in self._not_sitting():
            self.fields[f"{REASON}{person.pk}"] = text_field(
                person.full_name,
                required=True,
                max_length=200,
                help_text=_("Why recorded though not sitting that day; for staff only."),
                error_messages={"required": NOT_SITTING},
            )

    def _not_sitting(self) -> Sequence[Parliamentarian]:
        """Of the people chosen, pasted or settled so far."""
        if self.event.day_precision != PointPrecision.DAY:
            return []
        keys = {line.person.pk for line in self.lines + self.staff_lines if line.person}
        typed = [*self.data.getlist("people"), *map(self.data.get, self.settling)]
        keys |= {int(key) for key in typed if key and key.isdecimal() and len(key) <= KEY_DIGITS}
        seated = Mandate.objects.on(self.event.day).values("parliamentarian")
        return list(Parliamentarian.objects.filter(pk__in=keys).exclude(pk__in=seated))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        cleaned["settled"] = settled = settle(
            self.event,
            role=cleaned["role"],
            people=list(self._people(cleaned)),
            staff_for=list(self._meant(self.staff_lines, cleaned)),
            guests=list(self._guests(cleaned)),
        )
        self._refuse_contradictions(settled)
        return cleaned

    def _refuse_contradictions(self, settled: Settled) -> None:
        both = _now("%(person)s was there or represented by staff: not both.")
        for person in settled.both:
            self.add_error("staff_names", both % {"person": person})
        if settled.is_empty and not settled.both:
            self.add_error(None, _now("Name at least one person who is not recorded yet."))
        if settled.staff_for and self.cleaned_data["role"] != Attendance.Role.ATTENDED:
            self.add_error("staff_names", _now("Staff can only sit in for a participant."))

    def _people(self, cleaned: dict[str, Any]) -> Iterator[Parliamentarian]:
        yield from cleaned["people"]
        yield from self._meant(self.lines, cleaned)

    def _meant(
        self, lines: Sequence[ReadLine], cleaned: dict[str, Any]
    ) -> Iterator[Parliamentarian]:
        for line in lines:
            chosen = cleaned.get(LINE + line.key)
            near = {str(person.pk): person for person in line.near}
            person = line.person or near.get(chosen)
            if person is not None:
                yield person

    def _guests(self, cleaned: dict[str, Any]) -> Iterator[Guest]:
        agreed = {"agreed_to_be_named": cleaned["guests_agreed"], "role": cleaned["role"]}
        for line in self.lines:
            if cleaned.get(LINE + line.key) == AS_GUEST:
                yield Guest(name=line.text, **agreed)
        for line in cleaned["guests"].splitlines():
            name, english, french, *_rest = [
                *(part.strip() for part in line.split(";")),
                "",
                "",
                "",
            ]
            if fold(name):
                yield Guest(name=name, capacity_en=english, capacity_fr=french, **agreed)

    def present(self) -> list[Present]:
        """Once the form is valid."""
        settled: Settled = self.cleaned_data["settled"]
        by_staff = {person.pk for person in settled.staff_for}
        return [
            Present(
                parliamentarian=person,
                role=self.cleaned_data["role"],
                represented_by_staff=person.pk in by_staff,
                not_sitting_reason=self.cleaned_data.get(f"{REASON}{person.pk}", ""),
            )
            for person in (*settled.people, *settled.staff_for)
        ]
