"""The staff side: Django's admin, ordered by task, with the secretariat's own pages."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, reverse
from django.utils.decorators import method_decorator
from django.utils.functional import SimpleLazyObject
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from desk import sections
from desk.access import second_factor
from desk.access.methods import only_pages
from desk.autocomplete import RegistryAutocomplete
from desk.keys import named_fields_only
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

    def has_permission(self, request: HttpRequest) -> bool:
        return super().has_permission(request) and second_factor.passed(request)

    def admin_view(self, view: Callable, cacheable: bool = False) -> Callable:
        """No page of the staff knows another method, Django's own included."""
        return only_pages(super().admin_view(named_fields_only(view), cacheable))

    @method_decorator(only_pages)
    def login(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """A right password without the second factor leads there, with `next` kept."""
        halfway = super().has_permission(request) and not self.has_permission(request)
        if halfway and request.method != "POST":
            step = reverse("admin:second_factor")
            return HttpResponseRedirect(f"{step}?{request.GET.urlencode()}")
        return super().login(request, extra_context)

    def password_change(
        self, request: HttpRequest, extra_context: dict | None = None
    ) -> HttpResponse:
        return import_string("desk.access.views.account.ChangePassword").as_view(
            extra_context=self.each_context(request) | (extra_context or {})
        )(request)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        return import_string("desk.urls.of_site")(self) + super().get_urls()

    def each_context(self, request: HttpRequest) -> dict:
        return super().each_context(request) | {
            "registry_group": SimpleLazyObject(Group.objects.the),
            "second_factor_off": not (settings.SECOND_FACTOR_REQUIRED or settings.DEBUG),
        }

    def index(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        front = import_string("desk.front.of")(request.user)
        return super().index(request, front | (extra_context or {}))

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict]:
        apps = super().get_app_list(request, app_label)
        return apps if app_label else sections.in_order(apps)

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return RegistryAutocomplete.as_view(admin_site=self)(request)
