"""What a report is asked about, as part of its address."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Min
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesPeople, PersonChoice, typed_name
from desk.forms.money.fields import GrantChoice
from exports.catalogue import Asked, Entry
from exports.table import Phrase
from funding.exports.catalogue import GRANT, MEMBER
from funding.fiscal_years import fiscal_years
from funding.models import Transaction
from tenure import clock
from tenure.forms import DayField


class ReportForm(ChoosesPeople):
    """The fields that the entry asks for. Read `asked()` only after `is_valid()`."""

    def __init__(self, entry: Entry, *arguments: object, **options: object) -> None:
        self.people_by_name = {"person": "name"} if entry.which == MEMBER else {}
        self.base_fields = dict(fields_of(entry))
        self.which = entry.which
        super().__init__(*arguments, label_suffix="", **options)

    def asked(self) -> Asked:
        data = self.cleaned_data
        return Asked(
            on=data.get("on"),
            year=data.get("year"),
            first=data.get("from"),
            last=data.get("to"),
            which=self._which(),
        )

    def _which(self) -> str:
        if self.which == MEMBER:
            return str(self.cleaned_data["person"].pk)
        return self.cleaned_data["grant"].reference if self.which == GRANT else ""


def fields_of(entry: Entry) -> list[tuple[str, forms.Field]]:
    fields: list[tuple[str, forms.Field]] = []
    if entry.which == MEMBER:
        fields += [("person", PersonChoice(label=_("Member"))), ("name", typed_name(_("Or name")))]
    if entry.which == GRANT:
        fields.append(("grant", GrantChoice()))
    if "year" in entry.asks:
        fields.append(("year", _year_field(entry.otherwise)))
    if "period" in entry.asks:
        fields += [("from", DayField(label=_("Or from"))), ("to", DayField(label=_("To")))]
    if "on" in entry.asks:
        as_of = _("As it was on")
        fields.append(("on", DayField(label=as_of, help_text=_("Today where it is empty."))))
    return fields


def _year_field(otherwise: Phrase) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=_("Fiscal year"),
        choices=[("", otherwise), *_years()],
        coerce=int,
        empty_value=None,
        required=False,
    )


def _years() -> list[tuple[int, str]]:
    """The newest first, from the first that anything was posted in. Two queries."""
    today = clock.today()
    first: date = Transaction.objects.aggregate(first=Min("date"))["first"] or today
    try:
        years = fiscal_years(first, today)
    except ValidationError:
        return []
    return [(year.number, year.label) for year in reversed(years)]
