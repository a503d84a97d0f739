"""The group itself and the points of its mandate."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.admin.base import SOURCES, RegistryAdmin
from members.admin.french import FrenchColumn, FrenchFilter
from members.models import Group, MandatePoint


@admin.register(Group)
class GroupAdmin(RegistryAdmin):
    fieldsets = (
        (
            _("Name"),
            {"fields": (("name_en", "name_fr"), ("short_name_en", "short_name_fr"))},
        ),
        (
            _("Description"),
            {
                "fields": (
                    ("founded", "founded_precision"),
                    "purpose_en",
                    "purpose_fr",
                    "secretariat_en",
                    "secretariat_fr",
                )
            },
        ),
        (
            _("Contact"),
            {"fields": ("contact_email", "contact_address", ("website_en", "website_fr"))},
        ),
        (
            _("Licence of the published data"),
            {"fields": (("licence_name_en", "licence_name_fr"), "licence_url")},
        ),
        SOURCES,
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Group.objects.exists()

    def changelist_view(
        self, request: HttpRequest, extra_context: dict | None = None
    ) -> HttpResponse:
        """There is one group: straight to it once it is described."""
        group = Group.objects.the()
        if group is None or not self.has_view_permission(request):
            return super().changelist_view(request, extra_context)
        return HttpResponseRedirect(reverse("admin:members_group_change", args=[group.pk]))


@admin.register(MandatePoint)
class MandatePointAdmin(FrenchColumn, RegistryAdmin):
    list_display = ("text", "parent", "order", "has_french")
    list_select_related = ("parent",)
    list_filter = (FrenchFilter,)
    may_be_deleted = True
    fieldsets = (
        (None, {"fields": ("group", "parent", "order", "text_en", "text_fr")}),
        SOURCES,
    )

    @admin.display(description=_("text"))
    def text(self, point: MandatePoint) -> str:
        return str(point)
