"""Refusals that software can read: problem details for HTTP (RFC 9457)."""

import json

from django.http import HttpResponse
from django.utils.translation import gettext as _

CONTENT_TYPE = "application/problem+json"


def problem(status: int, detail: str) -> HttpResponse:
    titles = {
        400: _("This cannot be answered"),
        404: _("There is no such thing here"),
        405: _("This method is not answered"),
        410: _("This was withdrawn"),
    }
    body = {"type": "about:blank", "title": titles[status], "status": status, "detail": detail}
    content = json.dumps(body, ensure_ascii=False)
    return HttpResponse(content, status=status, content_type=CONTENT_TYPE)
