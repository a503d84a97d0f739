"""The chart of accounts and the starts of the fiscal year."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from funding import chart
from funding.models import Account, FiscalYearStart
from members.admin.base import SOURCES, RegistryAdmin
from members.admin.searching import NameSearch

TASKS_POST_TO = frozenset(
    code for name, code in vars(chart).items() if name.isupper() and isinstance(code, str)
)


@admin.register(Account)
class AccountAdmin(NameSearch, RegistryAdmin):
    """The code and the nature of an account are settled once something was posted to it."""

    list_display = ("code", "name", "kind", "per_member", "in_kind")
    list_filter = ("kind",)
    search_fields = ("code", "name_en", "name_fr")
    fieldsets = (
        (
            None,
            {
                "fields": ("code", ("name_en", "name_fr"), "kind", ("per_member", "in_kind")),
                "description": _(
                    "The tasks post to the accounts that came with the registry. Add others for "
                    "expenses of other kinds; what was posted to an account stays there."
                ),
            },
        ),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Account | None = None) -> tuple:
        settled = obj is not None and (obj.postings.exists() or obj.code in TASKS_POST_TO)
        return ("code", "kind", "per_member", "in_kind") if settled else ()

    @admin.display(description=_("name"))
    def name(self, account: Account) -> str:
        return str(account).removeprefix(f"{account.code} ")


@admin.register(FiscalYearStart)
class FiscalYearStartAdmin(RegistryAdmin):
    list_display = ("first_day", "source")
    fieldsets = (
        (
            None,
            {
                "fields": ("first_day",),
                "description": _(
                    "From this day on a fiscal year begins every year on the same day and month. "
                    "To change that, add a start; years already run keep theirs."
                ),
            },
        ),
        SOURCES,
    )
