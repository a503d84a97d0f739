from typing import cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.forms import KnownFieldsOnly
from pages.search.kinds import KINDS, Kind
from pages.search.typed import Typed


class SearchForm(KnownFieldsOnly):
    """What is too long is cut, not refused: names are pasted with what stands around them."""

    q = forms.CharField(label=_("Search"), required=False, strip=True)
    kind = forms.ChoiceField(label=_("Look among"), required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data, label_suffix="")
        everything = ("", pgettext_lazy("every value of a filter", "All"))
        choice = cast(forms.ChoiceField, self.fields["kind"])
        choice.choices = [everything, *((kind.code, kind.label) for kind in KINDS)]
        choice.error_messages["invalid_choice"] = _("“%(value)s” is not one of the choices.")

    @property
    def typed(self) -> Typed:
        """Of whatever was sent, so that a refused form shows no more than an answered one."""
        return Typed.of(str(self.data.get("q", "")))

    @property
    def asked(self) -> QueryDict:
        """For addresses of further pages: the query with no more than was searched for."""
        query = cast(QueryDict, self.data).copy()
        query["q"] = self.typed.text
        return query

    def kind_asked_for(self) -> Kind | None:
        """Only after `is_valid()`."""
        return next((kind for kind in KINDS if kind.code == self.cleaned_data["kind"]), None)
