"""The staff side: Django's admin, ordered by task, with the secretariat's own pages."""

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from django.utils.functional import SimpleLazyObject
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from desk import sections
from desk.autocomplete import RegistryAutocomplete
from members.models import Group


class RegistryAdminSite(AdminSite):
    """Made while `members.admin` is being read: the pages, which need that, are looked up when
    they are asked for.
    """

    site_title = _("Registry")
    site_header = _("Registry")
    index_title = _("The secretariat’s desk")
    index_template = "admin/desk/index.html"
    empty_value_display = "–"

    def get_urls(self) -> list[URLPattern | URLResolver]:
        return import_string("desk.urls.of_site")(self) + super().get_urls()

    def each_context(self, request: HttpRequest) -> dict:
        return super().each_context(request) | {
            "registry_group": SimpleLazyObject(Group.objects.the)
        }

    def index(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        front = import_string("desk.front.of")(request.user)
        return super().index(request, front | (extra_context or {}))

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict]:
        apps = super().get_app_list(request, app_label)
        return apps if app_label else sections.in_order(apps)

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return RegistryAutocomplete.as_view(admin_site=self)(request)
