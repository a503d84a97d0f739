"""A person's dated rows on the person's page."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import ForeignKey
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from members.models import Affiliation, Mandate, Membership, OtherName
from tenure.models import Tenure
from tenure.precision import Precision
from tenure.span import Span, is_before
from tenure.wording import span_in_words


class DatedFormSet(BaseInlineFormSet):
    """Rows typed on one page may not overlap each other either: the database does not know them
    yet when each is checked. The page's own form has taken the lock.
    """

    model: type[Tenure]

    def clean(self) -> None:
        super().clean()
        seen: list[tuple[tuple, Span]] = []
        for form in self.forms:
            key, span = self._key(form), _span(form)
            if key is None or span is None:
                continue
            if any(key == other and span.overlaps(taken) for other, taken in seen):
                form.add_error("since", _("Another row on this page covers some of these days."))
            seen.append((key, span))

    def _key(self, form: forms.ModelForm) -> tuple | None:
        alone = self.model.one_at_a_time_per
        if alone is None or (not form.instance.pk and not form.has_changed()):
            return None
        return tuple(form.instance.serializable_value(name) for name in alone)


def _span(form: forms.ModelForm) -> Span | None:
    since, until = form.instance.since, form.instance.until
    if since is None or (until is not None and is_before(until, since)):
        return None
    return Span(since, until, Precision.DAY, Precision.DAY)


class DatedInline(admin.StackedInline):
    formset = DatedFormSet
    extra = 0
    can_delete = False
    show_change_link = True
    dates = (("since", "since_precision"), ("until", "until_precision"))
    sources: Any = (
        _("Source"),
        {
            "classes": ["collapse"],
            "fields": ("source", "dispute_en", "dispute_fr", "dispute_source"),
        },
    )

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **options
    ) -> forms.ModelChoiceField | None:
        if db_field.verbose_name == db_field.name.replace("_", " "):
            options.setdefault("label", capfirst(db_field.related_model._meta.verbose_name))
        return super().formfield_for_foreignkey(db_field, request, **options)


class MandateInline(DatedInline):
    model = Mandate
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("chamber", "province"),
                    ("constituency_en", "constituency_fr"),
                    *DatedInline.dates,
                    ("start_reason", "end_reason", "expected_end"),
                )
            },
        ),
        DatedInline.sources,
    )


class AffiliationInline(DatedInline):
    model = Affiliation
    autocomplete_fields = ("party",)
    fieldsets = (
        (None, {"fields": ("party", *DatedInline.dates, ("start_reason", "end_reason"))}),
        DatedInline.sources,
    )


class OtherNameInline(DatedInline):
    model = OtherName
    fieldsets = (
        (None, {"fields": (("given_name", "family_name"), *DatedInline.dates)}),
        DatedInline.sources,
    )


class MembershipInline(admin.TabularInline):
    """Read here; written by the tasks of the front page and on the membership's own page."""

    model = Membership
    fields = ("kind", "days", "awaiting_ratification", "ratified_on", "decided_by", "published_at")
    readonly_fields = fields
    extra = 0
    can_delete = False
    show_change_link = True

    @admin.display(description=_("dates"))
    def days(self, row: Tenure) -> str:
        return span_in_words(row.span)

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
