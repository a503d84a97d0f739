"""The year's fees, and fees that are let off."""

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.admission import REFERENCE_HELP
from desk.forms.fields import PersonChoice, day_field, text_field, typed_name
from desk.forms.money.fields import MoneyForm, SumsByMember, owes, today_field
from funding.fiscal_years import fiscal_year_starts, fiscal_years
from funding.standing import MemberStanding, standings
from members.models import Membership
from record.money import MoneyField
from tenure import clock

YEARS_OFFERED = 10
REASON_HELP = _("Without anybody’s name: this line can never be changed or erased.")


def year_choices() -> list[tuple[int, str]]:
    """This fiscal year first, then those before it, as far as the record tells of them."""
    starts = fiscal_year_starts()
    today = clock.today()
    if not any(today.year > start.year for start in starts):
        return []
    earliest = max(starts[0], today.replace(year=today.year - YEARS_OFFERED, day=1))
    years = fiscal_years(earliest, today, starts)
    return [(year.number, year.label) for year in reversed(years)]


class YearField(forms.TypedChoiceField):
    def __init__(self, **options: object) -> None:
        options = {"label": _("Fiscal year"), "coerce": int, "choices": year_choices} | options
        super().__init__(**options)


class FeeRunForm(MoneyForm):
    year = YearField()
    on = day_field(
        _("On"),
        required=False,
        help_text=_(
            "Whoever is a member on this day is asked for the year’s fee. Empty: today, or the "
            "last day of a year that is over."
        ),
    )


class AssessForm(SumsByMember, MoneyForm):
    people_by_name = {"person": "name"}

    person = PersonChoice(label=_("Member"))
    name = typed_name(_("Or type the name"))
    year = YearField()
    on = day_field(
        _("Date in the books"),
        required=False,
        help_text=_("Empty: today, or the last day of a year that is over."),
    )


class RemitForm(SumsByMember, MoneyForm):
    people_by_name = {"person": "name"}

    person = PersonChoice(label=_("Member"))
    name = typed_name(_("Or type the name"))
    year = YearField()
    amount = MoneyField(
        label=_("Amount"),
        required=False,
        help_text=_("Empty: all that is still owed for that year."),
    )
    on = today_field()
    reason = text_field(_("Reason"), max_length=200, help_text=REASON_HELP)
    decided_by = text_field(_("Decided by"), max_length=80, help_text=REFERENCE_HELP)


def departed_who_owe() -> list[MemberStanding]:
    """Who owes something and has died or has no tie to the group today, by name."""
    owing = [standing for standing in standings().values() if standing.owed_cents]
    here = set(Membership.objects.current().values_list("parliamentarian", flat=True))
    gone = [row for row in owing if row.person.pk not in here or row.person.died_on]
    return sorted(gone, key=lambda row: row.person.sort_key)


class WriteOffForm(MoneyForm):
    """`people` are their standings, once valid."""

    nothing = _("Nobody who has left the group owes anything.")

    people = forms.TypedMultipleChoiceField(
        label=_("Members who have left"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )
    on = today_field()

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.offered = {row.person.pk: row for row in departed_who_owe()}
        self.fields["people"].choices = [
            (key, owes(row.person, row.owed_cents)) for key, row in self.offered.items()
        ]

    @property
    def has_nothing(self) -> bool:
        return not self.offered

    def clean_people(self) -> list[MemberStanding]:
        return [self.offered[key] for key in self.cleaned_data["people"]]
