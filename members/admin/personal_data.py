"""Requests to correct the record, and what was done with personal data: read here, decided in the
desk's tasks."""

from django.contrib import admin

from members.admin.lists import ReadOnlyAdmin
from members.admin.searching import PersonSearch
from members.models import CorrectionRequest, PersonalDataAct


@admin.register(CorrectionRequest)
class CorrectionRequestAdmin(ReadOnlyAdmin):
    list_display = ("received_at", "__str__", "message", "outcome", "closed_by")
    list_select_related = ("closed_by",)
    list_filter = (("closed_at", admin.EmptyFieldListFilter), "outcome")
    date_hierarchy = "received_at"
    search_fields = ("about", "message")


@admin.register(PersonalDataAct)
class PersonalDataActAdmin(PersonSearch, ReadOnlyAdmin):
    list_display = ("parliamentarian", "kind", "recorded_by", "recorded_at")
    list_select_related = ("parliamentarian", "recorded_by")
    list_filter = ("kind",)
    date_hierarchy = "recorded_at"
