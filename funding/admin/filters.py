"""What a treasurer narrows the book by."""

from django.contrib import admin
from django.db.models import Max, Min, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from funding.fiscal_years import fiscal_year, fiscal_year_starts, fiscal_years
from funding.ledger.reading import survivors
from funding.models import Account, FeeAssessment, Posting, Transaction
from funding.standing import standings
from tenure.querysets import dated_within_q

YEAR_DIGITS = 4


def year_typed(value: str | None) -> int | None:
    """The year of an address; None where it is no year."""
    is_year = value and value.isascii() and value.isdecimal() and len(value) == YEAR_DIGITS
    return int(value) if is_year else None


class FiscalYearFilter(admin.SimpleListFilter):
    """By the fiscal year of a transaction's date; `through` is the path to that date."""

    title = _("fiscal year")
    parameter_name = "fiscal_year"
    through = "date"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        days = Transaction.objects.aggregate(first=Min("date"), last=Max("date"))
        if days["first"] is None:
            return []
        years = fiscal_years(days["first"], days["last"])
        return [(str(year.number), year.label) for year in reversed(years)]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        year = year_typed(self.value())
        if year is None:
            return queryset
        return queryset.filter(dated_within_q(self.through, fiscal_year(year).span))


class PostingYearFilter(FiscalYearFilter):
    through = "transaction__date"


class AccountFilter(admin.SimpleListFilter):
    """Transactions with a posting to the account."""

    title = _("account")
    parameter_name = "account"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [(account.code, str(account)) for account in Account.objects.all()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() is None:
            return queryset
        postings = Posting.objects.filter(account__code=self.value())
        return queryset.filter(pk__in=postings.values("transaction"))


class ReversedFilter(admin.SimpleListFilter):
    title = _("reversal")
    parameter_name = "reversed"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [("no", _("Stands")), ("yes", _("Reversed"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() not in ("yes", "no"):
            return queryset
        return queryset.filter(reversed_by__isnull=self.value() == "no")


class AssessedYearFilter(admin.SimpleListFilter):
    """By the year that the fee is for."""

    title = _("fiscal year")
    parameter_name = "fiscal_year"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        years = FeeAssessment.objects.order_by("-fiscal_year").values_list("fiscal_year", flat=True)
        starts = fiscal_year_starts()
        return [(str(year), fiscal_year(year, starts).label) for year in years.distinct()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        year = year_typed(self.value())
        return queryset if year is None else queryset.filter(fiscal_year=year)


class OwedFilter(admin.SimpleListFilter):
    """Fees of which something is still owed."""

    title = _("owed")
    parameter_name = "owed"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [("yes", _("Something is owed")), ("no", _("Nothing is owed"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() not in ("yes", "no"):
            return queryset
        owing = {
            (person, fee.fiscal_year)
            for person, standing in standings().items()
            for fee in standing.fees
            if fee.owed_cents
        }
        merged = survivors()
        rows = FeeAssessment.objects.filter(transaction__reversed_by__isnull=True)
        keys = [
            key
            for key, person, year in rows.values_list("pk", "parliamentarian", "fiscal_year")
            if ((merged.get(person, person), year) in owing) == (self.value() == "yes")
        ]
        return queryset.filter(pk__in=keys)
