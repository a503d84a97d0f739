"""The whole slate of one meeting."""

from datetime import date

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.admission import REFERENCE_HELP
from desk.forms.executive import SOURCE_HELP
from desk.forms.fields import (
    ChoosesPeople,
    PeopleChoice,
    day_field,
    everyone,
    text_field,
    typed_names,
)
from executive.actions import Election
from executive.models import Appointment, Office
from tenure import clock
from tenure.wording import span_in_words

AGAIN, STEPS_DOWN = "again", "steps_down"
MEETING = ("on", "decided_by", "term_ends", "source")


class ElectionForm(ChoosesPeople):
    """Its fields depend on the day: each elected office asks of everybody who holds it then.

    `holding` and `fields_of` go by the office's slug. `election()` is what `record_election` takes,
    once the form is valid.
    """

    nothing = _("No office has a rule that gives it a vote: record the offices and rules first.")

    on = day_field(
        _("Elected on"),
        help_text=_(
            "The first day in office of everybody elected. For a day that is not today, ask at the "
            "foot of this page who holds the offices then."
        ),
    )
    decided_by = text_field(_("Meeting"), max_length=80, help_text=REFERENCE_HELP)
    term_ends = day_field(
        _("The term is expected to end on"),
        required=False,
        help_text=_("Nothing ends by itself on that day."),
    )
    source = text_field(_("Source"), max_length=500, help_text=SOURCE_HELP)

    def __init__(self, *arguments: object, **options: object) -> None:
        self.offices = list(Office.objects.elected())
        self.holding: dict[str, list[Appointment]] = {}
        self.fields_of: dict[str, list[str]] = {}
        super().__init__(*arguments, **options)
        slugs = [office.slug for office in self.offices]
        self.people_by_name = {f"{slug}-new": f"{slug}-names" for slug in slugs}
        self.may_be_nobody = frozenset(self.people_by_name)
        day = self._day()
        for office in self.offices:
            self._ask_about(office, day)

    @property
    def has_nothing(self) -> bool:
        return not self.offices

    def _day(self) -> date:
        """The day typed, if it is one; else today."""
        typed = self.data.get("on") if self.is_bound else self.initial.get("on")
        try:
            return self.fields["on"].to_python(typed) or clock.today()
        except forms.ValidationError:
            return clock.today()

    def _ask_about(self, office: Office, day: date) -> None:
        rows = Appointment.objects.filter(office=office).on(day).oldest_first()
        self.holding[office.slug] = list(rows.select_related("office", "parliamentarian", "party"))
        slug, before = office.slug, len(self.fields)
        self.fields[f"{slug}-elected"] = forms.BooleanField(
            label=_("This office was filled at the meeting"), required=False, initial=True
        )
        for row in self.holding[slug]:
            self.fields[f"{slug}-holder-{row.pk}"] = forms.ChoiceField(
                label=f"{row.parliamentarian} ({span_in_words(row.span)})",
                choices=[(AGAIN, _("elected again")), (STEPS_DOWN, _("steps down"))],
                widget=forms.RadioSelect,
                required=False,
            )
        self.fields[f"{slug}-new"] = PeopleChoice(label=_("Newly elected"))
        self.fields[f"{slug}-new"].queryset = everyone()
        self.fields[f"{slug}-names"] = typed_names()
        self.fields[f"{slug}-vacant"] = forms.IntegerField(
            label=_("Seats left vacant"), min_value=0, max_value=50, initial=0, required=False
        )
        self.fields_of[slug] = list(self.fields)[before:]

    def clean(self) -> dict:
        cleaned = super().clean()
        filled = [office for office in self.offices if cleaned.get(f"{office.slug}-elected")]
        if not filled:
            self.add_error(None, _now("Say which office was filled at the meeting."))
        for office in filled:
            for row in self.holding[office.slug]:
                name = f"{office.slug}-holder-{row.pk}"
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _now("Say whether this holder was elected again."))
        return cleaned

    def election(self) -> Election:
        said = self.cleaned_data
        filled = [office for office in self.offices if said[f"{office.slug}-elected"]]
        return Election(
            on=said["on"],
            slate={
                office: [*self._again(office), *said[f"{office.slug}-new"]] for office in filled
            },
            vacant={office: said[f"{office.slug}-vacant"] or 0 for office in filled},
            term_ends=said["term_ends"],
            decided_by=said["decided_by"],
            source=said["source"],
        )

    def _again(self, office: Office) -> list[object]:
        said = self.cleaned_data
        rows = self.holding[office.slug]
        return [
            row.parliamentarian for row in rows if said[f"{office.slug}-holder-{row.pk}"] == AGAIN
        ]
