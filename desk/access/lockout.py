from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

STATUS = 429


def locked_out(request: HttpRequest, answer: HttpResponse, credentials: dict) -> HttpResponse:
    """The same for a name that exists and one that does not."""
    context = {"title": _("Too many attempts"), "minutes": 15}
    return render(request, "admin/access/locked_out.html", context, status=STATUS)
