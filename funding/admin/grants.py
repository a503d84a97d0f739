"""What funders agreed to give."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from exports.money import money
from funding.models import Grant
from members.admin.base import SOURCES, AdminForm, RegistryAdmin
from members.admin.filters import PublishedFilter
from members.admin.french import FrenchColumn, FrenchFilter
from members.admin.searching import NameSearch
from record.money import MoneyField


class GrantForm(AdminForm):
    amount_agreed_cents = MoneyField(
        label=_("Amount agreed"),
        required=False,
        help_text=_("Leave empty where no source says how much."),
    )


@admin.register(Grant)
class GrantAdmin(NameSearch, FrenchColumn, RegistryAdmin):
    """Publishing is a task of its own. What came in and went out is in the book."""

    form = GrantForm
    list_display = ("__str__", "nature", "agreed", "agreed_on", "published_at", "has_french")
    list_filter = ("nature", PublishedFilter, FrenchFilter)
    date_hierarchy = "agreed_on"
    list_select_related = ("funder",)
    search_fields = ("reference", "purpose_en", "purpose_fr")
    autocomplete_fields = ("funder", "payer", "ultimate_funder")
    readonly_fields = ("published_at",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "funder",
                    ("payer", "ultimate_funder"),
                    ("nature", "amount_agreed_cents"),
                    ("purpose_en", "purpose_fr"),
                    "reference",
                )
            },
        ),
        (
            _("Dates"),
            {
                "fields": (
                    ("agreed_on", "agreed_on_precision"),
                    "spend_by",
                    ("covers_from", "covers_until"),
                )
            },
        ),
        (_("Published"), {"fields": ("event_reference", "published_at")}),
        SOURCES,
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Grant | None = None) -> tuple:
        """The short name is part of addresses; the nature decides what may be posted."""
        settled = ("reference",) if obj else ()
        posted = ("nature",) if obj and obj.postings.exists() else ()
        return (*self.readonly_fields, *settled, *posted)

    @admin.display(description=_("amount agreed"), ordering="amount_agreed_cents")
    def agreed(self, grant: Grant) -> str:
        cents = grant.amount_agreed_cents
        return str(_("not known")) if cents is None else money(cents)
