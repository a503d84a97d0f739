"""The book, to be read."""

from django.contrib import admin
from django.db.models import Q, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from exports.money import money
from funding.admin.filters import (
    AccountFilter,
    FiscalYearFilter,
    PostingYearFilter,
    ReversedFilter,
)
from funding.admin.reading import ReadOnlyAdmin, credit, debit, linked
from funding.models import Closing, Posting, Transaction
from members.admin.searching import PersonSearch
from members.models import Parliamentarian

LONGEST_NUMBER = 18


def is_number(term: str) -> bool:
    return term.isascii() and term.isdecimal() and len(term) <= LONGEST_NUMBER


class Sides:
    """A posting's amount on the side where it stands."""

    @admin.display(description=_("debit"), ordering="amount_cents")
    def debit(self, posting: Posting) -> str:
        return debit(posting.amount_cents)

    @admin.display(description=_("credit"))
    def credit(self, posting: Posting) -> str:
        return credit(posting.amount_cents)


class PostingInline(Sides, admin.TabularInline):
    model = Posting
    fields = ("account", "debit", "credit", "parliamentarian", "grant", "fiscal_year")
    readonly_fields = fields
    extra = 0
    can_delete = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Posting]:
        rows = super().get_queryset(request).order_by("line")
        return rows.select_related("account", "parliamentarian", "grant__funder")

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(Transaction)
class TransactionAdmin(ReadOnlyAdmin):
    list_display = ("number", "date", "kind", "amount", "stands", "who", "how")
    list_filter = ("kind", FiscalYearFilter, AccountFilter, ReversedFilter)
    search_fields = ("number", "cheque_number", "description")
    search_help_text = _("A number, a cheque number, a member’s name or words of the description.")
    date_hierarchy = "date"
    inlines = (PostingInline,)
    fieldsets = (
        (None, {"fields": ("number", "kind", "date", "value_date", "amount")}),
        (_("Details"), {"fields": ("method", "cheque_number", "description", "event_reference")}),
        (_("Together with"), {"fields": ("reverses_it", "reversed_by_it", "deposited_in")}),
        (_("Written by"), {"fields": ("posted_by", "posted_at", "chain_hash")}),
    )
    readonly_fields = ("amount", "reverses_it", "reversed_by_it", "deposited_in")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Transaction]:
        rows = super().get_queryset(request).select_related("reversed_by", "posted_by")
        debits = Sum("postings__amount_cents", filter=Q(postings__amount_cents__gt=0))
        return rows.annotate(debit_cents=debits).prefetch_related("postings__parliamentarian")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        term = search_term.strip()
        if not term:
            return queryset, False
        people = Parliamentarian.objects.search(term)
        found = Q(pk__in=Posting.objects.filter(parliamentarian__in=people).values("transaction"))
        found |= Q(cheque_number__icontains=term) | Q(description__icontains=term)
        if is_number(term):
            found |= Q(pk=int(term))
        return queryset.filter(found), False

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context=None
    ) -> HttpResponse:
        number = object_id if is_number(object_id) else "0"
        context = {"title": _("Transaction"), **(extra_context or {})}
        return super().change_view(request, number, form_url, context)

    @admin.display(description=_("amount"), ordering="debit_cents")
    def amount(self, row: Transaction) -> str:
        return money(row.debit_cents)

    @admin.display(description=_("member"))
    def who(self, row: Transaction) -> str:
        people = {posting.parliamentarian for posting in row.postings.all()} - {None}
        if len(people) > 1:
            return _("%(count)s members") % {"count": len(people)}
        return "".join(str(person) for person in people)

    @admin.display(description=_("method"))
    def how(self, row: Transaction) -> str:
        return f"{row.get_method_display()} {row.cheque_number}".strip()

    @admin.display(description=_("stands"), boolean=True)
    def stands(self, row: Transaction) -> bool:
        return not hasattr(row, "reversed_by")

    @admin.display(description=_("reverses"))
    def reverses_it(self, row: Transaction) -> SafeString | str:
        return linked(row.reverses)

    @admin.display(description=_("reversed by"))
    def reversed_by_it(self, row: Transaction) -> SafeString | str:
        return linked(getattr(row, "reversed_by", None))

    @admin.display(description=_("deposit"))
    def deposited_in(self, row: Transaction) -> SafeString | str:
        rows = row.deposits.select_related("deposit__transaction")
        return format_html_join(", ", "{}", ((linked(found.deposit),) for found in rows)) or "–"


@admin.register(Posting)
class PostingAdmin(Sides, PersonSearch, ReadOnlyAdmin):
    """A member's account is this list, narrowed to the member."""

    list_display = ("transaction", "account", "debit", "credit", "parliamentarian", "grant")
    list_filter = ("account", PostingYearFilter, "account__kind")
    list_select_related = ("transaction", "account", "parliamentarian", "grant__funder")
    also_search = ("transaction__description", "transaction__cheque_number")
    ordering = ("-transaction", "line")
    fields = ("transaction", "line", "account", "debit", "credit", "parliamentarian", "grant")
    readonly_fields = ("debit", "credit")

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        narrowed = lookup in ("parliamentarian__id__exact", "grant__id__exact")
        return narrowed or super().lookup_allowed(lookup, value, request)


@admin.register(Closing)
class ClosingAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "last_number", "closed_by", "closed_at")
    list_select_related = ("closed_by",)
    fields = ("up_to", "last_number", "head_hash", "closed_by", "closed_at")
