"""Choosing what readers shall see, or no longer see."""

from typing import Any

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows
from record.models import Publishable, PublishableQuerySet


class PublishingForm(ChoosesRows):
    """Offers what is public already to be withdrawn, or else what is not yet to be published.
    A subclass declares a field for each of `rows_in`, and fills it in its `__init__`.
    """

    def __init__(self, *arguments: Any, published: bool, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.published = published
        self.nothing = (
            _("Nothing published can be withdrawn.")
            if published
            else _("Nothing is waiting to be published.")
        )

    def offered(self, rows: PublishableQuerySet) -> QuerySet[Publishable]:
        return rows.published() if self.published else rows.unpublished()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not any(cleaned.get(name) for name in self.rows_in):
            self.add_error(None, _now("Choose at least one."))
        return cleaned

    def rows(self) -> list[Model]:
        """All that was chosen. Only after `is_valid()`."""
        return self.rows_of(*self.rows_in)

    def rows_of(self, *names: str) -> list[Any]:
        return [row for name in names for row in self.cleaned_data[name]]
