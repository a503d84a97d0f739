"""Offices, and what their rules say from a date."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from executive.admin.forms import ExecutiveForm
from executive.models import Office, OfficeRule
from executive.rule_wording import rule_in_words
from members.admin.base import DATES, SOURCES, DatedAdmin, RegistryAdmin
from members.admin.filters import HoldsFilter
from members.admin.searching import NameSearch


@admin.register(Office)
class OfficeAdmin(NameSearch, RegistryAdmin):
    form = ExecutiveForm
    list_display = ("__str__", "slug", "title_en", "title_fr_epicene", "rank")
    prepopulated_fields = {"slug": ("name_en",)}
    fieldsets = (
        (None, {"fields": (("name_en", "name_fr"), "slug", "rank")}),
        (
            _("What its holder is called"),
            {
                "fields": (
                    "title_en",
                    ("title_fr_masculine", "title_fr_feminine"),
                    "title_fr_epicene",
                )
            },
        ),
    )


@admin.register(OfficeRule)
class OfficeRuleAdmin(DatedAdmin):
    form = ExecutiveForm
    list_display = ("office", "rule", "days", "decided_by")
    list_select_related = ("office",)
    list_filter = (HoldsFilter, "office")
    fieldsets = (
        (
            None,
            {
                "fields": ("office", "seats", ("one_per_party", "senate_groups_count")),
                "description": _(
                    "A new rule is a new entry: end the old one on the day the new one begins. "
                    "Appointments made under the old one stay; where they no longer fit, that is "
                    "found and shown on the front page."
                ),
            },
        ),
        (
            _("Who may hold it"),
            {"fields": ("represented", "must_be_sitting", "must_be_official_member", "voting")},
        ),
        DATES,
        (_("Decision"), {"fields": ("decided_by",)}),
        SOURCES,
    )

    @admin.display(description=_("rule"))
    def rule(self, row: OfficeRule) -> str:
        return rule_in_words(row)
