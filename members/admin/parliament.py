"""Chambers, Parliaments and parties."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from members.admin.base import DATES, SOURCES, DatedAdmin, RegistryAdmin
from members.admin.filters import HoldsFilter
from members.admin.french import FrenchColumn, FrenchFilter
from members.admin.searching import NameSearch
from members.models import Chamber, Parliament, Party, Province, Recognition, SeatCount


@admin.register(Party)
class PartyAdmin(NameSearch, FrenchColumn, RegistryAdmin):
    list_display = ("__str__", "kind", "abbreviation_en", "abbreviation_fr", "has_french")
    list_filter = ("kind", FrenchFilter)
    search_fields = ("name_en", "name_fr", "short_name_en", "short_name_fr", "abbreviation_en")
    prepopulated_fields = {"slug": ("name_en",)}
    autocomplete_fields = ("successor",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "kind",
                    ("name_en", "name_fr"),
                    ("short_name_en", "short_name_fr"),
                    ("abbreviation_en", "abbreviation_fr"),
                    "slug",
                    "successor",
                ),
                "description": _(
                    "Give French names only as the party or group itself writes them."
                ),
            },
        ),
        (_("Colour"), {"fields": ("colour", "colour_source")}),
        SOURCES,
    )


@admin.register(Recognition)
class RecognitionAdmin(DatedAdmin):
    list_display = ("party", "chamber", "days", "source")
    list_select_related = ("party", "chamber")
    list_filter = (HoldsFilter, "chamber")
    autocomplete_fields = ("party",)
    fieldsets = ((None, {"fields": ("party", "chamber")}), DATES, SOURCES)


@admin.register(Parliament)
class ParliamentAdmin(DatedAdmin):
    date_hierarchy = None
    list_display = ("__str__", "days", "opened", "dissolved")
    fieldsets = (
        (None, {"fields": ("number",)}),
        (
            _("Dates"),
            {
                "fields": (*DATES[1]["fields"], ("opened", "dissolved")),
                "description": _(
                    "From polling day until the next polling day, as mandates run; opening and "
                    "dissolution are dates of their own."
                ),
            },
        ),
        SOURCES,
    )


@admin.register(Chamber)
class ChamberAdmin(NameSearch, RegistryAdmin):
    list_display = ("__str__", "code", "member_title_en", "member_title_fr_epicene")
    fieldsets = (
        (None, {"fields": ("code", ("name_en", "name_fr"), "order")}),
        (
            _("A member’s title"),
            {
                "fields": (
                    "member_title_en",
                    "member_title_fr_masculine",
                    "member_title_fr_feminine",
                    "member_title_fr_epicene",
                )
            },
        ),
    )


@admin.register(SeatCount)
class SeatCountAdmin(DatedAdmin):
    list_display = ("chamber", "seats", "days", "source")
    list_select_related = ("chamber",)
    list_filter = ("chamber",)
    fieldsets = ((None, {"fields": ("chamber", "seats")}), DATES, SOURCES)


@admin.register(Province)
class ProvinceAdmin(NameSearch, RegistryAdmin):
    list_display = ("__str__", "code", "order")
    fieldsets = ((None, {"fields": ("code", ("name_en", "name_fr"), "order")}),)
