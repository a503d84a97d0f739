"""What still lacks its French text."""

from collections.abc import Iterable

from django.contrib import admin
from django.db.models import CharField, Model, Q, QuerySet, TextField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


def pairs(model: type[Model]) -> list[tuple[str, str]]:
    """The `x_en`, `x_fr` fields of a model that people write."""
    fields = model._meta.concrete_fields
    texts = (field for field in fields if isinstance(field, CharField | TextField))
    names = {field.name for field in texts if field.editable}
    english = [name for name in sorted(names) if name.endswith("_en")]
    both = [(name, f"{name.removesuffix('_en')}_fr") for name in english]
    return [pair for pair in both if pair[1] in names]


def lacks_french_q(model: type[Model], of: Iterable[tuple[str, str]] | None = None) -> Q:
    """Rows with an English text whose French twin is empty; `of` names the pairs, if not all."""
    missing = Q(pk__in=[])
    for english, french in pairs(model) if of is None else of:
        missing |= ~Q(**{english: ""}) & Q(**{french: ""})
    return missing


def lacks_french(row: Model) -> bool:
    """`lacks_french_q` of one row."""
    return any(
        getattr(row, english) and not getattr(row, french) for english, french in pairs(type(row))
    )


class FrenchFilter(admin.SimpleListFilter):
    title = _("French")
    parameter_name = "french"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [("missing", _("Missing")), ("complete", _("Complete"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "missing":
            return queryset.filter(lacks_french_q(queryset.model))
        if self.value() == "complete":
            return queryset.exclude(lacks_french_q(queryset.model))
        return queryset


class FrenchColumn:
    """Adds the column `has_french` to a ModelAdmin."""

    @admin.display(description=_("French"), boolean=True)
    def has_french(self, row: Model) -> bool:
        return not lacks_french(row)
