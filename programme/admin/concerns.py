"""What the group watches."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from members.admin.base import DATES, SOURCES, DatedAdmin
from members.admin.filters import HoldsFilter, PublishedFilter
from members.admin.french import FrenchColumn, FrenchFilter
from members.admin.searching import NameSearch
from programme.admin.base import DAY, PUBLICATION, PublishableAdmin, RowsBelow
from programme.models import AreaOfConcern, Update


class Updates(RowsBelow):
    model = Update
    fields = ("when", "text_en", "figure", "unit_en", "published_at")


@admin.register(AreaOfConcern)
class AreaOfConcernAdmin(NameSearch, FrenchColumn, PublishableAdmin, DatedAdmin):
    list_display = ("__str__", "kind", "days", "is_public", "has_french")
    list_filter = ("kind", HoldsFilter, PublishedFilter, FrenchFilter)
    prepopulated_fields = {"slug": ("name_en",)}
    permanent = ("slug",)
    inlines = (Updates,)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "kind",
                    ("name_en", "name_fr"),
                    "slug",
                    ("country_or_region_en", "country_or_region_fr"),
                    "summary_en",
                    "summary_fr",
                )
            },
        ),
        (
            _("The time for which the group watches it"),
            {"fields": DATES[1]["fields"], "description": DATES[1]["description"]},
        ),
        SOURCES,
        PUBLICATION,
    )


@admin.register(Update)
class UpdateAdmin(NameSearch, FrenchColumn, PublishableAdmin):
    list_display = ("text", "concern", "when", "figure", "is_public", "has_french")
    date_hierarchy = "day"
    list_select_related = ("concern",)
    list_filter = ("concern", PublishedFilter, FrenchFilter)
    search_fields = ("text_en", "text_fr")
    autocomplete_fields = ("concern",)
    may_be_deleted = True
    fieldsets = (
        (None, {"fields": ("concern", DAY, "text_en", "text_fr")}),
        (
            _("Figure"),
            {
                "fields": ("figure", ("unit_en", "unit_fr")),
                "description": _("A number that the source itself gives, and what it counts."),
            },
        ),
        SOURCES,
        PUBLICATION,
    )

    @admin.display(description=_("text"))
    def text(self, row: Update) -> str:
        return str(row)
