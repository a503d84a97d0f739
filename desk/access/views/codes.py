from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def recovery_codes_page(
    request: HttpRequest, site: AdminSite, codes: list[str], onward: str
) -> HttpResponse:
    """The only time that anybody sees them."""
    context = site.each_context(request) | {
        "title": _("Your recovery codes"),
        "codes": codes,
        "onward": onward,
    }
    response = render(request, "admin/access/recovery_codes.html", context)
    response["Cache-Control"] = "no-store"
    return response
