"""Official lists that were read, and their proposals: read here, decided in the review."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from members.lists.describing import remedy_in_words
from members.models import ListImport, ProposedChange


class ReadOnlyAdmin(admin.ModelAdmin):
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(ListImport)
class ListImportAdmin(ReadOnlyAdmin):
    list_display = ("file_name", "as_of", "format", "chamber", "row_count", "by", "created_at")
    list_select_related = ("chamber", "by")
    list_filter = ("chamber", "format")
    date_hierarchy = "as_of"
    search_fields = ("file_name", "digest")


@admin.register(ProposedChange)
class ProposedChangeAdmin(ReadOnlyAdmin):
    list_display = ("subject", "kind", "state", "list_import", "decided_by", "decided_at")
    list_select_related = ("list_import", "decided_by")
    list_filter = ("state", "kind")
    search_fields = ("subject",)
    search_help_text = _("The name as the list writes it.")
    exclude = ("remedy", "key")
    readonly_fields = ("what_to_do",)

    @admin.display(description=_("what to do"))
    def what_to_do(self, change: ProposedChange) -> str:
        return remedy_in_words(change)
