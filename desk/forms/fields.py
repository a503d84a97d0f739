"""Choosing people and days."""

from typing import NamedTuple

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from members.admin.today import told_apart, with_today
from members.models import Membership, Parliamentarian
from record.folding import fold
from tenure.forms import EARLIEST, LATEST
from tenure.models import Tenure
from tenure.wording import span_in_words

_PERSON_OF = Membership._meta.get_field("parliamentarian")
MOST_SUGGESTED = 5
KEY_DIGITS = 18


def day_field(label: object, **options: object) -> forms.DateField:
    """An ISO date of the years that the public pages answer for."""
    return forms.DateField(
        label=label,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(attrs={"type": "date", "class": "vDateField"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Write the date as year-month-day, for example 2021-03-12.")},
        validators=[MinValueValidator(EARLIEST), MaxValueValidator(LATEST)],
        **options,
    )


def text_field(label: object, **options: object) -> forms.CharField:
    options = {"max_length": 120, "required": False} | options
    return forms.CharField(
        label=label, widget=forms.TextInput(attrs={"class": "vTextField"}), **options
    )


def choices_with_none(choices: list) -> list:
    return [("", _("not recorded")), *choices]


def everyone() -> object:
    return with_today(Parliamentarian.objects.standing())


class KeysChoice(forms.ModelMultipleChoiceField):
    """Refuses a number that no key reaches, which Django hands to the database."""

    def clean(self, value: list[str] | None) -> object:
        for key in value or ():
            if len(key) > KEY_DIGITS:
                message = self.error_messages["invalid_choice"]
                raise forms.ValidationError(message, "invalid_choice", {"value": key})
        return super().clean(value)


class RowsChoice(KeysChoice):
    """Dated rows, each with its dates, to be ticked."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Tenure) -> str:
        return f"{obj} ({span_in_words(obj.span)})"


class RowChoice(forms.ModelChoiceField):
    """One dated row, offered with its dates."""

    def label_from_instance(self, obj: Tenure) -> str:
        return f"{obj} ({span_in_words(obj.span)})"


class ChoosesRows(forms.Form):
    """`nothing` is what the page says instead of the form when no row can be chosen."""

    rows_in: tuple[str, ...] = ()
    nothing: object = _("Nothing is waiting for this.")

    @property
    def has_nothing(self) -> bool:
        return not any(self.fields[name].queryset.exists() for name in self.rows_in)


class OnlyKeys:
    """Looks up only what can be a key, whatever an address or a form was filled in with: Django's
    own widget lets the database fail on the rest.
    """

    def optgroups(self, name: str, value: list[str], attr: dict | None = None) -> list:
        keys = [key for key in value if key.isascii() and key.isdigit() and len(key) <= KEY_DIGITS]
        return super().optgroups(name, keys, attr)


class PersonWidget(OnlyKeys, AutocompleteSelect):
    pass


class PeopleWidget(OnlyKeys, AutocompleteSelectMultiple):
    pass


class PersonChoice(forms.ModelChoiceField):
    """One person by a search box. Beside it goes a `name` field for use without JavaScript."""

    def __init__(self, **options: object) -> None:
        widget = PersonWidget(_PERSON_OF, admin.site)
        super().__init__(queryset=None, widget=widget, required=False, **options)
        self.queryset = Parliamentarian.objects.none()

    def label_from_instance(self, obj: Parliamentarian) -> str:
        return told_apart(obj)


class PeopleChoice(KeysChoice):
    def __init__(self, **options: object) -> None:
        widget = PeopleWidget(_PERSON_OF, admin.site)
        super().__init__(queryset=None, widget=widget, required=False, **options)
        self.queryset = Parliamentarian.objects.none()

    def label_from_instance(self, obj: Parliamentarian) -> str:
        return told_apart(obj)


class ChoosesPeople(forms.Form):
    """After `clean`, each field of `people_by_name` holds people, also those typed by name.

    Maps the choosing field to its typed twin; those in `may_be_nobody` may stay empty. Exactly one
    person fits a typed name, or it is refused with those who come near.
    """

    people_by_name: dict[str, str] = {}
    may_be_nobody: frozenset[str] = frozenset()

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        for name in self.people_by_name:
            self.fields[name].queryset = everyone()

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        for field, typed in self.people_by_name.items():
            if field in cleaned:
                self._complete(cleaned, field, typed)
        return cleaned

    def _complete(self, cleaned: dict, field: str, typed: str) -> None:
        named = [
            person
            for line in cleaned.get(typed, "").splitlines()
            if line.strip() and (person := self._named(typed, line.strip()))
        ]
        several = isinstance(self.fields[field], forms.ModelMultipleChoiceField)
        chosen = list(cleaned[field] or []) if several else [cleaned[field]]
        people = list({person.pk: person for person in [*chosen, *named] if person}.values())
        if not people and typed not in self.errors and field not in self.may_be_nobody:
            self.add_error(field, _now("Choose a person, or type the name."))
        elif several:
            cleaned[field] = people
        elif len(people) > 1:
            self.add_error(typed, _now("Choose a person or type a name: these are two people."))
        else:
            cleaned[field] = people[0] if people else None

    def _named(self, typed: str, name: str) -> Parliamentarian | None:
        found = called(name)
        if found.person is None:
            self.add_error(typed, found.refusal)
        return found.person


class Called(NamedTuple):
    """Whom a typed name means. Without `person`, `refusal` says why; `near` are those it fits."""

    person: Parliamentarian | None
    near: list[Parliamentarian]
    refusal: str = ""


def called(name: str) -> Called:
    """One query."""
    found = list(everyone().search(name)[: MOST_SUGGESTED + 1])
    exact = [person for person in found if fold(name) in _names(person)]
    fitting = exact if len(exact) == 1 else found
    if len(fitting) == 1:
        return Called(fitting[0], found)
    return Called(None, found, _not_one(name, found))


def _names(person: Parliamentarian) -> tuple[str, str]:
    return fold(person.full_name), fold(person.sort_name)


def _not_one(name: str, found: list[Parliamentarian]) -> str:
    if not found:
        return _now("Nobody in the record is called “%(name)s”.") % {"name": name}
    people = "; ".join(told_apart(person) for person in found[:MOST_SUGGESTED])
    return _now(
        "“%(name)s” fits several people: %(people)s. Add a given name or a constituency."
    ) % {"name": name, "people": people}


def typed_name(label: object) -> forms.CharField:
    return text_field(
        label, help_text=_("Instead of choosing, for instance where the box above does not open.")
    )


def typed_names() -> forms.CharField:
    return forms.CharField(
        label=_("Or type names"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"}),
        help_text=_("One name on each line, as in the minutes; accents do not matter."),
    )
