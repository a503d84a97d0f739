"""Memoranda with their parties, signatories and commitments."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from members.admin.base import SOURCES, RegistryAdmin
from members.admin.filters import PublishedFilter
from members.admin.french import FrenchColumn, FrenchFilter
from members.admin.searching import NameSearch
from partners import rules
from partners.admin.organisations import PUBLICATION
from partners.models import Commitment, FollowUp, Memorandum, MemorandumParty, Signatory


class PartiesFormSet(BaseInlineFormSet):
    """A memorandum with one party is refused with a sentence, entries kept."""

    def clean(self) -> None:
        super().clean()
        if any(self.errors):
            return
        named = {form.cleaned_data.get("organisation") for form in self.forms} - {None}
        rules.enough_parties(len(named), group_is_party=self.instance.group_is_party)


class RowsBelow(admin.TabularInline):
    """Added and changed here; taken away on their own pages, where the reason is asked."""

    extra = 0
    can_delete = False
    show_change_link = True


class Parties(RowsBelow):
    model = MemorandumParty
    formset = PartiesFormSet
    autocomplete_fields = ("organisation",)


class Signatories(RowsBelow):
    model = Signatory
    autocomplete_fields = ("organisation", "parliamentarian")
    fields = ("role", "name", "capacity_en", "organisation", "for_the_group", "parliamentarian")


class Commitments(RowsBelow):
    model = Commitment
    autocomplete_fields = ("owner",)
    fields = ("order", "text_en", "text_fr", "owner", "due")


class FollowUps(RowsBelow):
    model = FollowUp
    fields = ("day", "status", "text_en", "text_fr", "source", "published_at")
    readonly_fields = ("published_at",)


@admin.register(Memorandum)
class MemorandumAdmin(NameSearch, FrenchColumn, RegistryAdmin):
    list_display = ("__str__", "signed", "term_ends", "is_public", "has_french")
    list_filter = (PublishedFilter, FrenchFilter)
    date_hierarchy = "signed_on"
    search_fields = ("title_en", "title_fr")
    prepopulated_fields = {"slug": ("title_en",)}
    readonly_fields = ("published_at",)
    inlines = (Parties, Signatories, Commitments)
    fieldsets = (
        (None, {"fields": (("title_en", "title_fr"), "slug", "group_is_party")}),
        (
            _("Signing and term"),
            {
                "fields": (
                    ("signed_on", "signed_precision"),
                    "term_ends",
                    "event_reference",
                    "text_address",
                )
            },
        ),
        (_("What is known of it"), {"fields": ("summary_en", "summary_fr")}),
        SOURCES,
        PUBLICATION,
    )

    @admin.display(description=_("signed"), ordering="signed_on")
    def signed(self, memorandum: Memorandum) -> str:
        return memorandum.signed_in_words

    @admin.display(description=_("published"), boolean=True)
    def is_public(self, memorandum: Memorandum) -> bool:
        return memorandum.is_published


class UnseenAdmin(RegistryAdmin):
    """Deleting is for rows that no reader can have seen: withdraw the memorandum first."""

    may_be_deleted = True

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        seen = obj is not None and self.is_seen(obj)
        return not seen and super().has_delete_permission(request, obj)

    def is_seen(self, row: Any) -> bool:
        return row.memorandum.is_published


@admin.register(MemorandumParty)
class MemorandumPartyAdmin(UnseenAdmin):
    list_display = ("organisation", "memorandum")
    list_select_related = ("organisation", "memorandum")
    autocomplete_fields = ("organisation", "memorandum")
    search_fields = ("organisation__search_key",)
    fields = ("memorandum", "organisation")


@admin.register(Signatory)
class SignatoryAdmin(NameSearch, FrenchColumn, UnseenAdmin):
    list_display = ("name", "role", "memorandum", "organisation", "parliamentarian", "has_french")
    list_select_related = ("memorandum", "organisation", "parliamentarian")
    list_filter = ("role", FrenchFilter)
    search_fields = ("name", "capacity_en", "capacity_fr")
    autocomplete_fields = ("memorandum", "organisation", "parliamentarian")
    fieldsets = (
        (
            None,
            {
                "fields": ("memorandum", "role", "name", ("capacity_en", "capacity_fr")),
                "description": _("Who was present without signing is no signatory: say so here."),
            },
        ),
        (_("For whom"), {"fields": ("organisation", "for_the_group", "parliamentarian")}),
        (_("Note"), {"fields": ("note_en", "note_fr")}),
        SOURCES,
    )


@admin.register(Commitment)
class CommitmentAdmin(NameSearch, FrenchColumn, UnseenAdmin):
    list_display = ("__str__", "memorandum", "owner", "due", "has_french")
    list_select_related = ("memorandum", "owner")
    list_filter = ("memorandum", FrenchFilter)
    search_fields = ("text_en", "text_fr")
    autocomplete_fields = ("memorandum", "owner")
    inlines = (FollowUps,)
    fieldsets = (
        (None, {"fields": ("memorandum", "order", "text_en", "text_fr", ("owner", "due"))}),
        SOURCES,
    )


@admin.register(FollowUp)
class FollowUpAdmin(NameSearch, FrenchColumn, UnseenAdmin):
    list_display = ("day", "status", "commitment", "is_public", "has_french")
    list_select_related = ("commitment",)
    list_filter = ("status", PublishedFilter, FrenchFilter)
    date_hierarchy = "day"
    search_fields = ("text_en", "text_fr")
    autocomplete_fields = ("commitment",)
    readonly_fields = ("published_at",)
    fieldsets = (
        (None, {"fields": ("commitment", ("day", "status"), "text_en", "text_fr")}),
        SOURCES,
        PUBLICATION,
    )

    def is_seen(self, row: FollowUp) -> bool:
        return row.is_published

    @admin.display(description=_("published"), boolean=True)
    def is_public(self, follow_up: FollowUp) -> bool:
        return follow_up.is_published
