"""Editions of registers that were read, and their proposals: read here, decided in the review."""

from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

from members.admin.lists import ReadOnlyAdmin
from partners.models import RegisterEdition, SisterProposal
from partners.register.telling import sentence


@admin.register(RegisterEdition)
class RegisterEditionAdmin(ReadOnlyAdmin):
    list_display = ("organisation", "edition_on", "officer_count", "file_name", "by", "created_at")
    list_select_related = ("organisation", "by")
    list_filter = ("organisation",)
    date_hierarchy = "edition_on"
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}


@admin.register(SisterProposal)
class SisterProposalAdmin(ReadOnlyAdmin):
    list_display = ("what", "kind", "state", "edition", "decided_by", "decided_at")
    list_select_related = ("edition__organisation", "officer", "decided_by")
    list_filter = ("state", "kind")

    @admin.display(description=_("what"))
    def what(self, proposal: SisterProposal) -> str:
        return sentence(proposal)
