"""What every table of the registry does in the admin."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import InlineModelAdmin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import IntegrityError, models, transaction
from django.forms import ModelChoiceField, ModelForm
from django.forms.models import _get_foreign_key
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from members.admin import refusals
from members.admin.history import ChangeInWords
from record import lock
from record.because import Because
from record.forms import RegistryForm
from tenure.models import Tenure
from tenure.wording import span_in_words

SOURCES = (
    _("Source"),
    {
        "fields": ("source", "dispute_en", "dispute_fr", "dispute_source"),
        "description": _(
            "Where sources conflict, tell the other claim here: it is shown beside this entry and "
            "no side is chosen."
        ),
    },
)
DATES: tuple[Any, Any] = (
    _("Dates"),
    {
        "fields": (("since", "since_precision"), ("until", "until_precision")),
        "description": _("“Until” is the first day on which it no longer holds."),
    },
)


def key_to_parent(inline: InlineModelAdmin) -> models.ForeignKey:
    return _get_foreign_key(inline.parent_model, inline.model, fk_name=inline.fk_name)


class AdminForm(RegistryForm):
    """`refusal`: what the database said when the same entries were saved a moment ago."""

    refusal = ""

    def clean(self) -> dict:
        cleaned = super().clean()
        if self.refusal:
            self.add_error(None, self.refusal)
        return cleaned


class RegistryAdmin(SimpleHistoryAdmin):
    """Rows are closed by their dates, not deleted: `may_be_deleted` is for the few that nothing
    else leans on. Only the newest version is edited; old ones are read in the history.
    """

    form = AdminForm
    object_history_list_template = "admin/history_list.html"
    history_list_display = ["why"]
    list_per_page = 50
    formfield_overrides = {
        models.URLField: {"assume_scheme": "https"},
        models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 3})},
    }
    may_be_deleted = False

    def get_urls(self) -> list[URLPattern]:
        """Without simple-history's pages that restore an old version over the newest."""
        return admin.ModelAdmin.get_urls(self)

    def get_fieldsets(self, request: HttpRequest, obj: models.Model | None = None) -> list:
        fieldsets = list(super().get_fieldsets(request, obj))
        may_write = (
            self.has_change_permission(request, obj) if obj else self.has_add_permission(request)
        )
        if not may_write:
            return fieldsets
        return [*fieldsets, (_("Reason"), {"fields": ("because", "seen")})]

    def get_form(
        self, request: HttpRequest, obj: models.Model | None = None, change: bool = False, **options
    ) -> type[ModelForm]:
        form = super().get_form(request, obj, change=change, **options)
        form.refusal = getattr(request, "registry_refusal", "")
        form.below = [key_to_parent(inline) for inline in self.get_inline_instances(request, obj)]
        return form

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **options
    ) -> ModelChoiceField | None:
        if db_field.verbose_name == db_field.name.replace("_", " "):
            options.setdefault("label", capfirst(db_field.related_model._meta.verbose_name))
        return super().formfield_for_foreignkey(db_field, request, **options)

    def changeform_view(self, request: Any, *arguments, **options) -> HttpResponse:
        """What only the database could see comes back as an error of the form, entries kept."""
        try:
            return super().changeform_view(request, *arguments, **options)
        except IntegrityError as error:
            request.registry_refusal = refusals.sentence(error)
            return super().changeform_view(request, *arguments, **options)

    def save_model(
        self, request: HttpRequest, obj: models.Model, form: ModelForm, change: bool
    ) -> None:
        """A page on which only the rows below changed leaves no empty entry in the history."""
        if not change or set(form.changed_data) - {"because"}:
            super().save_model(request, obj, form, change)

    def save_formset(
        self, request: HttpRequest, form: ModelForm, formset: Any, change: bool
    ) -> None:
        """The reason asked once on the page is the reason of each row."""
        for row in formset.save(commit=False):
            row._history_user = request.user
            row._change_reason = form.cleaned_data["because"]
            row.save()
        formset.save_m2m()

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.may_be_deleted and super().has_delete_permission(request, obj)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        with transaction.atomic():
            lock.take()
            obj._history_user = request.user
            obj._change_reason = Because.CORRECTION.value
            super().delete_model(request, obj)

    def get_historical_record_context_helper(
        self, request: HttpRequest, historical_record: Any
    ) -> ChangeInWords:
        return ChangeInWords(self.model, historical_record)

    def history_view_title(self, request: HttpRequest, obj: models.Model) -> str:
        return _("History of %(row)s") % {"row": obj}

    def revert_disabled(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return True

    @admin.display(description=_("reason"))
    def why(self, version: Any) -> str:
        """Of one history entry; other programs' reasons are shown as they are."""
        reason = version.history_change_reason
        return str(Because(reason).label) if reason in Because.values else reason or ""


class DatedAdmin(RegistryAdmin):
    """Rows with a span."""

    date_hierarchy = "since"

    @admin.display(description=_("dates"), ordering="since")
    def days(self, row: Tenure) -> str:
        return span_in_words(row.span)
