from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

STATUS = 429


def locked_out(request: HttpRequest, answer: HttpResponse, credentials: dict) -> HttpResponse:
    """The same for a name that exists and one that does not."""
    context = admin.site.each_context(request) | {
        "title": _("Too many attempts"),
        "minutes": int(settings.AXES_COOLOFF_TIME.total_seconds()) // 60,
    }
    return render(request, "admin/access/locked_out.html", context, status=STATUS)
