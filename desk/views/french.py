"""The report of what lacks its French."""

from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from desk.french import report


class LacksFrench(PermissionRequiredMixin, View):
    """Of the tables that this person may see."""

    site: AdminSite | None = None
    url_name = "desk_french"
    permission_required = "members.view_parliamentarian"
    raise_exception = True
    http_method_names = ["get", "head", "options"]
    title = _("What lacks its French")
    explanation = _("Every English text on record whose French is missing, with where to write it.")

    def get(self, request: HttpRequest) -> HttpResponse:
        context = self.site.each_context(request) | {
            "title": self.title,
            "explanation": self.explanation,
            "tables": report(request.user),
        }
        return render(request, "admin/desk/french.html", context)
