"""Who was written to, and who was handed a receipt."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from exports.money import money
from funding.admin.reading import ReadOnlyAdmin
from funding.models import Notice, NoticeBatch, ReceiptIssue
from members.admin.searching import PersonSearch


@admin.register(NoticeBatch)
class NoticeBatchAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "channel", "fiscal_year", "recorded_by", "recorded_at")
    list_filter = ("kind", "channel")
    date_hierarchy = "recorded_at"
    list_select_related = ("recorded_by",)
    fields = ("kind", "channel", "fiscal_year", "recorded_by", "recorded_at")


@admin.register(Notice)
class NoticeAdmin(PersonSearch, ReadOnlyAdmin):
    list_display = ("parliamentarian", "batch", "language", "owed")
    list_filter = ("batch__kind", "language")
    list_select_related = ("parliamentarian", "batch")
    fields = ("batch", "parliamentarian", "language", "owed")
    readonly_fields = ("owed",)

    @admin.display(description=_("owed"), ordering="owed_cents")
    def owed(self, notice: Notice) -> str:
        return money(notice.owed_cents)


@admin.register(ReceiptIssue)
class ReceiptIssueAdmin(ReadOnlyAdmin):
    list_display = ("posting", "person", "language", "issued_on", "issued_by")
    list_select_related = ("posting__parliamentarian", "issued_by")
    fields = ("posting", "person", "language", "issued_on", "issued_by")
    readonly_fields = ("person",)

    @admin.display(description=_("parliamentarian"))
    def person(self, issue: ReceiptIssue) -> str:
        return str(issue.posting.parliamentarian)
