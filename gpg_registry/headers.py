"""What every answer tells browsers and caches, files and errors included."""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

# What is not listed is private. Each row is read by anybody, whoever asks.
PUBLIC = re.compile(
    r"/(?:en|fr|data|static)(?:/|$)|/(?:robots\.txt|sitemap\.xml|\.well-known/security\.txt)?$"
)
OPEN_DATA = re.compile(r"/data(?:/|$)")
FOR_ANYBODY = "public, no-cache"
FOR_NOBODY_ELSE = "private, no-store"
KEPT_STATUSES = {200, 206, 301, 302, 304}

# None of these is ever asked for; a page taken over could not ask either.
UNUSED_POWERS = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media"),
    *("geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer"),
    *("microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-create"),
    *("publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
    "browsing-topics",
)
PERMISSIONS = ", ".join(f"{power}=()" for power in UNUSED_POWERS)


class HeadersMiddleware:
    """Answers to staff, to forms and to errors are never stored anywhere; public pages may be kept
    but are asked about each time. Outside the static files' middleware, so that those are covered.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if is_private(request, response):
            response["Cache-Control"] = FOR_NOBODY_ELSE
            del response["Expires"]
        else:
            response.headers.setdefault("Cache-Control", FOR_ANYBODY)
        reach = "cross-origin" if OPEN_DATA.match(request.path_info) else "same-origin"
        response.headers.setdefault("Cross-Origin-Resource-Policy", reach)
        response["Permissions-Policy"] = PERMISSIONS
        return response


def is_private(request: HttpRequest, response: HttpResponse) -> bool:
    """A session, a cookie set, a form sent or an error make the answer this reader's alone."""
    return (
        not PUBLIC.match(request.path_info)
        or request.method not in ("GET", "HEAD", "OPTIONS")
        or bool(response.cookies)
        or response.status_code not in KEPT_STATUSES
        or (settings.SESSION_COOKIE_NAME in request.COOKIES and not _is_file(response))
    )


def _is_file(response: HttpResponse) -> bool:
    """Static files and open data say themselves how long they keep, the same for everybody."""
    return response.has_header("Cache-Control") and "public" in response["Cache-Control"]
