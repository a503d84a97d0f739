"""References that name no meeting or motion on record."""

from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from desk.references import unresolved


class References(PermissionRequiredMixin, View):
    """What is told is the table, the row and the reference; of the books, numbers alone."""

    site: AdminSite | None = None
    url_name = "desk_references"
    permission_required = ("programme.view_event", "members.view_membership")
    raise_exception = True
    http_method_names = ["get", "head", "options"]
    title = _("References that name nothing")
    explanation = _("A meeting or motion that is named elsewhere and is not on record.")

    def get(self, request: HttpRequest) -> HttpResponse:
        context = self.site.each_context(request) | {
            "title": self.title,
            "explanation": self.explanation,
            "found": [(row._meta.verbose_name, row, reference) for row, reference in unresolved()],
        }
        return render(request, "admin/desk/programme_references.html", context)
