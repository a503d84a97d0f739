"""What membership costs, and who was asked for it."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from exports.money import money
from funding.admin.filters import AssessedYearFilter, OwedFilter
from funding.admin.reading import ReadOnlyAdmin, linked
from funding.fiscal_years import fiscal_year, fiscal_year_starts
from funding.models import FeeAssessment, FeeRate
from funding.standing import FeeStanding, standings
from members.admin.base import SOURCES, AdminForm, RegistryAdmin
from members.admin.searching import PersonSearch
from record.money import MoneyField


class FeeRateForm(AdminForm):
    amount_cents = MoneyField(
        label=_("Amount"),
        allow_zero=True,
        help_text=_("For one whole fiscal year. Zero: from that year no fee is due."),
    )


@admin.register(FeeRate)
class FeeRateAdmin(RegistryAdmin):
    form = FeeRateForm
    list_display = ("kind", "year", "amount", "decided_by", "source")
    list_filter = ("kind",)
    fieldsets = (
        (
            None,
            {
                "fields": ("kind", "amount_cents", "first_fiscal_year", "decided_by"),
                "description": _(
                    "A rate governs from its first year until a later one. Once fees were assessed "
                    "by it, it stays as it is: a new amount is a new rate from a later year."
                ),
            },
        ),
        SOURCES,
    )

    @admin.display(description=_("first fiscal year"), ordering="first_fiscal_year")
    def year(self, rate: FeeRate) -> str:
        return str(rate.first_fiscal_year or _("not known"))

    @admin.display(description=_("amount"), ordering="amount_cents")
    def amount(self, rate: FeeRate) -> str:
        return money(rate.amount_cents)


@admin.register(FeeAssessment)
class FeeAssessmentAdmin(PersonSearch, ReadOnlyAdmin):
    """Who has paid. The oldest fee is paid first."""

    list_display = ("parliamentarian", "year", "fee", "paid", "owed", "note")
    list_filter = (AssessedYearFilter, OwedFilter, "kind")
    list_select_related = ("parliamentarian__merged_into", "transaction__reversed_by")
    fields = ("parliamentarian", "year", "kind", "rate", "entry")
    readonly_fields = ("year", "entry")

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        by_person = lookup == "parliamentarian__id__exact"
        return by_person or super().lookup_allowed(lookup, value, request)

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        changelist = super().get_changelist_instance(request)
        fees, starts = _fees_by_person_and_year(), fiscal_year_starts()
        for row in changelist.result_list:
            row.starts = starts
            row.fee_standing = None if _is_reversed(row) else fees.get(_place(row))
        return changelist

    @admin.display(description=_("fiscal year"), ordering="fiscal_year")
    def year(self, row: FeeAssessment) -> str:
        return fiscal_year(row.fiscal_year, getattr(row, "starts", None)).label

    @admin.display(description=_("fee"))
    def fee(self, row: Any) -> str:
        return _cents(row.fee_standing, "fee_cents")

    @admin.display(description=_("paid"))
    def paid(self, row: Any) -> str:
        return _cents(row.fee_standing, "paid_cents")

    @admin.display(description=_("owed"))
    def owed(self, row: Any) -> str:
        return _cents(row.fee_standing, "owed_cents")

    @admin.display(description=_("note"))
    def note(self, row: Any) -> str:
        if _is_reversed(row):
            return str(_("reversed"))
        standing = row.fee_standing
        cents = standing.remitted_cents + standing.written_off_cents if standing else 0
        told = _now("%(amount)s remitted or written off") % {"amount": money(cents)}
        return told if cents else ""

    @admin.display(description=_("transaction"))
    def entry(self, row: FeeAssessment) -> str:
        return linked(row.transaction)


def _fees_by_person_and_year() -> dict[tuple[int, int], FeeStanding]:
    return {
        (person, fee.fiscal_year): fee
        for person, standing in standings().items()
        for fee in standing.fees
    }


def _place(row: FeeAssessment) -> tuple[int, int]:
    return row.parliamentarian.survivor.pk, row.fiscal_year


def _is_reversed(row: FeeAssessment) -> bool:
    return hasattr(row.transaction, "reversed_by")


def _cents(standing: FeeStanding | None, name: str) -> str:
    return money(getattr(standing, name)) if standing else ""
