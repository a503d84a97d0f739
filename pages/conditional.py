"""A page that was read before is not made again as long as nothing it tells may have changed."""

from collections.abc import Callable
from http import HTTPStatus
from typing import cast

from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.utils.cache import get_conditional_response
from django.utils.http import parse_etags

from opendata import state
from record import visit

NOT_OF_THE_RECORD = ("/", "/robots.txt")
"""They ask the database nothing, and answer without one."""

LARGEST_KEPT = 128 * 1024
"""Bytes; what is larger is a file, and is made for each who asks."""


class ConditionalMiddleware:
    """Gives whatever anybody may read its ETag, answers 304 to who has it already, and keeps pages
    under it for the next visitor. An ETag of ours is known only to who was answered at this very
    address, so that nothing of the page is asked before. Not on a development machine, where
    templates change under the server.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if settings.DEBUG:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _is_of_the_record(request):
            return self.get_response(request)
        etag = state.etag(visit.versions(request).registry, request.build_absolute_uri())
        if _knows(request, etag):
            return HttpResponseNotModified(headers={"ETag": etag})
        return _kept(etag) or self._made(request, etag)

    def _made(self, request: HttpRequest, etag: str) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code == HTTPStatus.NOT_MODIFIED:
            response.headers.setdefault("ETag", etag)
        if response.status_code != HTTPStatus.OK or not _is_for_anybody(response):
            return response
        response["ETag"] = etag
        del response["Vary"]  # addresses tell the language, and cookies were looked at before
        if request.method == "GET" and isinstance(response, HttpResponse):
            _keep(etag, response)
        made = cast(HttpResponse, response)
        return cast(HttpResponseBase, get_conditional_response(request, etag, response=made))


def _is_of_the_record(request: HttpRequest) -> bool:
    is_for_anybody: bool = request.is_for_anybody  # type: ignore[attr-defined]
    return is_for_anybody and request.path_info not in NOT_OF_THE_RECORD


def _knows(request: HttpRequest, etag: str) -> bool:
    known = request.headers.get("If-None-Match", "")
    return etag in (each.removeprefix("W/") for each in parse_etags(known))


def _is_for_anybody(response: HttpResponseBase) -> bool:
    """What has an ETag of its own is looked after by its view."""
    return not (
        response.has_header("ETag")
        or response.cookies
        or "no-store" in response.get("Cache-Control", "")
        or "cookie" in response.get("Vary", "").lower()
    )


def _keep(etag: str, response: HttpResponse) -> None:
    if len(response.content) <= LARGEST_KEPT:
        caches["pages"].set(etag, (response.content, dict(response.headers)))


def _kept(etag: str) -> HttpResponse | None:
    found = caches["pages"].get(etag)
    return HttpResponse(found[0], headers=found[1]) if found else None
