"""Seats, parties and ties to the group, each row with its dates; and what sources say."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from members.admin.base import DATES, SOURCES, DatedAdmin
from members.admin.filters import HoldsFilter, PublishedFilter
from members.admin.french import FrenchColumn, FrenchFilter
from members.admin.searching import PersonSearch
from members.models import Affiliation, Coverage, Mandate, Membership, Statement


@admin.register(Mandate)
class MandateAdmin(PersonSearch, FrenchColumn, DatedAdmin):
    list_display = ("parliamentarian", "place", "days", "end_reason", "expected_end", "has_french")
    list_select_related = ("parliamentarian", "chamber", "province")
    list_filter = (HoldsFilter, "chamber", "province", "end_reason", FrenchFilter)
    autocomplete_fields = ("parliamentarian",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "parliamentarian",
                    ("chamber", "province"),
                    ("constituency_en", "constituency_fr"),
                )
            },
        ),
        DATES,
        (_("Beginning and end"), {"fields": ("start_reason", "end_reason", "expected_end")}),
        SOURCES,
    )

    @admin.display(description=_("seat"), ordering="constituency_en")
    def place(self, mandate: Mandate) -> str:
        return str(mandate)


@admin.register(Affiliation)
class AffiliationAdmin(PersonSearch, DatedAdmin):
    list_display = ("parliamentarian", "party", "days", "start_reason", "end_reason")
    list_select_related = ("parliamentarian", "party")
    list_filter = (HoldsFilter, "party", "since_precision")
    autocomplete_fields = ("parliamentarian", "party")
    fieldsets = (
        (
            None,
            {
                "fields": ("parliamentarian", "party"),
                "description": _("An independent or non-affiliated person has no affiliation."),
            },
        ),
        DATES,
        (_("Beginning and end"), {"fields": ("start_reason", "end_reason")}),
        SOURCES,
    )


@admin.register(Membership)
class MembershipAdmin(PersonSearch, DatedAdmin):
    list_display = ("parliamentarian", "kind", "days", "ratified", "public", "decided_by")
    list_select_related = ("parliamentarian",)
    list_filter = (HoldsFilter, "kind", "awaiting_ratification", PublishedFilter, "end_reason")
    autocomplete_fields = ("parliamentarian",)
    also_search = ("decided_by",)
    readonly_fields = ("published_at",)
    fieldsets = (
        (None, {"fields": ("parliamentarian", "kind")}),
        DATES,
        (
            _("Decision"),
            {
                "fields": (
                    "decided_by",
                    ("mover", "seconder"),
                    ("awaiting_ratification", "ratified_on"),
                    "end_reason",
                )
            },
        ),
        (
            _("Listing"),
            {
                "fields": (("agreed_to_be_listed", "agreement_withdrawn"), "published_at"),
                "description": _(
                    "A participating parliamentarian is listed once the agreement is on record and "
                    "the tie has been published. Saving never publishes: that is a task of the "
                    "front page."
                ),
            },
        ),
        SOURCES,
    )

    @admin.display(description=_("ratified"), boolean=True, ordering="awaiting_ratification")
    def ratified(self, membership: Membership) -> bool:
        return not membership.awaiting_ratification

    @admin.display(description=_("public"), boolean=True)
    def public(self, membership: Membership) -> bool:
        """As the public lists decide it, without a query for each row."""
        if membership.awaiting_ratification or membership.parliamentarian.merged_into_id:
            return False
        agreed = membership.agreed_to_be_listed and not membership.agreement_withdrawn
        official = membership.kind == Membership.Kind.OFFICIAL
        return official or bool(membership.is_published and agreed)


@admin.register(Statement)
class StatementAdmin(PersonSearch, FrenchColumn, DatedAdmin):
    list_display = ("text", "topic", "parliamentarian", "days", "is_public", "has_french")
    list_select_related = ("parliamentarian",)
    list_filter = ("topic", PublishedFilter, FrenchFilter)
    autocomplete_fields = ("parliamentarian",)
    also_search = ("text_en", "text_fr", "source")
    readonly_fields = ("published_at",)
    may_be_deleted = True
    fieldsets = (
        (
            None,
            {
                "fields": ("topic", "parliamentarian", "text_en", "text_fr", "order"),
                "description": _(
                    "What a source says, in our words. It is shown as a statement and enters no "
                    "count."
                ),
            },
        ),
        (
            _("The time it speaks of"),
            {"fields": DATES[1]["fields"], "description": DATES[1]["description"]},
        ),
        SOURCES,
        (_("Publication"), {"fields": ("published_at",)}),
    )

    @admin.display(description=_("text"))
    def text(self, statement: Statement) -> str:
        return str(statement)

    @admin.display(description=_("published"), boolean=True)
    def is_public(self, statement: Statement) -> bool:
        return statement.is_published

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A published statement is withdrawn before it is deleted."""
        unpublished = obj is None or not obj.is_published
        return unpublished and super().has_delete_permission(request, obj)


@admin.register(Coverage)
class CoverageAdmin(DatedAdmin):
    list_display = ("subject", "days", "source")
    list_filter = ("subject",)
    fieldsets = (
        (
            None,
            {
                "fields": ("subject",),
                "description": _(
                    "Within these dates, what is not recorded was not so; outside them it is not "
                    "known, and public pages count nothing."
                ),
            },
        ),
        DATES,
        SOURCES,
    )
