"""Documents, what they recommend and what came of it."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from members.admin.base import SOURCES
from members.admin.filters import PublishedFilter
from members.admin.french import FrenchColumn, FrenchFilter
from members.admin.searching import NameSearch
from programme.admin.base import DAY, PUBLICATION, PublishableAdmin, RowsBelow
from programme.models import Document, Recommendation, Response
from record.bilingual import localized


class Recommendations(RowsBelow):
    model = Recommendation
    fields = ("number", "text_en", "text_fr", "last_checked_on", "published_at")


class Responses(RowsBelow):
    model = Response
    fields = ("when", "status", "judged_by", "source", "published_at")


@admin.register(Document)
class DocumentAdmin(NameSearch, PublishableAdmin):
    list_display = ("__str__", "kind", "when", "language", "is_public")
    date_hierarchy = "day"
    list_filter = ("kind", "language", PublishedFilter)
    search_fields = ("title_en", "title_fr", "authors")
    filter_horizontal = ("author_organisations", "events", "concerns")
    prepopulated_fields = {"slug": ("title_en",)}
    permanent = ("slug",)
    inlines = (Recommendations,)
    fieldsets = (
        (
            None,
            {
                "fields": ("kind", ("title_en", "title_fr"), "slug", "language", DAY),
                "description": _("Titles are the document’s own: none is translated here."),
            },
        ),
        (
            _("Authors"),
            {"fields": ("by_the_group", "authors", "author_organisations")},
        ),
        (_("Where to read it"), {"fields": ("address", "held_en", "held_fr")}),
        (_("Subject"), {"fields": ("events", "concerns")}),
        SOURCES,
        PUBLICATION,
    )


@admin.register(Recommendation)
class RecommendationAdmin(NameSearch, FrenchColumn, PublishableAdmin):
    list_display = (
        "__str__", "text", "when", "adopted_by", "last_checked_on", "is_public", "has_french",
    )  # fmt: skip
    date_hierarchy = "day"
    list_filter = (
        "document",
        ("adopted_by", admin.EmptyFieldListFilter),
        PublishedFilter,
        FrenchFilter,
    )
    search_fields = ("text_en", "text_fr", "made_by_as_printed")
    autocomplete_fields = (
        "document",
        "made_by_parliamentarians",
        "addressed_to_organisation",
        "adopted_by",
    )
    filter_horizontal = ("made_by_organisations", "concerns")
    inlines = (Responses,)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("document", "number"),
                    DAY,
                    "text_en",
                    "text_fr",
                    ("language", "translation_is_official"),
                )
            },
        ),
        (
            _("Made by"),
            {
                "fields": (
                    "made_by_organisations",
                    "made_by_parliamentarians",
                    "made_by_as_printed",
                )
            },
        ),
        (
            _("Addressed to"),
            {"fields": (("addressed_to_en", "addressed_to_fr"), "addressed_to_organisation")},
        ),
        (_("Follow-up"), {"fields": ("concerns", "adopted_by", "last_checked_on")}),
        SOURCES,
        PUBLICATION,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Recommendation]:
        """A recommendation is named by its document, also where one is chosen."""
        return super().get_queryset(request).select_related("document", "adopted_by__event")

    @admin.display(description=_("text"))
    def text(self, row: Recommendation) -> str:
        return localized(row, "text")


@admin.register(Response)
class ResponseAdmin(NameSearch, FrenchColumn, PublishableAdmin):
    list_display = ("__str__", "when", "status", "judged_by", "is_public", "has_french")
    date_hierarchy = "day"
    list_select_related = ("recommendation__document",)
    list_filter = ("status", PublishedFilter, FrenchFilter)
    search_fields = ("text_en", "text_fr", "responder_en", "responder_fr", "judged_by")
    autocomplete_fields = ("recommendation",)
    may_be_deleted = True
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "recommendation",
                    DAY,
                    "status",
                    "judged_by",
                    ("responder_en", "responder_fr"),
                    "text_en",
                    "text_fr",
                ),
                "description": _("One step of what followed; an earlier one stays as it is."),
            },
        ),
        SOURCES,
        PUBLICATION,
    )
