"""Parliamentarians and their other names."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from members.admin import today
from members.admin.base import DATES, SOURCES, DatedAdmin, RegistryAdmin
from members.admin.filters import ChamberFilter, MergedFilter, PartyFilter, TieFilter
from members.admin.french import FrenchFilter
from members.admin.inlines import (
    AffiliationInline,
    MandateInline,
    MembershipInline,
    OtherNameInline,
)
from members.admin.searching import PersonSearch
from members.models import OtherName, Parliamentarian


@admin.register(Parliamentarian)
class ParliamentarianAdmin(RegistryAdmin):
    list_display = ("sort_name", "seat", "party", "tie")
    list_filter = (TieFilter, ChamberFilter, PartyFilter, MergedFilter, FrenchFilter)
    search_fields = ("search_key",)
    search_help_text = _("A name, a former name or a constituency; accents do not matter.")
    prepopulated_fields = {"slug": ("given_name", "family_name")}
    readonly_fields = ("merged_into",)
    inlines = (MandateInline, AffiliationInline, MembershipInline, OtherNameInline)
    fieldsets = (
        (
            _("Name"),
            {
                "fields": (
                    ("given_name", "family_name", "suffix"),
                    ("honorific_en", "honorific_fr", "post_nominal"),
                    "slug",
                ),
                "description": _("A person of one name only has it as family name."),
            },
        ),
        (
            _("Known elsewhere as"),
            {
                "fields": (
                    ("house_id", "senate_key", "wikidata_id"),
                    "public_link",
                    "died_on",
                    "merged_into",
                )
            },
        ),
        (
            _("In French"),
            {"fields": ("grammatical_gender_fr", "grammatical_gender_source")},
        ),
        (
            _("For the secretariat only"),
            {
                "fields": (
                    "language_of_correspondence",
                    ("salutation_en", "salutation_fr"),
                    "office_email",
                    ("assistant_name", "assistant_email"),
                    "do_not_contact",
                    "notes",
                ),
                "description": _("Never published, and in no public file."),
            },
        ),
        SOURCES,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return today.with_today(super().get_queryset(request))

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> tuple[QuerySet, bool]:
        return queryset.search(search_term), False

    def offered(self, queryset: Any) -> QuerySet:
        """Who can be chosen in other forms: nobody who was merged into another record."""
        return queryset.standing()

    def choice_label(self, person: Parliamentarian) -> str:
        return today.told_apart(person)

    @admin.display(description=_("name"), ordering="sort_key")
    def sort_name(self, person: Parliamentarian) -> str:
        return person.sort_name

    @admin.display(description=_("seat today"))
    def seat(self, person: Parliamentarian) -> str:
        return today.seat(person)

    @admin.display(description=_("party today"))
    def party(self, person: Parliamentarian) -> str:
        return today.party(person)

    @admin.display(description=_("tie to the group today"))
    def tie(self, person: Parliamentarian) -> str:
        return today.tie(person)


@admin.register(OtherName)
class OtherNameAdmin(PersonSearch, DatedAdmin):
    list_display = ("family_name", "given_name", "parliamentarian", "days")
    list_select_related = ("parliamentarian",)
    autocomplete_fields = ("parliamentarian",)
    may_be_deleted = True
    fieldsets = (
        (None, {"fields": ("parliamentarian", ("given_name", "family_name"))}),
        DATES,
        SOURCES,
    )
