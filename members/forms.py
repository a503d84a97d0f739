"""The public filter form of the roster. Everything is in the address; nothing is stored."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from members.models import Chamber, Membership, Parliament, Party, Province
from members.roster import NAMED, NO_AFFILIATION, Roster
from members.scope import Completeness, Scope, known_days
from record.bilingual import active_language, localized
from record.folding import fold
from record.kept import Kept
from tenure import clock
from tenure.forms import PeriodForm

DAYS = ("on", "from", "to", "parliament")
NOT_FILTERS = ("page", "format")
LINK_DECORATIONS = ("utm_", "fbclid", "gclid")

Choices = list[tuple[Any, Any]]


@dataclass
class Choosable:
    """The rows a reader can filter by, read once for each version of the registry: four queries."""

    kept: Kept

    @cached_property
    def chambers(self) -> list[Chamber]:
        return self.kept.get("chambers", lambda: list(Chamber.objects.all()))

    @cached_property
    def parties(self) -> list[Party]:
        """As the active language sorts them."""
        return self.kept.get(("parties", active_language()), _parties)

    @cached_property
    def provinces(self) -> list[Province]:
        return self.kept.get("provinces", lambda: list(Province.objects.all()))

    @cached_property
    def parliaments(self) -> list[Parliament]:
        return self.kept.get("parliaments", lambda: list(Parliament.objects.with_results()))

    def choices(self) -> dict[str, Choices]:
        """By field, in the active language."""
        return self.kept.get(("choices", active_language()), self._choices)

    def _choices(self) -> dict[str, Choices]:
        everything = [("", pgettext("every value of a filter", "All"))]
        named = (NAMED, gettext("named in a source only"))
        parliaments = [(str(row.number), str(row)) for row in self.parliaments]
        return {
            "kind": [*everything, *Membership.Kind.choices, named],
            "chamber": everything + [(row.code, str(row)) for row in self.chambers],
            "party": everything + self._party_choices(),
            "province": everything + [(row.code, str(row)) for row in self.provinces],
            "parliament": [("", gettext("None")), *parliaments],
        }

    def _party_choices(self) -> Choices:
        groups: Choices = [
            (label, [(party.slug, str(party)) for party in self.parties if party.kind == kind])
            for kind, label in Party.Kind.choices
        ]
        none = (NO_AFFILIATION, gettext("No affiliation"))
        return [none, *(group for group in groups if group[1])]


class KnownFieldsOnly(forms.Form):
    """For forms in an address, whose data is a QueryDict. Unknown fields, and two values of one
    field, are refused, since leaving one aside unseen would answer another question than was asked.
    """

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        for name in self.data:
            if not _decoration(name):
                self._refuse_unclear(name)
        return cleaned

    def _refuse_unclear(self, name: str) -> None:
        known = name in self.fields
        told = {"name": name}
        if not known and name not in NOT_FILTERS:
            self.add_error(None, _("This list has no filter called “%(name)s”.") % told)
        elif len(set(self.data.getlist(name))) > 1:
            message = _("“%(name)s” is given more than once, with different values: keep one.")
            self.add_error(name if known else None, message % told)


class RosterForm(KnownFieldsOnly, PeriodForm):
    """Day, period and Parliament exclude each other."""

    SORTS: Sequence[tuple[str, object]] = (
        ("name", _("Name")),
        ("party", _("Party")),
        ("constituency", _("Constituency")),
        ("province", _("Province")),
        ("since", _("Beginning of the tie")),
    )

    q = forms.CharField(
        label=_("Search"),
        required=False,
        max_length=100,
        help_text=_("A name, a former name or a riding; accents do not matter."),
    )
    kind = forms.ChoiceField(label=_("Tie to the group"), required=False)
    chamber = forms.ChoiceField(label=_("Chamber"), required=False)
    party = forms.ChoiceField(label=_("Party or Senate group"), required=False)
    province = forms.ChoiceField(label=_("Province or territory"), required=False)
    parliament = forms.ChoiceField(label=_("A whole Parliament"), required=False)
    sort = forms.ChoiceField(label=_("Sort by"), required=False, choices=SORTS)

    def __init__(self, data: QueryDict, choosable: Choosable, **options: object) -> None:
        super().__init__(data, label_suffix="", **options)
        self.choosable = choosable
        for name, choices in choosable.choices().items():
            self._offer(name, lambda choices=choices: choices)
        self.fields["on"].label = _("On the day")
        self.order_fields([name for name in self.fields if name not in DAYS] + list(DAYS))

    def _offer(self, name: str, choices: Callable[[], Choices]) -> None:
        """Asked for only where something was chosen, or the form is shown."""
        field = cast(forms.ChoiceField, self.fields[name])
        field.choices = choices
        field.error_messages["invalid_choice"] = _("“%(value)s” is not one of the choices.")

    @property
    def narrows(self) -> bool:
        """Whether more than days are asked for; only after `is_valid()`."""
        asked = {name for name, value in self.cleaned_data.items() if value}
        return bool(asked - {*DAYS, "sort"})

    @property
    def asks_for_days(self) -> bool:
        return any(self[name].data for name in DAYS)

    def clean(self) -> dict:
        cleaned = super().clean()
        days = [cleaned.get(name) for name in ("on", "from", "to")]
        if cleaned.get("parliament") and any(days):
            self.add_error("parliament", _("Ask for a Parliament, or for a day or period."))
        return cleaned

    def scope(self) -> Scope:
        """The day asked for, today when nothing is; a Parliament as far as it has run. Only after
        `is_valid()`.
        """
        number = self.cleaned_data["parliament"]
        if number:
            rows = self.choosable.parliaments
            whole = next(row.span for row in rows if str(row.number) == number)
            return Scope(whole.intersection(known_days()) or whole)
        period = self.period()
        return Scope(period) if period else Scope.of_day(self.day())

    def roster(self, known: Completeness) -> Roster:
        """People named in a source only stand beside the members wherever the record does not
        claim to be complete, and in every period.
        """
        with_named = known.scope.day is None or not known.is_whole
        order = [party.pk for party in self.choosable.parties]
        return Roster(known, self.cleaned_data, with_named, order)


def answerable(query: QueryDict, kept: Kept) -> RosterForm | None:
    """The form of a question that can be answered, already cleaned; None of any other. It is kept
    and shared: nobody may add an error to it."""

    def made() -> RosterForm | None:
        form = RosterForm(query, Choosable(kept))
        return form if form.is_valid() else None

    return kept.get(("question", active_language(), clock.today(), query.urlencode()), made)


def _parties() -> list[Party]:
    return sorted(Party.objects.all(), key=lambda party: fold(localized(party, "name")))


def _decoration(name: str) -> bool:
    """Added to shared links by mail and social services; not a question to us."""
    return name.startswith(LINK_DECORATIONS)
