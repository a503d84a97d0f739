"""Deposits and bank statements, to be read."""

from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from exports.money import money
from funding.admin.reading import ReadOnlyAdmin, linked
from funding.models import BankStatement, Deposit


@admin.register(Deposit)
class DepositAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "slip_number", "stands")
    date_hierarchy = "transaction__date"
    list_select_related = ("transaction__reversed_by",)
    search_fields = ("slip_number",)
    fields = ("entry", "slip_number", "its_payments")
    readonly_fields = ("entry", "its_payments")

    @admin.display(description=_("stands"), boolean=True)
    def stands(self, deposit: Deposit) -> bool:
        return not hasattr(deposit.transaction, "reversed_by")

    @admin.display(description=_("transaction"))
    def entry(self, deposit: Deposit) -> SafeString | str:
        return linked(deposit.transaction)

    @admin.display(description=_("payments"))
    def its_payments(self, deposit: Deposit) -> SafeString:
        rows = deposit.payments.select_related("payment")
        return format_html_join(", ", "{}", ((linked(row.payment),) for row in rows))


@admin.register(BankStatement)
class BankStatementAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "balance", "started_by", "finished_by", "finished_at")
    list_select_related = ("started_by", "finished_by")
    fields = ("up_to", "balance", "started_by", "finished_by", "finished_at")
    readonly_fields = ("balance",)

    @admin.display(description=_("balance by the bank"), ordering="balance_cents")
    def balance(self, statement: BankStatement) -> str:
        return money(statement.balance_cents)
