"""What every answer tells browsers and caches, files and errors included."""

import re
from collections.abc import Callable

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse

# What is not listed is private. Each row is read by anybody, whoever asks.
PUBLIC = re.compile(
    r"/(?:en|fr|data|static)(?:/|$)|/(?:robots\.txt|sitemap\.xml|\.well-known/security\.txt)?$"
)
OPEN_DATA = re.compile(r"/data(?:/|$)")
FOR_ANYBODY = "public, no-cache"
FOR_A_WHILE = "public, max-age=0, s-maxage={seconds}"
FOR_NOBODY_ELSE = "private, no-store"
PERSONAL_COOKIES = {settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name}
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
        seconds = settings.SHARED_CACHE_SECONDS
        self.for_anybody = FOR_A_WHILE.format(seconds=seconds) if seconds else FOR_ANYBODY

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.is_for_anybody = is_for_anybody(request)  # type: ignore[attr-defined]
        response = self.get_response(request)
        if is_private(request, response):
            response["Cache-Control"] = FOR_NOBODY_ELSE
            del response["Expires"]
        else:
            response.headers.setdefault("Cache-Control", self.for_anybody)
        is_data = _is_data(request)
        reach = "cross-origin" if is_data else "same-origin"
        response.headers.setdefault("Cross-Origin-Resource-Policy", reach)
        if is_data:
            response["Access-Control-Allow-Origin"] = "*"
        response["Permissions-Policy"] = PERMISSIONS
        return response


def is_for_anybody(request: HttpRequest) -> bool:
    """Read by anybody, with the same answer for everybody; what staff are shown may differ, and so
    may the page that has something to tell a visitor."""
    return (
        PUBLIC.match(request.path_info) is not None
        and request.method in ("GET", "HEAD")
        and (not request.COOKIES.keys() & PERSONAL_COOKIES or _is_data(request))
    )


def is_private(request: HttpRequest, response: HttpResponse) -> bool:
    """A session, a cookie set, a form sent or an error make the answer this reader's alone."""
    return (
        not PUBLIC.match(request.path_info)
        or request.method not in ("GET", "HEAD", "OPTIONS")
        or bool(response.cookies)
        or response.status_code not in KEPT_STATUSES
        or (
            settings.SESSION_COOKIE_NAME in request.COOKIES
            and not (_is_data(request) or _is_file(response))
        )
    )


def _is_data(request: HttpRequest) -> bool:
    return OPEN_DATA.match(request.path_info) is not None


def _is_file(response: HttpResponse) -> bool:
    """Static files say themselves how long they keep, the same for everybody."""
    return "public" in response.get("Cache-Control", "")
