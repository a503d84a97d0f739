"""Choosing rows in forms: offers what may be chosen and tells namesakes apart."""

from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model, QuerySet


class RegistryAutocomplete(AutocompleteJsonView):
    """A ModelAdmin may narrow what is offered (`offered`) and say how it reads (`choice_label`)."""

    def get_queryset(self) -> QuerySet:
        offered = getattr(self.model_admin, "offered", None)
        found = super().get_queryset()
        return offered(found) if offered else found

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        label = getattr(self.model_admin, "choice_label", str)
        return super().serialize_result(obj, to_field_name) | {"text": label(obj)}
