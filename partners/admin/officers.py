"""Who leads the sister groups."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from members.admin.base import DATES, SOURCES, DatedAdmin
from members.admin.filters import HoldsFilter
from members.admin.searching import NameSearch
from partners.models import SisterOfficer


@admin.register(SisterOfficer)
class SisterOfficerAdmin(NameSearch, DatedAdmin):
    list_display = ("__str__", "organisation", "party", "days")
    list_select_related = ("organisation",)
    list_filter = (HoldsFilter, "organisation", "role")
    search_fields = ("name", "title", "party")
    autocomplete_fields = ("organisation",)
    fieldsets = (
        (
            None,
            {
                "fields": ("organisation", ("role", "title"), ("name", "vacant"), "party"),
                "description": _(
                    "As the source prints it. Keep no address or telephone number: these are no "
                    "people of this registry."
                ),
            },
        ),
        DATES,
        SOURCES,
    )
