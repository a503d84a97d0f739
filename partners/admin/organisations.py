"""Organisations and their dated relations."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from members.admin.base import DATES, SOURCES, DatedAdmin, RegistryAdmin
from members.admin.filters import HoldsFilter, PublishedFilter
from members.admin.searching import NameSearch
from partners.models import Organisation, Relation
from partners.querysets.ties import public_organisations_q
from record.folding import fold

PUBLICATION = (
    _("Publication"),
    {
        "fields": ("published_at",),
        "description": _("Publishing and withdrawing are tasks of the front page."),
    },
)


class PublicFilter(admin.SimpleListFilter):
    title = _("public page")
    parameter_name = "public"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [("yes", _("Has one")), ("no", _("Has none"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "yes":
            return queryset.filter(public_organisations_q())
        if self.value() == "no":
            return queryset.exclude(public_organisations_q())
        return queryset


@admin.register(Organisation)
class OrganisationAdmin(RegistryAdmin):
    list_display = ("__str__", "kind", "country_en", "slug")
    list_filter = ("kind", PublicFilter)
    search_fields = ("search_key",)
    prepopulated_fields = {"slug": ("name_en",)}
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "kind",
                    ("name_en", "name_fr"),
                    ("short_name_en", "short_name_fr"),
                    "slug",
                    ("country_en", "country_fr"),
                ),
                "description": _(
                    "Readers see an organisation once something published names it: a relation, a "
                    "memorandum, a grant, an event."
                ),
            },
        ),
        (_("Description"), {"fields": ("description_en", "description_fr")}),
        (_("Links"), {"fields": (("website_en", "website_fr"), "register_name")}),
        SOURCES,
    )

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        for word in fold(search_term).split():
            queryset = queryset.filter(search_key__contains=word)
        return queryset, False


@admin.register(Relation)
class RelationAdmin(NameSearch, DatedAdmin):
    list_display = ("organisation", "kind", "of", "days", "is_public")
    list_select_related = ("organisation", "of")
    list_filter = (HoldsFilter, "kind", PublishedFilter)
    search_fields = ("note_en", "note_fr", "source")
    autocomplete_fields = ("organisation", "of")
    readonly_fields = ("published_at",)
    fieldsets = (
        (None, {"fields": ("organisation", "kind", "of")}),
        DATES,
        (_("Note"), {"fields": ("note_en", "note_fr")}),
        SOURCES,
        PUBLICATION,
    )

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """By the names of either organisation, or in the note or source."""
        found = Organisation.objects.all()
        for word in fold(search_term).split():
            found = found.filter(search_key__contains=word)
        if not search_term.strip():
            return queryset, False
        by_text, _distinct = super().get_search_results(request, queryset, search_term)
        named = queryset.filter(organisation__in=found) | queryset.filter(of__in=found)
        return named | queryset.filter(pk__in=by_text.values("pk")), False

    @admin.display(description=_("published"), boolean=True)
    def is_public(self, relation: Relation) -> bool:
        return relation.is_published
